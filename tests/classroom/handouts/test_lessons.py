"""The plan of a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.lessons import VOTES, letters_of_cards, voted
from quiz.classroom.handouts.versions import Plan
from quiz.model import LANGUAGES, Choice, Hottext
from quiz.play.marking import key_line
from quiz.play.presentation import present
from tests.classroom.handouts.making import handout, printed

if TYPE_CHECKING:
    from quiz.model import Language, Pack
    from tests.conftest import Asking


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_fill_a_lesson_of_45_minutes(pack: Pack, language: Language) -> None:
    assert sum(step.minutes for step in handout(pack, language=language).lesson.steps) == 45


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_be_filled_in(pack: Pack, language: Language) -> None:
    lesson = handout(pack, Plan(versions=2), language).lesson
    words = [*lesson.aims, *lesson.materials, *lesson.say, *lesson.avoid, *lesson.after]
    words += [tell for step in lesson.steps for tell in step.tells]
    assert not [text for text in words if "{" in text or "}" in text]


def test_questions_voted_on_have_one_key_few_options_and_different_skills(pack: Pack) -> None:
    [version] = printed(pack, Plan(questions=20))
    picked = [version.asked[number - 1].question for number in voted(version.asked)]
    questions = [question for question in picked if isinstance(question, Choice | Hottext)]
    assert len(questions) == VOTES
    assert len({question.device for question in questions}) == VOTES
    assert all(sum(option.key for option in question.options) == 1 for question in questions)


def test_the_plan_names_the_questions_voted_on_with_their_answers(pack: Pack) -> None:
    [version] = printed(pack, Plan())
    [line] = [tell for step in handout(pack).lesson.steps for tell in step.tells if "questions du vote" in tell]
    for number in voted(version.asked):
        assert f"{number}\xa0({key_line(pack, version.asked[number - 1])})" in line


def test_a_sheet_of_two_questions_has_two_votes(asked: Asking) -> None:
    assert voted([asked("un-ordre"), asked("un-choix")]) == (1, 2)


def test_cards_have_a_fourth_letter_when_a_vote_needs_one(pack: Pack, asked: Asking) -> None:
    four = next(q for q in pack.questions() if isinstance(q, Hottext) and len(q.options) == 4)
    assert letters_of_cards([asked("un-choix")]) == ("A", "B", "C")
    assert letters_of_cards([present(pack, four, 1)]) == ("A", "B", "C", "D")


def test_two_versions_say_which_one_the_votes_are_on(pack: Pack) -> None:
    assert len(handout(pack, Plan(versions=2)).lesson.materials) == len(handout(pack).lesson.materials) + 1


def test_the_plan_says_how_to_play_and_to_put_on_moodle_the_questions_of_the_sheet(pack: Pack) -> None:
    plan = Plan(questions=8, level=2, seed=5, banks=("my bank.yaml",))
    lesson = handout(pack, plan).lesson
    [played] = [tell for step in lesson.steps for tell in step.tells if tell.startswith("quiz class")]
    numbers = ",".join(str(number) for number in voted(printed(pack, plan)[0].asked))
    assert played == f"quiz class 'my bank.yaml' --level 2 --only {numbers} --big --seed 5 --lang fr"
    [exported] = [tell for tell in lesson.after if "quiz export" in tell]
    assert exported.endswith("quiz export 'my bank.yaml' --level 2 -n 8 --to moodle -o . --seed 5 --lang fr")
