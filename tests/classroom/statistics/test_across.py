from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student_t
from scipy.stats import ttest_ind

from quiz.classroom.statistics import Group, across, student

SHARES = st.lists(st.floats(0, 1), min_size=3, max_size=12)


@pytest.mark.parametrize("freedom", [4, 6, 8, 10, 15, 20, 30, 60])
def test_the_points_of_students_table_are_those_of_scipy(freedom: int) -> None:
    assert student(freedom) == pytest.approx(student_t.ppf(0.975, freedom), abs=5e-4)


@given(st.integers(4, 500))
def test_between_the_points_the_interval_is_rather_too_wide(freedom: int) -> None:
    assert student(freedom) >= student_t.ppf(0.975, freedom) - 5e-4


def test_fewer_degrees_than_the_table_has_take_its_widest_point() -> None:
    assert student(2) == student(4)


def test_two_groups_as_large_have_the_interval_of_students_test() -> None:
    """Of equal size, the pooled and the separate variance are the same: scipy's `ttest_ind`, 8 degrees of freedom."""
    one, other = [0.2, 0.4, 0.5, 0.7, 0.9], [0.1, 0.2, 0.2, 0.5, 0.6]
    found = across([Group(1, one), Group(-1, other)])
    expected = ttest_ind(one, other).confidence_interval(0.95)
    assert found is not None
    assert found.interval == pytest.approx((expected.low, expected.high), abs=5e-4)


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
