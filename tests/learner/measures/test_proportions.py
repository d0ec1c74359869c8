from __future__ import annotations

from math import isfinite

import pytest
import scipy
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner.measures import Interval, NoNumber, Tally, Term, combination, difference, wilson

TALLIES = st.integers(1, 10**6).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))).map(lambda t: Tally(*t))


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_newcombes_examples(right: int, of: int, low: float, high: float) -> None:
    """Newcombe 1998, Statistics in Medicine 17, 857-872, Table I, method 3."""
    assert wilson(right, of) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_the_interval_of_a_difference_is_that_of_newcombes_examples(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    """Newcombe 1998, Statistics in Medicine 17, 873-890, Table II, method 10."""
    found = difference(Tally(*first), Tally(*second))
    assert not isinstance(found, NoNumber)
    assert found.interval == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("of", [1, 2, 7, 30, 1000])
def test_an_independent_library_agrees(of: int) -> None:
    for right in range(0, of + 1, max(1, of // 7)):
        expected = scipy.stats.binomtest(right, of).proportion_ci(method="wilson")
        assert wilson(right, of) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_without_answers_there_is_no_interval() -> None:
    assert wilson(0, 0) == NoNumber("no answers", 1)
    assert difference(Tally(3, 4), Tally(0, 0)) == NoNumber("no answers", 1)


@given(TALLIES)
def test_an_interval_holds_the_share_and_stays_between_0_and_1(tally: Tally) -> None:
    found = wilson(*tally)
    assert isinstance(found, Interval)
    assert 0 <= found.low <= tally.right / tally.of <= found.high <= 1


@given(TALLIES)
def test_right_and_wrong_have_mirrored_intervals(tally: Tally) -> None:
    right, wrong = wilson(*tally), wilson(tally.of - tally.right, tally.of)
    assert not isinstance(wrong, NoNumber)
    assert right == pytest.approx((1 - wrong.high, 1 - wrong.low), abs=1e-9)


@given(TALLIES, TALLIES)
def test_a_difference_the_other_way_round_has_the_mirrored_interval(one: Tally, other: Tally) -> None:
    there, back = difference(one, other), difference(other, one)
    assert not isinstance(there, NoNumber)
    assert not isinstance(back, NoNumber)
    assert there.value == pytest.approx(-back.value)
    assert there.interval == pytest.approx((-back.interval.high, -back.interval.low))


@given(st.lists(st.tuples(st.sampled_from([1, -1]), TALLIES).map(lambda t: Term(*t)), max_size=5))
def test_a_sum_of_shares_lies_in_its_interval(terms: list[Term]) -> None:
    found = combination(terms)
    assert not isinstance(found, NoNumber)
    assert found.interval.holds(found.value)
    assert isfinite(found.interval.low + found.interval.high)
