"""Votes from pupils' own screens: which of them count, once each, whatever is repeated, late or out of order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.course import Course
from quiz.classroom.events import (
    AFTER,
    BEFORE,
    Again,
    Arrived,
    Event,
    Passed,
    Polled,
    Revealed,
    Shown,
    Shut,
    Skipped,
    Vote,
)
from tests.classroom.classes import AT, tapped

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN = Shown(at=AT, question="one")
OPEN = (SHOWN, Polled(at=AT, question="one"))
CLOSED: dict[str, Event] = {
    "shut": Shut(at=AT, question="one", ballot=1),
    "counted": Vote(at=AT, question="one", ballot=1, counts={"a": 3}),
    "passed": Passed(at=AT, question="one", ballot=1),
    "answered": Revealed(at=AT, question="one"),
    "left out": Skipped(at=AT, question="one"),
    "voted on again": Again(at=AT, question="one"),
}


def votes(events: Sequence[Event], ballot: int = BEFORE) -> dict[str, tuple[str, ...]]:
    return {pupil: tap.response for pupil, tap in Course(events).taps.of("one", ballot).items()}


def test_a_vote_counts_while_its_ballot_is_open() -> None:
    assert votes([*OPEN, tapped("one", "fox", "a")]) == {"fox": ("a",)}
    assert votes([SHOWN, tapped("one", "fox", "a")]) == {}
    assert votes([*OPEN, tapped("two", "fox", "a")]) == {}
    assert votes([*OPEN, tapped("one", "fox", "a", ballot=AFTER)], AFTER) == {}


@pytest.mark.parametrize("how", CLOSED)
def test_a_vote_counts_no_more_once_its_ballot_is(how: str) -> None:
    assert votes([*OPEN, CLOSED[how], tapped("one", "fox", "a")]) == {}


def test_a_pupil_may_change_a_vote_and_the_last_one_counts() -> None:
    assert votes([*OPEN, tapped("one", "fox", "a"), tapped("one", "fox", "b", turn=2)]) == {"fox": ("b",)}


def test_a_vote_that_comes_again_changes_nothing() -> None:
    first, second = tapped("one", "fox", "a"), tapped("one", "fox", "b", turn=2)
    assert votes([*OPEN, first, second, first, second, first]) == {"fox": ("b",)}


def test_a_second_ballot_leaves_the_first_as_it_was() -> None:
    events = [*OPEN, tapped("one", "fox", "a"), CLOSED["shut"], CLOSED["voted on again"]]
    course = Course([*events, tapped("one", "fox", "b", ballot=AFTER)])
    assert course.taps.of("one", BEFORE)["fox"].response == ("a",)
    assert course.taps.of("one", AFTER)["fox"].response == ("b",)
    assert course.taps.last("one", "fox") == course.taps.of("one", AFTER)["fox"]


def test_pupils_keep_the_place_in_which_they_came() -> None:
    course = Course([Arrived(at=AT, pupil=name) for name in ("fox", "owl", "fox", "bee")])
    assert course.taps.pupils == {"fox": 0, "owl": 1, "bee": 2}


def test_rows_are_counted_each_by_itself_and_empty_ones_not_at_all() -> None:
    course = Course([*OPEN, tapped("one", "fox", "a", "b"), tapped("one", "owl", "a", "")])
    assert course.taps.counts("one", BEFORE, 1) == Counter(a=2)
    assert course.taps.counts("one", BEFORE, 2) == Counter(b=1)
    assert course.taps.counts("one", BEFORE, 3) == Counter()


def test_nobody_moves_the_class_by_arriving_or_voting() -> None:
    course = Course(OPEN)
    moves = course.moves
    assert course.add(Arrived(at=AT, pupil="fox"))
    assert course.add(tapped("one", "fox", "a"))
    assert not course.add(tapped("one", "fox", "a"))
    assert course.moves == moves


TAPS = st.builds(
    tapped,
    st.sampled_from(["one", "two"]),
    st.sampled_from(["fox", "owl", "bee"]),
    st.sampled_from(["a", "b", "c"]),
    ballot=st.sampled_from([BEFORE, AFTER]),
    turn=st.integers(1, 4),
)


@given(st.lists(st.one_of(TAPS, st.sampled_from([*OPEN, *CLOSED.values()]))))
def test_each_pupil_has_one_vote_in_a_ballot_and_counts_add_up(events: list[Event]) -> None:
    course = Course(events)
    for ballot in (BEFORE, AFTER):
        given = course.taps.of("one", ballot)
        assert set(given) <= set(course.taps.pupils)
        assert course.taps.counts("one", ballot, None).total() == len(given)


@given(st.lists(TAPS))
def test_votes_that_are_sent_twice_count_as_those_sent_once(events: list[Event]) -> None:
    once = Course([*OPEN, *events]).taps.of("one", BEFORE)
    assert Course([*OPEN, *events, *events]).taps.of("one", BEFORE) == once
    assert Course([*OPEN, *(each for event in events for each in (event, event))]).taps.of("one", BEFORE) == once
