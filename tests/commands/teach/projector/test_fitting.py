"""What a class sees at once: passage, question and answers of a first lesson on one screen, at every size in use."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.classroom.drawing import answerable, takes_one_vote
from quiz.classroom.events import Opened
from quiz.classroom.lesson import Lesson
from quiz.commands.teach.projector.desk import DeskAtKeyboard
from quiz.commands.teach.projector.record import Record
from quiz.commands.teach.projector.slides import WidePage
from quiz.commands.teach.projector.stage import Stage
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.model import LANGUAGES
from quiz.play.presentation import present
from tests.commands.teach.projector.test_time import START

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Language, Pack

SIZES = pytest.mark.parametrize(("columns", "height"), [(80, 24), (100, 30), (120, 40)])
PROMPT = 5
"""Lines below a question: what to do, the keys on two lines, what is typed, and a refusal."""


def shown(pack: Pack, question: AnyQuestion, language: Language, columns: int, height: int, name: str) -> list[str]:
    """The screens on which a question is shown at a step."""
    asked = {question.id: present(pack, question, 1)}
    opened = Opened(at=START.isoformat(), round="r", questions=(question.id,), language=language, seed=1, minutes=45)
    words, out = class_words(language), StringIO()
    console = Console(file=out, width=columns, height=height, highlight=False, emoji=False, markup=False)
    page = WidePage(console, phrases(language))
    record = Record(words, Path("log"), None)
    record.add(opened)
    desk = DeskAtKeyboard(lambda: "enter", out)
    stage = Stage(page, words, desk, Lesson(pack, asked, opened, lambda: START), record)
    stage.question(stage.lesson.asked[question.id], name)
    return out.getvalue().split("\x1b[H")[1:]


@SIZES
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["think", "discuss"])
def test_a_question_of_a_first_lesson_fits_with_its_passages(
    builtin: Contents, language: Language, columns: int, height: int, name: str
) -> None:
    pack = builtin.pack
    for question in pack.questions():
        if question.level == 1 and answerable(pack, question) and takes_one_vote(pack, question):
            screens = shown(pack, question, language, columns, height, name)
            assert len(screens) == 1, question.id
            lines = screens[0].rstrip("\n").split("\n")
            assert len(lines) <= height - PROMPT, question.id
            assert all(len(line) < columns for line in lines)
            text = " ".join(screens[0].replace("│", " ").split())
            assert class_words(language).stages[name] in screens[0]
            if columns < 92:
                flat = [" ".join(passage.quote.split()) for passage in pack.passages_of(question)]
                assert not [quote for quote in flat if quote[:40] not in text and "‹" not in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_wide_screen_answers_stand_beside_the_passages(builtin: Contents, language: Language) -> None:
    question = next(each for each in builtin.pack.questions() if each.id == "accusation-et-dementi")
    [screen] = shown(builtin.pack, question, language, 120, 40, "vote")
    assert any("│" in line and " a " in line for line in screen.split("\n"))
    assert max(map(len, screen.split("\n"))) > 80
