"""A forgotten id is made from what its thing says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.mending.naming import LONGEST, kebab, name_for

if TYPE_CHECKING:
    from quiz.library.yaml.documents import Plain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Qui parle\u202f?", "qui-parle"),
        ("L’œuvre d’été, ça va", "l-oeuvre-d-ete-ca-va"),
        ("一二三", ""),
        ("", ""),
        ("plus de 3 heures et " + "un mot " * 20, "plus-de-3-heures-et-un-mot-un-mot-un-mot"),
    ],
)
def test_words_become_an_id(text: str, name: str) -> None:
    assert kebab(text) == name


def test_a_question_is_named_by_its_prompt_an_option_by_its_text_a_passage_by_its_source() -> None:
    text: Plain = {"fr": "Qui parle ?", "en": "Who speaks?"}
    assert name_for({"ask": text}, "question", set()) == "qui-parle"
    assert name_for({"text": text, "passage": "p"}, "option", set()) == "qui-parle"
    assert name_for({"source": "rhc", "quote": "un mot"}, "passage", set()) == "rhc"


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert name_for({"word": "mot"}, "option", {"mot"}) == "mot-2"
    assert name_for({"word": "mot"}, "option", {"mot", "mot-2"}) == "mot-3"


def test_what_has_no_words_is_called_what_it_is() -> None:
    assert name_for({"text": {"fr": "一", "en": "一"}, "why": []}, "option", set()) == "option"
    assert name_for({"text": ["a"]}, "option", {"option"}) == "option-2"


@given(st.text(max_size=200))
def test_an_id_is_always_one_the_format_takes(text: str) -> None:
    name = kebab(text)
    assert not name or (re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= LONGEST)
