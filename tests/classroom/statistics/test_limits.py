"""What item statistics say when there is little to say."""

from __future__ import annotations

from math import isfinite
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.statistics import (
    Difficulty,
    Drawn,
    ItemRest,
    Matrix,
    OptionCounts,
    Reliability,
    Summary,
    Suppressed,
    Totals,
    difficulty,
    ease,
    item_rest,
    of_several,
    option_counts,
    reliability,
    strength,
    summary,
    totals,
)
from quiz.learner.measures import Tally, wilson
from tests.classroom.statistics.marks import matrix_of

MARKS = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 3), st.booleans()), max_size=120)


def complete(rows: list[str]) -> Matrix:
    marks = ((i, j, mark == "1") for i, row in enumerate(rows) for j, mark in enumerate(row))
    return matrix_of(len(rows), len(rows[0]) if rows else 0, marks)


def test_nothing_is_told_of_an_item_below_ten_answers() -> None:
    assert difficulty(9, 9) == Suppressed("too few answers", 9, 10)
    enough = difficulty(9, 10)
    assert isinstance(enough, Difficulty)
    assert (enough.p, enough.interval) == (0.9, wilson(9, 10))
    assert option_counts(["a"], ["a"], {"a": 9}, 9) == Suppressed("too few answers", 9, 10)
    nine = complete(["11", "10", "01"] * 3)
    assert item_rest(nine.columns[0], totals(nine)) == Suppressed("too few answers", 9, 10)
    assert reliability(nine, totals(nine)) == Suppressed("too few persons", 9, 10)


def test_ten_answers_are_enough() -> None:
    ten = complete(["11", "00"] * 5)
    assert item_rest(ten.columns[0], totals(ten)) == ItemRest(1.0, 10)
    assert option_counts("ab", "a", {"a": 7, "b": 3}, 10) == OptionCounts(
        10, (Drawn("a", 7, 0.7, key=True, idle=False), Drawn("b", 3, 0.3, key=False, idle=False))
    )


def test_who_answered_no_other_item_says_nothing_about_this_one() -> None:
    marks = [(i, 0, i % 2 == 0) for i in range(15)] + [(i, 1, i % 3 == 0) for i in range(9)]
    found = matrix_of(15, 2, marks)
    assert item_rest(found.columns[0], totals(found)) == Suppressed("too few answers", 9, 10)


def test_nothing_is_told_of_a_group_below_five_persons() -> None:
    four = complete(["10"] * 4)
    assert summary(totals(four)) == Suppressed("too few persons", 4, 5)
    assert isinstance(summary(totals(complete(["10"] * 5))), Summary)


def test_rounding_makes_no_correlation_larger_than_1() -> None:
    against = complete(["1" + "1000000"] * 11 + ["0" + "1111111"] * 8)
    along = complete(["0" + "1000000"] * 11 + ["1" + "1111111"] * 8)
    assert item_rest(against.columns[0], totals(against)) == ItemRest(-1.0, 19)
    assert item_rest(along.columns[0], totals(along)) == ItemRest(1.0, 19)


@pytest.mark.parametrize(("r", "of"), [(-0.04, 1000), (-0.4, 12), (0.0, 1000), (0.3, 30), (-1.0, 3), (1.0, 30)])
def test_what_chance_makes_one_time_in_ten_is_not_called_contrary(r: float, of: int) -> None:
    assert not ItemRest(r, of).contrary


@pytest.mark.parametrize(("r", "of"), [(-0.05, 1000), (-0.45, 12), (-1.0, 4)])
def test_what_chance_seldom_makes_is_called_contrary(r: float, of: int) -> None:
    """Fisher's z: atanh(.0405) is 1.2816 / sqrt(997), atanh(.403) is 1.2816 / sqrt(9)."""
    assert ItemRest(r, of).contrary


def test_six_tenths_are_reliable_enough() -> None:
    assert Reliability(0.6, 10, 30).acceptable
    assert not Reliability(0.59, 10, 30).acceptable


def test_an_item_that_all_got_right_has_no_correlation() -> None:
    easy = complete(["11", "10"] * 6)
    assert item_rest(easy.columns[0], totals(easy)) == Suppressed("all the same", 12)


def test_an_item_whose_rest_is_the_same_for_all_has_no_correlation() -> None:
    flat = complete(["11", "01"] * 6)
    assert item_rest(flat.columns[0], totals(flat)) == Suppressed("all the same", 12)


def test_one_item_has_no_reliability_and_neither_has_a_mixed_bank_or_equal_scores() -> None:
    one, equal = complete(["1", "0"] * 6), complete(["10", "01"] * 6)
    mixed = matrix_of(12, 2, [(i, 0, True) for i in range(12)])
    assert reliability(one, totals(one)) == Suppressed("one item only", 12)
    assert reliability(equal, totals(equal)) == Suppressed("all the same", 12)
    assert reliability(mixed, totals(mixed)) == Suppressed("not one form", 12)


def test_a_wrong_option_is_called_idle_from_forty_answers_on() -> None:
    thirty = option_counts("abc", "a", {"a": 20, "b": 10}, 30)
    forty = option_counts("abc", "a", {"a": 20, "b": 19, "c": 1}, 40)
    two = option_counts("abc", "a", {"a": 20, "b": 18, "c": 2}, 40)
    assert isinstance(thirty, OptionCounts)
    assert isinstance(forty, OptionCounts)
    assert isinstance(two, OptionCounts)
    assert [[drawn.option for drawn in each.options if drawn.idle] for each in (thirty, forty, two)] == [[], ["c"], []]


def test_the_lure_is_the_wrong_option_that_drew_most() -> None:
    found = option_counts("abc", "a", {"a": 3, "b": 7, "c": 2}, 12)
    nobody = option_counts("abc", "a", {"a": 12}, 12)
    assert isinstance(found, OptionCounts)
    assert isinstance(nobody, OptionCounts)
    assert found.lure is not None
    assert (found.lure.option, nobody.lure) == ("b", None)


@pytest.mark.parametrize(
    ("p", "word"),
    [(0, "very hard"), (0.2, "hard"), (0.4, "medium"), (0.6, "easy"), (0.8, "very easy"), (1, "very easy")],
)
def test_shares_have_words(p: float, word: str) -> None:
    assert ease(p) == word


@pytest.mark.parametrize(
    ("r", "word"), [(-1, "against"), (0, "weak"), (0.2, "fair"), (0.3, "good"), (0.4, "strong"), (1, "strong")]
)
def test_correlations_have_words(r: float, word: str) -> None:
    assert strength(r) == word


@given(MARKS)
def test_any_marks_give_numbers_in_their_ranges_or_say_why_not(marks: list[tuple[int, int, bool]]) -> None:
    matrix = matrix_of(25, 4, marks)
    whole = totals(matrix)
    for column in matrix.columns:
        rest = item_rest(column, whole)
        assert isinstance(rest, Suppressed) or -1 <= rest.r <= 1
        hard = difficulty(column.correct, column.of)
        assert isinstance(hard, Suppressed) or hard.interval.holds(hard.p)
    found, told = reliability(matrix, whole), summary(whole)
    assert isinstance(found, Suppressed) or (isfinite(found.kr20) and found.kr20 <= 1)
    assert isinstance(told, Suppressed) or 0 <= told.lower <= told.middle <= told.upper <= 1


@given(st.lists(st.text("01", min_size=4, max_size=4), min_size=10, max_size=30))
def test_right_and_wrong_exchanged_have_the_same_correlations_and_reliability(rows: list[str]) -> None:
    there = complete(rows)
    back = complete([row.translate({48: 49, 49: 48}) for row in rows])
    for one, other in zip(there.columns, back.columns, strict=True):
        a, b = item_rest(one, totals(there)), item_rest(other, totals(back))
        assert (a.r if isinstance(a, ItemRest) else a) == (pytest.approx(b.r) if isinstance(b, ItemRest) else b)
    first, second = reliability(there, totals(there)), reliability(back, totals(back))
    assert isinstance(first, Reliability) == isinstance(second, Reliability)
    if isinstance(first, Reliability) and isinstance(second, Reliability):
        assert first.kr20 == pytest.approx(second.kr20)


def test_scores_that_differ_little_have_a_reliability() -> None:
    """By hand: both items .6 right, spread .48, variance of the scores .56."""
    close = complete(["11", "11", "10", "01", "00"] * 2)
    found = reliability(close, totals(close))
    assert isinstance(found, Reliability)
    assert found.kr20 == pytest.approx(2 * (1 - 0.48 / 0.56))


def test_an_empty_matrix_says_so() -> None:
    nothing = matrix_of(0, 0, [])
    assert not isinstance(summary(totals(nothing)), Summary)
    assert reliability(nothing, totals(nothing)) == Suppressed("too few persons", 0, 10)


def test_without_items_everybody_answered_nothing() -> None:
    assert totals(matrix_of(3, 0, [])) == Totals((0, 0, 0), (0, 0, 0))


def classes(count: int, pupils: int, questions: int) -> list[list[Tally]]:
    """Classes whose pupils are right from two to eight times in ten, as each of them can: half of all answers."""
    random, found = Random(5), []
    for _ in range(count):
        skilled = [random.uniform(0.2, 0.8) for _ in range(pupils)]
        found.append([Tally(sum(random.random() < p for _ in range(questions)), questions) for p in skilled])
    return found


@pytest.mark.parametrize("pupils", [6, 28])
def test_the_interval_of_a_class_holds_the_share_of_all_such_pupils_as_often_as_it_says(pupils: int) -> None:
    held = held_as_if_apart = 0
    for each in classes(400, pupils, 18):
        right, of = sum(one.right for one in each), sum(one.of for one in each)
        whole, apart = of_several(right, of, each), difficulty(right, of)
        assert isinstance(whole, Difficulty)
        assert isinstance(apart, Difficulty)
        held += whole.interval.holds(0.5)
        held_as_if_apart += apart.interval.holds(0.5)
    assert 0.93 <= held / 400 <= 0.98
    assert held_as_if_apart / 400 < 0.8


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=30))
def test_answers_that_go_together_are_never_worth_more_than_answers_of_as_many_persons(
    marks: list[tuple[int, int]],
) -> None:
    persons = [Tally(right, right + wrong) for right, wrong in marks]
    right, of = sum(each.right for each in persons), sum(each.of for each in persons)
    whole, apart = of_several(right, of, persons), difficulty(right, of)
    assert type(whole) is type(apart)
    if isinstance(whole, Difficulty) and isinstance(apart, Difficulty):
        assert 0 <= whole.interval.low <= apart.interval.low + 1e-12
        assert apart.interval.high - 1e-12 <= whole.interval.high <= 1
