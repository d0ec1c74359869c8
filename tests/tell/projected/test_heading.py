"""Where a round is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.locale.projector import class_words
from quiz.tell.projected.heading import clock, on_paper, seconds_left
from tests.web.views.rounds import at, lesson_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding

WORDS = class_words("en")


@pytest.mark.parametrize(("numbers", "told"), [((), ""), ((1, 2), ""), ((4, 1), "no.\u00a04 on the sheet"), ((1,), "")])
def test_the_number_on_paper_is_told_where_it_is_another(
    every_kind: Pack, question: Finding, numbers: tuple[int, ...], told: str
) -> None:
    lesson = lesson_of(every_kind, question("un-choix"), question("un-ordre"))
    lesson = lesson._replace(opened=replace(lesson.opened, numbers=numbers))
    assert on_paper(WORDS, lesson, lesson.asked["un-choix"]) == told


def test_the_clock_is_that_of_the_lesson_and_there_is_none_without_a_plan(every_kind: Pack, question: Finding) -> None:
    lesson, told = lesson_of(every_kind, question("un-choix")), "12 / 45 min"
    state = at("think", lesson).course.state
    assert (clock(WORDS, lesson, state), seconds_left(lesson, state)) == (told, 33 * 60)
    free = lesson._replace(opened=replace(lesson.opened, minutes=None))
    assert (clock(WORDS, free, state), seconds_left(free, state)) == ("", None)
