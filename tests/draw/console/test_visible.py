"""Text is shown, never obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.draw.console.visible import visible


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    shown = visible(text)
    assert all(character.isprintable() or character.isspace() for character in shown if ord(character) < 0xA0)
    assert not set(shown) & set("\x1b\x07\x9b\u202e\u2066\n\r\t")


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mrouge", "<U+001B>[31mrouge"),
        ("\x1b]0;titre\x07", "<U+001B>]0;titre<U+0007>"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\tb\nc", "a b c"),
    ],
)
def test_what_was_hidden_is_spelled_out(hostile: str, shown: str) -> None:
    assert visible(hostile) == shown


def test_french_spaces_are_kept() -> None:
    assert visible("«\u00a0oui\u202f!\u00a0»") == "«\u00a0oui\u202f!\u00a0»"
