"""What is written as YAML is read back as it was."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.newpack.emit import WIDTH, emit
from quiz.library.yaml.documents import parse

WORDS = st.text(alphabet=st.sampled_from("ab é:#-'\"{}[],&*!|>%@`?\u00a0\u202f\x85\u2028\ufeff0"), max_size=200)
TEXTS = st.one_of(WORDS, st.text(max_size=30), st.sampled_from(["no", "null", "2022-01-12", "1:30", "~", "a: b", " a"]))
KEYS = st.sampled_from(["id", "fr", "en", "why", "text", "rows"])
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(TEXTS, min_size=1, max_size=4),
        st.lists(st.dictionaries(KEYS, inner, min_size=1, max_size=3), min_size=1, max_size=3),
        st.dictionaries(KEYS, inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_the_program_reads_back_what_was_written(value: dict[str, Any]) -> None:
    text = "\n".join(emit(value)) + "\n"
    assert yaml.load(text, yaml.CBaseLoader) == value  # noqa: S506 -- the plainest loader there is


@given(st.dictionaries(KEYS, TEXTS.filter(lambda text: text != "~"), min_size=1))
def test_an_editor_reads_back_texts_as_texts(value: dict[str, str]) -> None:
    read = yaml.safe_load("\n".join(emit(value)) + "\n")
    assert {key for key, each in read.items() if each is None or isinstance(each, bool)} == set()


def test_a_long_text_is_folded_below_its_key() -> None:
    lines = emit({"explain": {"fr": "mot " * 60 + "fin", "en": "end"}})
    assert lines[1] == "  fr: >-"
    assert max(map(len, lines)) <= WIDTH


def test_a_short_text_in_two_languages_stays_on_one_line() -> None:
    assert emit({"ask": {"fr": "Où ?", "en": "Where?"}}) == ['ask: {fr: "Où ?", en: "Where?"}']


def test_what_is_written_breaks_no_rule_of_files() -> None:
    lines = emit({"a": "\x07 bell", "b": "mot : suite # rien", "c": "*", "d": "\ttab"})
    assert parse("\n".join(lines), "x.yaml").problems == ()
