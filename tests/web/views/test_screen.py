"""The page that a class looks at says what the class is to know, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.draw.html import Html, tag
from quiz.library.pack.packs import read_contents
from quiz.model import Choice, Gap, Hottext
from quiz.web.views.screen import FOLD, screen
from tests.conftest import PACKS, by_itself
from tests.formats.reading import Reader
from tests.web.views.rounds import CLOSED_TO_THE_CLASS, STAGES, at, lesson_of

if TYPE_CHECKING:
    from quiz.classroom.lesson import Lesson
    from quiz.model import AnyQuestion, Pack, Text
    from tests.conftest import Finding

JOIN = tag("p", "192.168.1.20")


def page(stage: str, lesson: Lesson, turned: int = 0, join: Html | None = None) -> Html:
    told = at(stage, lesson, turned)
    return screen(told.say, told.words, told.lesson, told.course, join)


def questions(pack: Pack) -> list[AnyQuestion]:
    return list(pack.questions())


@pytest.fixture(scope="module")
def hostile() -> Pack:
    return read_contents(by_itself(PACKS / "export" / "hostile.yaml")).pack


@pytest.mark.parametrize("stage", CLOSED_TO_THE_CLASS)
def test_before_the_answer_nothing_is_told_that_explains_it(every_kind: Pack, stage: str) -> None:
    for each in questions(every_kind):
        shown = Reader(page(stage, lesson_of(every_kind, each))).text
        told = [each.explain, each.takeaway, *([each.hint] if each.hint else []), *_reasons(each)]
        assert [text.of("en") for text in told if text.of("en") in shown] == [], each.id


def _reasons(question: AnyQuestion) -> list[Text]:
    return [member.why for _, member in question.members if member.why]


@pytest.mark.parametrize("stage", CLOSED_TO_THE_CLASS)
def test_before_the_answer_the_page_is_the_same_however_the_class_votes(every_kind: Pack, stage: str) -> None:
    for each in questions(every_kind):
        lesson = lesson_of(every_kind, each)
        assert page(stage, lesson) == page(stage, lesson, turned=1), each.id


@pytest.mark.parametrize("name", ["un-choix", "options-liees", "un-jugement", "un-mot", "un-mot-qui-manque"])
def test_before_the_answer_the_page_is_the_same_whichever_option_is_right(
    every_kind: Pack, question: Finding, name: str
) -> None:
    asked = question(name)
    assert isinstance(asked, Choice | Hottext | Gap)
    turned = [each.key for each in asked.options]
    options = [replace(each, key=key) for each, key in zip(asked.options, turned[1:] + turned[:1], strict=True)]
    other = replace(asked, options=tuple(options))
    elsewhere = replace(every_kind, banks=(replace(every_kind.bank_of(asked), questions=(other,)),))
    for stage in CLOSED_TO_THE_CLASS:
        assert page(stage, lesson_of(every_kind, asked)) == page(stage, lesson_of(elsewhere, other)), stage


def test_with_the_answer_come_its_reasons_and_the_votes(every_kind: Pack, question: Finding) -> None:
    shown = Reader(page("reveal", lesson_of(every_kind, question("un-choix")))).text
    for words in ("Reason of trois.", "Reason of cinq.", "before 5", "after 11", "What does the text itself say?"):
        assert words in shown


def test_while_screens_vote_it_is_told_how_many_have(every_kind: Pack, question: Finding) -> None:
    assert "3 votes in" in Reader(page("live", lesson_of(every_kind, question("un-choix")))).text


def test_the_step_and_the_place_of_the_question_are_its_title(every_kind: Pack, question: Finding) -> None:
    told = page("discuss", lesson_of(every_kind, question("un-choix"), question("un-ordre")))
    assert '<h1><span class="where">Question 1 of 2</span> <span class="step">Talk it over</span></h1>' in told


def test_of_hands_for_a_row_that_row_is_set_off_and_of_screens_none(every_kind: Pack, question: Finding) -> None:
    lesson = lesson_of(every_kind, question("une-association"))
    assert page("vote", lesson).count("text row now") == 1
    assert page("live", lesson).count("text row now") == 0
    assert "Line 1 of 3" in page("vote", lesson)


def test_how_to_join_is_told_before_the_first_question_only(every_kind: Pack, question: Finding) -> None:
    lesson = lesson_of(every_kind, question("un-choix"))
    assert [stage for stage in STAGES if JOIN in page(stage, lesson, join=JOIN)] == ["lobby"]


def test_opinions_are_told_after_the_first_vote_and_how_many_had_none(every_kind: Pack, question: Finding) -> None:
    shown = Reader(page("discuss", lesson_of(every_kind, question("un-choix")))).text
    assert "24 votes of 28, 4 did not vote. Opinions are divided." in shown


def test_teams_see_their_answers_with_the_answer_and_where_they_stand_at_the_end(
    every_kind: Pack, question: Finding
) -> None:
    lesson = lesson_of(every_kind, question("un-choix"), teams=("Red", "<b>Blue"))
    assert "Red" not in page("again", lesson)
    assert "<b>Blue before" in Reader(page("reveal", lesson)).text
    assert "<b>Blue 1 of 1" in Reader(page("end", lesson)).text


@pytest.mark.parametrize("stage", STAGES)
def test_a_hostile_bank_is_shown_and_not_obeyed(hostile: Pack, stage: str) -> None:
    for each in questions(hostile):
        reader = Reader(page(stage, lesson_of(hostile, each, label="</h1><script>")))
        assert "script" not in reader.tags


@pytest.mark.parametrize("stage", STAGES)
def test_each_page_says_what_must_be_in_sight(every_kind: Pack, question: Finding, stage: str) -> None:
    told = page(stage, lesson_of(every_kind, question("un-choix")))
    assert told.count(f'{FOLD}"') == 1
    assert told.count("<h1>") == 1
