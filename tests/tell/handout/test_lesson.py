"""The plan of a lesson, and the cards to vote with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.lessons import voted
from quiz.classroom.handouts.versions import Plan
from quiz.document import Blank, Entries, Section
from quiz.locale import phrases
from quiz.model import LANGUAGES
from quiz.play.marking import key_line
from quiz.tell.handout.lesson import cards, lesson
from tests.classroom.handouts.making import handout
from tests.documents import every, items_under, text_of

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.model import Language, Pack


def plan_of(pack: Pack, plan: Plan | None = None, language: Language = "fr") -> Document:
    return lesson(phrases(language), handout(pack, plan))


def tells(document: Document) -> list[str]:
    """What is said of all steps, line by line."""
    [course] = every(Entries, document)
    return [line for step in course.items for line in text_of(step.nodes).splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_fill_a_lesson_of_45_minutes(pack: Pack, language: Language) -> None:
    [course] = every(Entries, plan_of(pack, language=language))
    assert sum(int(step.sign.partition("\xa0")[0]) for step in course.items) == 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_be_filled_in(pack: Pack, language: Language) -> None:
    assert not set(text_of(plan_of(pack, Plan(versions=2), language))) & set("{}")


def test_the_plan_names_the_questions_voted_on_with_their_answers(pack: Pack) -> None:
    asked = handout(pack).first
    [line] = [tell for tell in tells(plan_of(pack)) if "questions du vote" in tell]
    for number in voted(asked):
        assert f"{number}\xa0({key_line(pack, asked[number - 1])})" in line


def test_two_versions_say_which_one_the_votes_are_on(pack: Pack) -> None:
    one, two = (items_under("À préparer", plan_of(pack, Plan(versions=count))) for count in (1, 2))
    assert len(two) == len(one) + 1


def test_the_plan_says_how_to_play_and_to_put_on_moodle_the_questions_of_the_sheet(pack: Pack) -> None:
    plan = Plan(questions=6, level=2, seed=5, banks=("my bank.yaml",))
    document = plan_of(pack, plan)
    [played] = [tell for tell in tells(document) if tell.startswith("quiz class")]
    numbers = ",".join(str(number) for number in voted(handout(pack, plan).first))
    assert played == f"quiz class 'my bank.yaml' --level 2 --only {numbers} --big --seed 5 --lang fr"
    [exported] = [line for line in text_of(document).splitlines() if "quiz export" in line]
    assert exported.endswith("quiz export 'my bank.yaml' --level 2 -n 6 --to moodle -o . --seed 5 --lang fr")


def test_a_card_has_a_letter_on_each_quarter_and_how_to_vote_on_one_that_is_left(every_kind: Pack) -> None:
    *letters, how = every(Section, cards(phrases("fr"), handout(every_kind)))
    assert [text_of((each,)) for each in letters] == ["A\nréponse a", "B\nréponse b", "C\nréponse c"]
    assert [blank.label for blank in every(Blank, how.nodes)] == ["Nom"]
