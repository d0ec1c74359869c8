"""Rounds of one question, up to each of their stages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.course import Course
from quiz.classroom.events import (
    AFTER,
    BEFORE,
    Again,
    Arrived,
    Closed,
    Opened,
    Polled,
    Revealed,
    Shown,
    Tapped,
    Vote,
)
from quiz.classroom.lesson import Lesson
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.play.marking import key_of
from quiz.play.presentation import present

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.events import Event
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked

START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
AT = START.isoformat()
SAY = phrases("en")
WORDS = class_words("en")
HANDS = (11, 8, 5, 2, 1, 0, 0)
"""Of 28 pupils: no option has most of them."""
CLOSED_TO_THE_CLASS = ("lobby", "think", "vote", "live", "discuss", "again", "closed")
"""The stages in which no page of the class may say how it voted, or what is right."""
STAGES = (*CLOSED_TO_THE_CLASS, "reveal", "end")


class Told(NamedTuple):
    """A round at some stage."""

    lesson: Lesson
    course: Course
    say: Phrases = SAY
    words: ClassWords = WORDS


def lesson_of(pack: Pack, *questions: AnyQuestion, teams: tuple[str, ...] = (), label: str | None = "3eB") -> Lesson:
    """A lesson of some questions, twelve minutes after its start."""
    asked = {each.id: present(pack, each, 1) for each in questions}
    size = None if teams else 28
    opened = Opened(
        at=AT, round="r", questions=tuple(asked), language="en", seed=1, size=size, teams=teams, minutes=45, label=label
    )
    return Lesson(pack, asked, opened, lambda: START + timedelta(minutes=12))


def at(stage: str, lesson: Lesson, turned: int = 0) -> Told:
    """The first question of a lesson at a stage; `turned`: the same hands are raised for other options."""
    return Told(lesson, Course(_events(stage, lesson, turned)))


def _events(stage: str, lesson: Lesson, turned: int) -> list[Event]:
    name = next(iter(lesson.whole))
    before, after = (_votes(lesson, name, ballot, turned + ballot) for ballot in (BEFORE, AFTER))
    steps: dict[str, list[Event]] = {
        "lobby": [lesson.opened],
        "think": [Shown(at=AT, question=name)],
        "vote": [Polled(at=AT, question=name)],
        "live": _taps(lesson, name, turned),
        "discuss": [*before],
        "again": [Again(at=AT, question=name)],
        "closed": [*after],
        "reveal": [Revealed(at=AT, question=name)],
        "end": [Closed(at=AT)],
    }
    upto = list(steps)[: list(steps).index(stage) + 1]
    return [event for each in upto if each != "live" or stage == "live" for event in steps[each]]


def _votes(lesson: Lesson, name: str, ballot: int, turned: int) -> list[Event]:
    """The hands for each part, or what each team answers."""
    asked = lesson.asked[name]
    return [_vote(lesson, asked, ballot, part, turned) for part in lesson.parts[name]]


def _vote(lesson: Lesson, asked: Asked, ballot: int, part: int | None, turned: int) -> Vote:
    return Vote(
        at=AT,
        question=asked.question.id,
        ballot=ballot,
        part=part,
        counts={} if lesson.opened.teams else dict(counted(asked, turned)),
        responses={team: key_of(lesson.pack, asked.question) for team in lesson.opened.teams},
    )


def counted(asked: Asked, turned: int = 0) -> Mapping[str, int]:
    """Hands for each option."""
    count = len(asked.names)
    return {name: HANDS[(i + turned) % count] for i, name in enumerate(asked.names)}


def _taps(lesson: Lesson, name: str, turned: int) -> list[Event]:
    """Four screens, three of which have voted."""
    key = key_of(lesson.pack, lesson.asked[name].question)
    names = lesson.asked[name].names
    given = [key, key, tuple(names[(names.index(each) + turned + 1) % len(names)] for each in key)]
    arrived = [Arrived(at=AT, pupil=f"p{i}") for i in range(4)]
    tapped = [Tapped(at=AT, question=name, ballot=BEFORE, pupil=f"p{i}", response=each) for i, each in enumerate(given)]
    return [*arrived, *tapped]
