"""Words of a text that are set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.pieces import Piece, in_pieces
from quiz.library.text.quotations import stretches_of


def shown(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"‹{each.text}›" if each.marked else each.text for each in pieces)


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_the_pieces_are_the_text(text: str, words: list[str]) -> None:
    assert "".join(each.text for each in in_pieces(text, stretches_of(words, text))) == text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), "un deux trois"),
        (("deux",), "un ‹deux› trois"),
        (("trois", "un"), "‹un› deux ‹trois›"),
        (("quatre",), "un deux trois"),
        (("un deux", "deux trois"), "‹un deux› trois"),
    ],
)
def test_words_are_set_off_where_they_stand_and_once(words: tuple[str, ...], expected: str) -> None:
    text = "un deux trois"
    assert shown(in_pieces(text, stretches_of(words, text))) == expected


def test_words_are_found_folded() -> None:
    text = "l’Otan a refusé"
    assert shown(in_pieces(text, stretches_of(["l'Otan"], text))) == "‹l’Otan› a refusé"


def test_of_two_stretches_that_overlap_the_first_counts() -> None:
    assert shown(in_pieces("abcdef", [(2, 5), (0, 3)])) == "‹abc›def"
