"""What the teacher's page sends, as events: what was meant for another moment of the round does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from quiz.classroom import conduct
from quiz.classroom.conduct import Deed, Hands
from quiz.classroom.counting import read_hands
from quiz.classroom.votes import NOTHING, Refusal
from quiz.web.views import fields

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Place

    Making = Callable[[Course], tuple[Event, ...]]


def made(lesson: Lesson, now: Course, form: Mapping[str, str]) -> Making | Refusal | None:
    """What makes events of a form once it is its turn; a refusal of what was typed; None where the form is none."""
    moves, deed = form.get(fields.MOVES, ""), form.get(fields.DEED, "")
    if not (moves.isascii() and moves.isdecimal() and len(moves) < 10):  # noqa: PLR2004 -- no round has so many
        return None
    leads = deed in get_args(Deed)
    making = _leading(lesson, now, cast("Deed", deed), form) if leads else _mending(lesson, deed, form)
    if making is None or isinstance(making, Refusal):
        return making
    return lambda course: making(course) if course.moves == int(moves) else ()


def _leading(lesson: Lesson, now: Course, deed: Deed, form: Mapping[str, str]) -> Making | Refusal:
    """To lead the round on; a vote is closed with the hands that were typed."""
    step = conduct.step_of(lesson, now.state)
    hands = _hands(lesson, step.question, form, now.state.size) if deed == "count" and step else Hands()
    return hands if isinstance(hands, Refusal) else lambda course: conduct.events(lesson, course, deed, hands)


def _mending(lesson: Lesson, deed: str, form: Mapping[str, str]) -> Making | Refusal | None:
    """To mend what was counted, or how many there are."""
    if deed == "join":
        return lambda course: conduct.joined(lesson, course.state)
    place = _place(lesson, form)
    if place is None:
        return None
    if deed == "withdraw":
        return lambda course: conduct.withdrawn(lesson, course.state, place)
    if deed != "correct":
        return None
    hands = _hands(lesson, place[0], form, None)
    return hands if isinstance(hands, Refusal) else lambda course: conduct.mended(lesson, course.state, place, hands)


def _hands(lesson: Lesson, name: str, form: Mapping[str, str], size: int | None) -> Hands | Refusal:
    """The hands in the fields of a form, none where all are empty; an empty one among others counts none."""
    if teams := lesson.opened.teams:
        given = [form.get(fields.team(number), "").strip() for number in range(1, len(teams) + 1)]
        line = " ".join(word.replace(" ", "") or NOTHING for word in given)
    else:
        letters = lesson.asked[name].letters[: len(lesson.asked[name].choices)]
        given = [form.get(fields.hands(letter), "").strip() for letter in letters]
        line = " ".join(word or "0" for word in given)
    return read_hands(lesson, name, line, size) if any(given) else Hands()


def _place(lesson: Lesson, form: Mapping[str, str]) -> Place | None:
    """Which count is meant; None where there is no such question."""
    name, ballot, part = (form.get(each, "") for each in (fields.QUESTION, fields.BALLOT, fields.PART))
    numbers = [each for each in (ballot, part) if each]
    if name not in lesson.whole or not ballot or not all(each.isascii() and each.isdecimal() for each in numbers):
        return None
    return name, int(ballot[:3]), int(part[:3]) if part else None
