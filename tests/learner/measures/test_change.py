from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner.measures import Change, NoNumber, Tally, change

SCORES = st.integers(1, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))).map(lambda t: Tally(*t))


def test_a_change_has_the_interval_of_the_difference() -> None:
    """Newcombe 1998, method 10: 48/80, then 56/70."""
    found = change(Tally(48, 80), Tally(56, 70))
    assert isinstance(found, Change)
    assert found.interval == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert found.shown == "up"


def test_three_more_of_twenty_show_nothing() -> None:
    found = change(Tally(12, 20), Tally(15, 20))
    assert isinstance(found, Change)
    assert found.shown == "nothing"
    assert found.up_from == 18
    assert found.down_from == 5


def test_a_full_score_before_leaves_nothing_to_improve() -> None:
    found = change(Tally(20, 20), Tally(20, 20))
    assert isinstance(found, Change)
    assert (found.shown, found.up_from) == ("nothing", None)


def test_without_answers_there_is_no_change() -> None:
    assert change(Tally(0, 0), Tally(3, 4)) == NoNumber("no answers", 1)


@given(SCORES, SCORES)
def test_the_bounds_part_the_scores_that_show_something(before: Tally, after: Tally) -> None:
    for right in range(after.of + 1):
        found = change(before, Tally(right, after.of))
        assert isinstance(found, Change)
        expected = "nothing"
        if found.up_from is not None and right >= found.up_from:
            expected = "up"
        if found.down_from is not None and right <= found.down_from:
            expected = "down"
        assert found.shown == expected


def test_a_whole_school_is_compared_at_once() -> None:
    found = change(Tally(400_000, 600_000), Tally(401_500, 600_000))
    assert isinstance(found, Change)
    assert found.shown == "up"


def test_a_change_keeps_both_scores_and_their_difference() -> None:
    found = change(Tally(5, 10), Tally(7, 8))
    assert isinstance(found, Change)
    assert (found.before, found.after) == ((5, 10), (7, 8))
    assert found.difference == pytest.approx(7 / 8 - 1 / 2)


def test_where_no_score_could_show_a_change_there_is_no_bound() -> None:
    lowest, highest = change(Tally(0, 10), Tally(0, 10)), change(Tally(10, 10), Tally(0, 10))
    assert isinstance(lowest, Change)
    assert isinstance(highest, Change)
    assert (lowest.down_from, highest.up_from) == (None, None)
    assert lowest.up_from is not None
    assert highest.down_from is not None
