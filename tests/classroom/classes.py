"""A lesson for tests: questions of a pack, a clock that stands still, events as they come."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quiz.classroom.events import Arrived, Event, Opened, Polled, Shown, Tapped
from quiz.classroom.lesson import Lesson
from quiz.play.presentation import present

if TYPE_CHECKING:
    from quiz.model import Language, Pack

START = datetime(2026, 3, 2, 10, tzinfo=UTC)
AT = START.isoformat(timespec="seconds")
SEED = 7


def lesson_of(pack: Pack, *names: str, language: Language = "en", size: int | None = None) -> Lesson:
    """A lesson with some questions of a pack, all of them where none are named."""
    questions = {question.id: question for question in pack.questions()}
    asked = {name: present(pack, questions[name], SEED) for name in names or questions}
    opened = Opened(at=AT, round="r", questions=tuple(asked), language=language, seed=SEED, size=size)
    return Lesson(pack, asked, opened, lambda: START)


def tapped(question: str, pupil: str, *response: str, ballot: int = 1, turn: int = 1) -> Tapped:
    """A vote from a pupil's own screen."""
    return Tapped(at=AT, question=question, ballot=ballot, pupil=pupil, response=response, turn=turn)


def opening(lesson: Lesson, question: str, *pupils: str) -> list[Event]:
    """All that comes before a first vote."""
    here: list[Event] = [Arrived(at=AT, pupil=pupil) for pupil in pupils]
    return [lesson.opened, *here, Shown(at=AT, question=question), Polled(at=AT, question=question)]
