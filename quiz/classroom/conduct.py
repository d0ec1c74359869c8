"""What whoever leads a round may do at each step, and the events that come of it: for keys and for pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.classroom.events import (
    Again,
    Closed,
    Corrected,
    Joined,
    Passed,
    Polled,
    Revealed,
    Shown,
    Shut,
    Skipped,
    Vote,
    Withdrawn,
)
from quiz.classroom.outcomes import several
from quiz.classroom.rounds import is_finished, next_step, places_of
from quiz.classroom.votes import MOST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Part, Place, State, Step

Deed: TypeAlias = Literal["begin", "poll", "skip", "count", "pass", "again", "reveal", "next"]
"""Begin the round, open a vote, leave the question out, close a vote, go on without counting, vote again, show the
answer, go on."""
BY_STAGE: Mapping[str, tuple[Deed, ...]] = {
    "think": ("poll", "skip"),
    "vote": ("count", "pass", "skip"),
    "discuss": ("again", "reveal"),
    "reveal": ("next",),
}


class Hands(NamedTuple):
    """What was counted by hand: hands by option, or the responses of teams."""

    counts: Mapping[str, int] = {}
    responses: Mapping[str, tuple[str, ...]] = {}


def step_of(lesson: Lesson, state: State) -> Step | None:
    """What comes next in a round; None when it is over."""
    return None if state.closed else next_step(state, list(lesson.whole), lesson.parts)


def deeds(state: State, step: Step | None) -> tuple[Deed, ...]:
    """What can be done now."""
    if step is None:
        return ()
    turn = state.turn(step.question)
    if not turn.shown:
        return ("begin",)
    return ("reveal",) if step.stage == "reveal" and not turn.revealed else BY_STAGE[step.stage]


def events(  # noqa: C901, PLR0911 -- one case for each deed
    lesson: Lesson,
    course: Course,
    deed: Deed,
    hands: Hands = Hands(),  # noqa: B008 -- a value, and frozen
) -> tuple[Event, ...]:
    """What comes of a deed; nothing where it cannot be done now."""
    step = step_of(lesson, course.state)
    if step is None or deed not in deeds(course.state, step):
        return ()
    at, name = lesson.at, step.question
    match deed:
        case "begin":
            return (Shown(at=at, question=name),)
        case "poll":
            return (Polled(at=at, question=name),)
        case "skip":
            return Skipped(at=at, question=name), onward(lesson, course.state, name)
        case "count":
            return tuple(_counted(lesson, course, step, hands))
        case "pass":
            return (Passed(at=at, question=name, ballot=step.ballot, part=step.part),)
        case "again":
            return (Again(at=at, question=name),)
        case "reveal":
            return (Revealed(at=at, question=name),)
        case "next":
            return (onward(lesson, course.state, name),)


def onward(lesson: Lesson, state: State, name: str) -> Shown | Closed:
    """What follows on a question that is done with: the first one that is not, or the end."""
    left = [each for each in lesson.whole if each != name and not is_finished(state.turn(each))]
    return Shown(at=lesson.at, question=left[0]) if left else Closed(at=lesson.at)


def mended(lesson: Lesson, state: State, place: Place, hands: Hands) -> tuple[Event, ...]:
    """A count put in the place of another, or where none was; nothing where none can be."""
    name, ballot, part = place
    turn = state.turn(name)
    if hands == Hands() or name not in lesson.whole or (ballot, part) not in places_of(turn, lesson.parts[name]):
        return ()
    kind = Corrected if (ballot, part) in turn.votes else Vote
    counts, responses = dict(hands.counts), dict(hands.responses)
    return (kind(at=lesson.at, question=name, ballot=ballot, part=part, counts=counts, responses=responses),)


def withdrawn(lesson: Lesson, state: State, place: Place) -> tuple[Event, ...]:
    """A ballot taken away, with all its parts; nothing where it was not counted."""
    name, ballot, part = place
    known = name in lesson.whole and (ballot, part) in state.turn(name).votes
    return (Withdrawn(at=lesson.at, question=name, ballot=ballot),) if known else ()


def joined(lesson: Lesson, state: State) -> tuple[Joined, ...]:
    """One pupil more, where the size of the class is known."""
    return () if state.size is None else (Joined(at=lesson.at, size=min(state.size + 1, MOST)),)


def _counted(lesson: Lesson, course: Course, step: Step, hands: Hands) -> list[Event]:
    """A vote on one part from hands alone, or on all from screens, with hands added; nothing where nobody voted."""
    if not course.taps.of(step.question, step.ballot):
        return [_vote(lesson, step, step.part, hands)] if hands != Hands() else []
    shut = Shut(at=lesson.at, question=step.question, ballot=step.ballot)
    return [shut, *(_tallied(lesson, course, step, part, hands) for part in lesson.parts[step.question])]


def _tallied(lesson: Lesson, course: Course, step: Step, part: Part, hands: Hands) -> Vote:
    tapped = course.taps.counts(step.question, step.ballot, part)
    raised = hands.counts if part == step.part else {}
    asked = lesson.asked[step.question]
    counts = {name: tapped[name] + raised.get(name, 0) for name in asked.names}
    many = several(lesson.pack, asked.question) and not raised
    voters = len(course.taps.of(step.question, step.ballot)) if many else None
    return _vote(lesson, step, part, Hands(counts), voters)


def _vote(lesson: Lesson, step: Step, part: Part, hands: Hands, voters: int | None = None) -> Vote:
    return Vote(
        at=lesson.at,
        question=step.question,
        ballot=step.ballot,
        part=part,
        counts=dict(hands.counts),
        responses=dict(hands.responses),
        voters=voters,
    )
