"""Bars show something for something, and all for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.draw.console.bars import bar, filled

VOTES = st.integers(0, 999).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@pytest.mark.parametrize(("cells", "drawn"), [(0, "░░░░"), (1.5, "█▌░░"), (4, "████")])
def test_a_bar_is_filled_to_half_a_cell(cells: float, drawn: str) -> None:
    assert bar(cells, 4) == drawn


@given(VOTES, st.integers(2, 60))
def test_a_bar_is_empty_for_nobody_only_and_full_for_everybody_only(votes: tuple[int, int], width: int) -> None:
    hands, of = votes
    cells = filled(hands, of, width)
    assert 0 <= cells <= width
    assert (cells == 0) == (hands == 0)
    assert (cells == width) == (0 < hands == of)


@given(VOTES, st.integers(2, 60))
def test_more_hands_never_make_a_shorter_bar(votes: tuple[int, int], width: int) -> None:
    hands, of = votes
    assert filled(hands, of, width) <= filled(min(hands + 1, of), of, width)
