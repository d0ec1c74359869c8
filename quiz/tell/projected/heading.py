"""Where a round is: which question, which number on paper, how many minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.rounds import seconds_used

if TYPE_CHECKING:
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import State
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked


def place_of(lesson: Lesson, asked: Asked) -> int:
    """Which question it is, from 1."""
    return list(lesson.whole).index(asked.question.id) + 1


def on_paper(words: ClassWords, lesson: Lesson, asked: Asked) -> str:
    """Its number on the sheet that pupils have; nothing where that is the same, or where there is no sheet."""
    place, numbers = place_of(lesson, asked), lesson.opened.numbers
    if len(numbers) < place or numbers == tuple(range(1, len(numbers) + 1)):
        return ""
    return words.on_paper.format(number=numbers[place - 1])


def seconds_left(lesson: Lesson, state: State) -> float | None:
    """Of the time planned; None when none is."""
    minutes = lesson.opened.minutes
    return None if minutes is None else minutes * 60 - seconds_used(state, lesson.now())


def clock(words: ClassWords, lesson: Lesson, state: State) -> str:
    """The minutes used, of those planned; nothing where none are."""
    planned = lesson.opened.minutes
    if planned is None:
        return ""
    used = int(seconds_used(state, lesson.now()) // 60)
    return words.minutes_of.format(used=used, planned=planned)
