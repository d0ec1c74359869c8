"""The plan of a lesson, and the cards to vote with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.classroom.handouts.versions import Plan
from quiz.classroom.planning import seconds_for
from quiz.document import Blank, Entries, Section
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.model import LANGUAGES
from quiz.play.marking import key_line
from quiz.play.presentation import steps
from quiz.tell.handout.context import context
from quiz.tell.handout.lesson import cards, lesson
from quiz.tell.handout.sheet import sheet
from quiz.tell.pace import SECONDS, lasting
from tests.classroom.handouts.making import handout
from tests.documents import every, items_under, text_of

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.model import Language, Pack


LESSON = Plan(questions=5, level=1, minutes=45, folder="my lesson")


def plan_of(pack: Pack, plan: Plan = LESSON, language: Language = "fr") -> Document:
    return lesson(phrases(language), handout(pack, plan))


def tells(document: Document) -> list[str]:
    """What is said of all steps, line by line."""
    [course] = every(Entries, document)
    return [line for step in course.items for line in text_of(step.nodes).splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", [35, 45, 60])
def test_the_steps_fill_the_lesson(pack: Pack, language: Language, minutes: int) -> None:
    [course] = every(Entries, plan_of(pack, LESSON._replace(minutes=minutes), language))
    assert sum(int(step.sign.partition("\xa0")[0]) for step in course.items) == minutes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_be_filled_in(pack: Pack, language: Language) -> None:
    assert not set(text_of(plan_of(pack, LESSON._replace(versions=2), language))) & set("{}")


def test_the_plan_names_the_questions_voted_on_with_their_answers(pack: Pack) -> None:
    [line] = [tell for tell in tells(plan_of(pack)) if "entre parenthèses, la réponse" in tell]
    for number, asked in enumerate(handout(pack, LESSON).voted, start=1):
        assert f"{number}\xa0({key_line(pack, steps(asked)[0])})" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_takes_as_long_in_the_plan_as_at_the_projector(pack: Pack, language: Language) -> None:
    text = text_of(plan_of(pack, LESSON, language))
    for name, seconds in SECONDS.items():
        assert f"{class_words(language).stages[name]} {lasting(phrases(language), seconds)}" in text
    assert sum(SECONDS.values()) == seconds_for(1)


def test_two_versions_say_which_questions_are_alike(pack: Pack) -> None:
    prepared = items_under("À préparer", plan_of(pack, LESSON._replace(versions=2)))
    assert any("questions\xa01–3" in each for each in prepared)


def test_the_plan_says_what_to_type_about_its_own_folder(pack: Pack) -> None:
    text = text_of(plan_of(pack))
    for command in (
        "quiz class --lesson 'my lesson' --lang fr",
        "quiz mark 'my lesson/reponses.csv' -o 'my lesson/reponses-corrigees.csv'",
        "quiz report 'my lesson/reponses-corrigees.csv'",
        "quiz export --lesson 'my lesson' --to moodle -o 'my lesson/moodle.xml' --lang fr",
    ):
        assert command in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_for_a_lesson_tells_what_happened_who_is_who_and_what_the_outlets_are(
    pack: Pack, language: Language
) -> None:
    made = handout(pack, LESSON)
    [box] = [each for each in every(Section, sheet(phrases(language), made, made.versions[0])) if each.name == "box"]
    text = text_of((box,))
    assert not [line for line in (*pack.event, *pack.background) if line.of(language) not in text]
    assert "Grouchko" in text
    assert "Grushko" in text
    outlets = {pack.outlets[article.source.outlet] for article in pack.articles.values()}
    assert not [each for each in outlets if each.about.of(language) not in text]


def test_a_pack_that_tells_no_event_has_no_box(every_kind: Pack) -> None:
    assert context(phrases("fr"), replace(every_kind, event=())) == []


def test_a_page_has_four_cards_each_with_a_letter_on_every_face_and_how_to_vote_on_one_that_is_left(
    every_kind: Pack,
) -> None:
    strips = cards(phrases("fr"), handout(every_kind))
    assert len(strips) == 4
    for strip in strips:
        *letters, how = every(Section, (strip,))
        assert [text_of((each,)) for each in letters] == ["A\nréponse a", "B\nréponse b", "C\nréponse c"]
        assert [blank.label for blank in every(Blank, how.nodes)] == ["Nom"]
