"""The stereotype index, and the words that numbers are turned into."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner.measures import (
    Counts,
    Judged,
    Leaning,
    NoNumber,
    Prejudice,
    Stereotype,
    leaning,
    prejudice,
    stereotype,
)
from quiz.model import Verdict


def judged(state: Counts, other: Counts) -> list[Judged]:
    kinds: list[tuple[Verdict, Verdict]] = [
        ("loaded", "loaded"),
        ("fair", "loaded"),
        ("loaded", "fair"),
        ("fair", "fair"),
    ]
    return [
        Judged(says, truth, is_state, answers)
        for is_state, counts in ((True, state), (False, other))
        for (says, truth), answers in zip(kinds, counts, strict=True)
    ]


BOTH = st.tuples(*[st.builds(Counts, *[st.integers(0, 60)] * 4)] * 2).map(lambda both: judged(*both))


def test_the_index_adds_false_alarms_on_state_and_misses_on_others() -> None:
    """The definition worked by hand: (3/5 - 1/5) + (2/5 - 0/5) = 0.8."""
    found = stereotype(judged(Counts(5, 0, 3, 2), Counts(3, 2, 1, 4)))
    assert isinstance(found, Stereotype)
    assert found.value == pytest.approx(0.8)
    assert (found.flags, found.spares) == pytest.approx((0.4, 0.4))
    assert found.least == 5


def test_the_index_reaches_from_minus_2_to_2() -> None:
    against_state = stereotype(judged(Counts(9, 0, 9, 0), Counts(0, 9, 0, 9)))
    for_state = stereotype(judged(Counts(0, 9, 0, 9), Counts(9, 0, 9, 0)))
    assert isinstance(against_state, Stereotype)
    assert isinstance(for_state, Stereotype)
    assert (against_state.value, for_state.value) == (2, -2)


def test_five_answers_are_needed_in_each_cell() -> None:
    assert stereotype([]) == NoNumber("too few answers", 20)
    assert stereotype(judged(Counts(5, 0, 4, 0), Counts(9, 9, 3, 0))) == NoNumber("too few answers", 3)
    assert prejudice([]) == "too few answers"


@given(BOTH)
def test_exchanging_the_outlets_turns_the_index_round(each: list[Judged]) -> None:
    found = stereotype(each)
    turned = stereotype([one._replace(state=not one.state) for one in each])
    if isinstance(found, Stereotype):
        assert isinstance(turned, Stereotype)
        assert -2 <= found.value <= 2
        assert turned.value == pytest.approx(-found.value)
    else:
        assert turned == found


def test_who_flags_everything_suspects_and_who_flags_nothing_trusts() -> None:
    assert leaning(Counts(5, 0, 5, 0)) == "suspects"
    assert leaning(Counts(0, 5, 0, 5)) == "trusts"


def test_too_few_answers_say_nothing() -> None:
    assert leaning(Counts(4, 0, 400, 0)) == "too few answers"
    assert leaning(Counts()) == "too few answers"


def test_balance_is_told_only_from_ten_answers_of_each_kind() -> None:
    assert leaning(Counts(4, 1, 1, 4)) == "unclear"
    assert leaning(Counts(8, 2, 2, 8)) == "balanced"


def test_what_chance_could_have_made_is_no_leaning() -> None:
    assert leaning(Counts(8, 2, 4, 6)) == "balanced"
    assert leaning(Counts(80, 20, 40, 60)) == "suspects"


@pytest.mark.parametrize(
    ("state", "other", "expected"),
    [
        (Counts(10, 10, 18, 2), Counts(10, 10, 4, 16), "flags state"),
        (Counts(18, 2, 4, 16), Counts(4, 16, 4, 16), "spares others"),
        (Counts(10, 10, 4, 16), Counts(10, 10, 18, 2), "flags others"),
        (Counts(4, 16, 4, 16), Counts(18, 2, 4, 16), "spares state"),
        (Counts(8, 2, 2, 8), Counts(8, 2, 2, 8), "by content"),
        (Counts(4, 1, 1, 4), Counts(4, 1, 1, 4), "unclear"),
    ],
)
def test_the_word_names_the_larger_part_of_the_index(state: Counts, other: Counts, expected: Prejudice) -> None:
    assert prejudice(judged(state, other)) == expected


def test_robots_that_flag_everything_or_nothing_have_no_prejudice() -> None:
    for says in ("fair", "loaded"):
        robot = [Judged(says, truth, state, 20) for truth, state in product(get_args(Verdict), (True, False))]
        assert prejudice(robot) == "by content"


def test_a_robot_that_takes_state_for_loaded_is_found_out() -> None:
    robot = [
        Judged("loaded" if state else "fair", truth, state, 5)
        for truth, state in product(get_args(Verdict), (True, False))
    ]
    assert prejudice(robot) == "flags state"


@given(st.builds(Counts, *[st.integers(0, 10**6)] * 4))
def test_any_counts_have_a_word_and_the_opposite_counts_the_opposite_word(counts: Counts) -> None:
    word = leaning(counts)
    assert word in get_args(Leaning)
    opposite = leaning(Counts(counts.correct_rejections, counts.false_alarms, counts.misses, counts.hits))
    assert opposite == {"trusts": "suspects", "suspects": "trusts"}.get(word, word)
