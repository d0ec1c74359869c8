"""Texts in one language or two."""

from __future__ import annotations

import msgspec
import pytest

from quiz.model import Text


def test_whoever_reads_a_language_gets_it_where_it_is_there() -> None:
    text = Text(fr="oui", en="yes")
    assert [text.of(each) for each in ("fr", "en", "es")] == ["oui", "yes", "yes"]


@pytest.mark.parametrize("text", [Text(fr="seul"), Text(en="seul")])
def test_else_the_one_there_is(text: Text) -> None:
    assert {text.of(each) for each in ("fr", "en", "es")} == {"seul"}


def test_a_text_names_its_languages() -> None:
    assert [Text(en="yes").versions, Text(fr="oui", en="yes").versions] == [
        (("en", "yes"),),
        (("fr", "oui"), ("en", "yes")),
    ]


def test_a_text_in_no_language_is_none() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        Text()
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({}, Text)
