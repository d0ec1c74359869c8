"""Words of a value are found in the YAML that it was written in, however it was written."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.yaml.documents import parse
from quiz.library.yaml.lines import lines_of, part_of

VALUE = "une réponse à l'heure dite"


def words_at(text: str, value: str, words: str) -> str:
    """What is written where `words` of the value under the key `a` are said to stand."""
    document = parse(text, "x")
    start = value.index(words)
    span = part_of(text, document.span(("a",)), value, start, start + len(words))
    lines = lines_of(text)
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    between = lines[span.line : span.end_line - 1]
    return "\n".join(
        (lines[span.line - 1][span.column - 1 :], *between, lines[span.end_line - 1][: span.end_column - 1])
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"a: {VALUE}\n", "l'heure"),
        (f'a: "{VALUE}"\n', "l'heure"),
        ("a: 'une réponse à l''heure dite'\n", "l''heure"),
        ('a: "une r\\u00e9ponse \\xe0 l\'heure dite"\n', "l'heure"),
        ("a: >-\n  une réponse\n  à l'heure\n  dite\n", "l'heure"),
        ("a: une réponse\n   à\n   l'heure dite\n", "l'heure"),
        ('a: "une réponse à \\\n   l\'heure dite"\n', "l'heure"),
        ("b: [1, 2]\na:    une   réponse à l'heure dite # dite\n", "une   réponse à l'heure dite"),
    ],
)
def test_words_are_found_in_every_style(written: str, expected: str) -> None:
    value = parse(written, "x").value
    assert isinstance(value, dict)
    wanted = "l'heure" if "   réponse" not in written else str(value["a"])
    assert words_at(written, str(value["a"]), wanted) == expected


def test_words_over_two_lines_are_found() -> None:
    assert words_at("a: >-\n  une réponse\n  à l'heure\n  dite\n", VALUE, "réponse à l'heure") == "réponse\n  à l'heure"


def test_a_value_that_is_not_the_one_written_is_pointed_at_as_a_whole() -> None:
    document = parse("a: something else\n", "x")
    whole = document.span(("a",))
    assert part_of(document.text, whole, VALUE, 0, 3) == whole


def test_an_empty_stretch_is_the_whole() -> None:
    document = parse(f"a: {VALUE}\n", "x")
    assert part_of(document.text, document.span(("a",)), VALUE, 4, 4) == document.span(("a",))


def test_lines_end_where_yaml_ends_them() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028e\x85f\x0cg") == ("a", "b", "c", "d", "e", "f\x0cg")


@given(st.text(st.sampled_from("abé '\"\\\u00a0漢:#"), min_size=1, max_size=30), st.data())
def test_any_words_of_a_quoted_text_are_found_again(value: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(value) - 1))
    end = data.draw(st.integers(start + 1, len(value)))
    text = f"a: {json.dumps(value)}\n"
    whole = parse(text, "x").span(("a",))
    span = part_of(text, whole, value, start, end)
    written = text[span.column - 1 : span.end_column - 1]
    assert yaml.safe_load(f'"{written}"') == value[start:end]
