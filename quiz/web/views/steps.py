"""What comes next in a round, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.conduct import deeds, onward
from quiz.classroom.events import BEFORE, Closed
from quiz.locale.room import room_words
from quiz.tell.projected.asking import part_title

if TYPE_CHECKING:
    from quiz.classroom.course import Course
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Part, Step
    from quiz.locale.projector import ClassWords


def following(words: ClassWords, lesson: Lesson, course: Course, step: Step | None) -> str:
    """What follows on a step; nothing on the last."""
    if step is None:
        return ""
    room = room_words(words.language)
    return room.next.format(steps=_following(words, lesson, course, step))


def _following(words: ClassWords, lesson: Lesson, course: Course, step: Step) -> str:
    stages = words.stages
    if deeds(course.state, step) == ("begin",):
        return stages["think"]
    match step.stage:
        case "think":
            return stages["vote"]
        case "vote":
            return _after_vote(words, lesson, course, step)
        case "discuss":
            return room_words(words.language).either.format(one=stages["again"], other=stages["reveal"])
        case "reveal":
            return _after_reveal(words, lesson, course, step)


def _after_vote(words: ClassWords, lesson: Lesson, course: Course, step: Step) -> str:
    part = _part_after(lesson, course, step)
    if part is not None:
        return part_title(words, lesson.asked[step.question], part)
    return words.stages["discuss" if step.ballot == BEFORE else "reveal"]


def _after_reveal(words: ClassWords, lesson: Lesson, course: Course, step: Step) -> str:
    room, number = room_words(words.language), number_after(lesson, course, step)
    if not course.state.turn(step.question).revealed:
        return words.stages["reveal"]
    return room.question.format(number=number) if number else room.end


def _part_after(lesson: Lesson, course: Course, step: Step) -> Part:
    """The row or rank for which hands are counted next; None where none is, or where votes come from screens."""
    left = lesson.parts[step.question][lesson.parts[step.question].index(step.part) + 1 :]
    return left[0] if left and not course.taps.of(step.question, step.ballot) else None


def number_after(lesson: Lesson, course: Course, step: Step) -> int | None:
    """The question that follows, from 1; None at the end."""
    after = onward(lesson, course.state, step.question)
    return None if isinstance(after, Closed) else list(lesson.whole).index(after.question) + 1
