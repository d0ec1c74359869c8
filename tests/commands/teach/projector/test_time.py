"""The clock of a lesson: in the heading when minutes were planned, and a word when they run out."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.classroom.events import Opened
from quiz.classroom.lesson import Lesson
from quiz.commands.teach.projector.desk import DeskFromLines
from quiz.commands.teach.projector.lesson import ClassRound
from quiz.commands.teach.projector.record import Record
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.locale.projector import class_words

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking

START = datetime.fromisoformat("2026-03-02T10:05:00+01:00")


def played(pack: Pack, asked: Asking, minutes: int | None, used: int) -> str:
    """What is printed up to the end of the first of two questions, so many minutes into the lesson."""
    questions = {name: asked(name) for name in ("un-choix", "un-jugement")}
    opened = Opened(at=START.isoformat(), round="r", questions=tuple(questions), language="en", seed=1, minutes=minutes)
    out = StringIO()
    page = Page(Console(file=out, width=80), phrases("en"), plain=True)
    desk = DeskFromLines(StringIO("\n-\nr\n"), waits=False)
    record = Record(class_words("en"), Path("log"), None)
    record.add(opened)
    lesson = Lesson(pack, questions, opened, lambda: START + timedelta(minutes=used))
    ClassRound(page, class_words("en"), desk, lesson, record).play()
    return out.getvalue()


@pytest.mark.parametrize(
    ("used", "told"),
    [(8, None), (15, "5 minutes left."), (19, "1 minute left."), (20, "The planned time is over"), (90, "is over")],
)
def test_it_is_said_when_no_other_question_fits(every_kind: Pack, asked: Asking, used: int, told: str | None) -> None:
    shown = played(every_kind, asked, 20, used)
    assert f"{used} / 20 min" in shown
    if told is None:
        assert "left." not in shown
        assert "time is over" not in shown
    else:
        assert told in shown


def test_without_planned_minutes_there_is_no_clock(every_kind: Pack, asked: Asking) -> None:
    shown = played(every_kind, asked, None, 90)
    assert "min" not in shown.replace("minute", "")
    assert "time is over" not in shown
