"""Words of a quotation that are set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.play.emphasis import in_pieces


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_the_pieces_are_the_quotation(quote: str, words: list[str]) -> None:
    assert "".join(text for text, _ in in_pieces(quote, words)) == quote


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ((), []),
        (("deux",), ["deux"]),
        (("trois", "un"), ["un", "trois"]),
        (("quatre",), []),
        (("un deux", "deux trois"), ["un deux"]),
    ],
)
def test_words_are_set_off_where_they_stand_and_once(words: tuple[str, ...], marked: list[str]) -> None:
    assert [text for text, is_marked in in_pieces("un deux trois", words) if is_marked] == marked
