"""What whoever leads a round can do, and what comes of it: the same for keys and for pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.conduct import Deed, Hands, deeds, events, step_of
from quiz.classroom.course import Course
from quiz.classroom.events import BEFORE, Event, Passed, Shut, Vote
from quiz.classroom.rounds import is_finished
from tests.classroom.classes import AT, lesson_of, opening, tapped

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

    from quiz.classroom.lesson import Lesson
    from quiz.model import Pack

ONE, MATCH, TWO_KEYS = "un-choix", "une-association", "deux-cles"


def led(lesson: Lesson, *did: Deed | tuple[Deed, Hands] | Event) -> Course:
    """The course of a round after some deeds and events."""
    course = Course([lesson.opened])
    for each in did:
        if isinstance(each, str):
            each = each, Hands()  # noqa: PLW2901 -- the same, written out
        made = events(lesson, course, *each) if isinstance(each, tuple) else (each,)
        for event in made:
            course.add(event)
    return course


def offered(lesson: Lesson, course: Course) -> tuple[Deed, ...]:
    return deeds(course.state, step_of(lesson, course.state))


def test_a_round_is_led_from_its_beginning_to_its_end(every_kind: Pack) -> None:
    lesson, hands = lesson_of(every_kind, ONE, TWO_KEYS), Hands({"trois": 3})
    steps: list[tuple[Deed | tuple[Deed, Hands], tuple[Deed, ...]]] = [
        ("begin", ("poll", "skip")),
        ("poll", ("count", "pass", "skip")),
        (("count", hands), ("again", "reveal")),
        ("again", ("count", "pass", "skip")),
        (("count", hands), ("reveal",)),
        ("reveal", ("next",)),
        ("next", ("poll", "skip")),
        ("skip", ()),
    ]
    assert offered(lesson, led(lesson)) == ("begin",)
    for number, (_, after) in enumerate(steps, start=1):
        assert offered(lesson, led(lesson, *(deed for deed, _ in steps[:number]))) == after


@pytest.mark.parametrize("deed", ["again", "reveal", "next", "begin", "count", "pass"])
def test_what_cannot_be_done_now_does_nothing(every_kind: Pack, deed: Deed) -> None:
    lesson = lesson_of(every_kind, ONE)
    assert events(lesson, led(lesson, "begin"), deed) == ()


def test_what_is_asked_for_twice_is_done_once(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, ONE, TWO_KEYS)
    once = led(lesson, "begin", "poll", ("count", Hands({"trois": 3})), "reveal", "next")
    twice = led(lesson, "begin", "begin", "poll", "poll", ("count", Hands({"trois": 3})), "reveal", "reveal", "next")
    assert twice.state == once.state


def test_votes_from_screens_and_hands_are_counted_together(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, ONE)
    votes = [tapped(ONE, "fox", "trois"), tapped(ONE, "owl", "cinq"), tapped(ONE, "bee", "trois")]
    course = led(lesson, *opening(lesson, ONE), *votes, ("count", Hands({"cinq": 4})))
    vote = course.state.turn(ONE).votes[BEFORE, None]
    assert vote.counts == {"trois": 2, "quatre": 0, "cinq": 5}


def test_votes_from_screens_on_rows_are_counted_row_by_row_at_once(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, MATCH)
    asked = lesson.asked[MATCH]
    first, last = asked.names[0], asked.names[-1]
    whole = [first] * (len(asked.rows) - 1)
    votes = [tapped(MATCH, "fox", *whole, last), tapped(MATCH, "owl", *whole, first)]
    turn = led(lesson, *opening(lesson, MATCH), *votes, "count").state.turn(MATCH)
    assert {part for _, part in turn.votes} == set(lesson.parts[MATCH])
    assert turn.votes[BEFORE, 1].counts[first] == 2
    assert turn.votes[BEFORE, len(asked.rows)].counts == {
        name: (name == first) + (name == last) for name in asked.names
    }


def test_where_several_are_right_it_is_told_how_many_voted(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, TWO_KEYS)
    votes = [tapped(TWO_KEYS, "fox", "rhc", "sputnik"), tapped(TWO_KEYS, "owl", "rhc", "rt")]
    (_, vote) = events(lesson, led(lesson, *opening(lesson, TWO_KEYS), *votes), "count")
    assert isinstance(vote, Vote)
    assert vote.voters == 2
    assert vote.counts == {"rhc": 2, "sputnik": 1, "rt": 1}


def test_a_vote_is_shut_before_it_is_counted(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, ONE)
    course = led(lesson, *opening(lesson, ONE), tapped(ONE, "fox", "trois"))
    shut, _ = events(lesson, course, "count")
    assert shut == Shut(at=AT, question=ONE, ballot=BEFORE)


def test_going_on_without_counting_passes_the_part(every_kind: Pack) -> None:
    lesson = lesson_of(every_kind, ONE)
    assert events(lesson, led(lesson, "begin", "poll"), "pass") == (Passed(at=AT, question=ONE, ballot=BEFORE),)


DEEDS: list[Deed] = ["begin", "poll", "skip", "count", "pass", "again", "reveal", "next"]


@given(data=st.data())
def test_whatever_is_asked_for_a_round_ends_and_each_question_is_done_with(every_kind: Pack, data: DataObject) -> None:
    lesson = lesson_of(every_kind)
    course = Course([lesson.opened])
    while possible := offered(lesson, course):
        deed = data.draw(st.sampled_from(possible))
        made = events(lesson, course, deed, Hands({lesson.asked[next(iter(lesson.asked))].names[0]: 1}))
        assert made
        for event in made:
            course.add(event)
    assert course.state.closed
    assert all(is_finished(course.state.turn(name)) for name in lesson.asked)
