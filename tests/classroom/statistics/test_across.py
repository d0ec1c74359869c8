from __future__ import annotations

import pytest
import scipy
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.statistics import Group, across, student

SHARES = st.lists(st.floats(0, 1), min_size=3, max_size=12)


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 30, 60])
def test_the_points_of_students_table_are_those_of_scipy(freedom: int) -> None:
    assert student(freedom) == pytest.approx(scipy.stats.t.ppf(0.975, freedom), abs=5e-4)


@given(st.floats(1, 500))
def test_between_the_points_the_interval_is_rather_too_wide(freedom: float) -> None:
    assert student(freedom) >= scipy.stats.t.ppf(0.975, freedom) - 5e-4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([0.2, 0.4, 0.5, 0.7, 0.9], [0.1, 0.2, 0.2, 0.5, 0.6]),
        ([0.1, 0.5, 0.9], [0.3, 0.31, 0.3, 0.29, 0.3, 0.31, 0.3, 0.3, 0.29, 0.3]),
        ([0.0, 0.5, 1.0, 0.4], [0.3] * 8 + [0.4] * 8),
    ],
)
def test_the_interval_is_that_of_welchs_test_or_a_little_wider(one: list[float], other: list[float]) -> None:
    """Where one group of few questions makes the variance, the many of the other lend it no certainty."""
    found = across([Group(1, one), Group(-1, other)])
    expected = scipy.stats.ttest_ind(one, other, equal_var=False).confidence_interval(0.95)
    assert found is not None
    assert found.interval.low <= expected.low + 5e-4
    assert found.interval.high >= expected.high - 5e-4
    assert found.interval == pytest.approx((expected.low, expected.high), rel=0.1, abs=0.02)


def test_fewer_than_three_questions_say_nothing() -> None:
    assert across([Group(1, [0.1, 0.2, 0.3]), Group(-1, [0.1, 0.2])]) is None
    assert across([Group(1, [])]) is None


@given(SHARES, SHARES)
def test_the_other_way_round_is_the_mirror(one: list[float], other: list[float]) -> None:
    there = across([Group(1, one), Group(-1, other)])
    back = across([Group(1, other), Group(-1, one)])
    assert there is not None
    assert back is not None
    assert there.interval == pytest.approx((-back.interval.high, -back.interval.low))
    assert there.interval.low <= there.value <= there.interval.high
