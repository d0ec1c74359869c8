"""What a lesson votes on, and with which cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.lessons import VOTES, letters_of_cards, voted
from quiz.classroom.handouts.versions import Plan
from quiz.model import Choice, Gap, Hottext
from quiz.play.presentation import present
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking


def test_questions_voted_on_have_one_key_few_options_and_different_skills(pack: Pack) -> None:
    asked = handout(pack, Plan(questions=20)).first
    picked = [asked[number - 1].question for number in voted(asked)]
    questions = [question for question in picked if isinstance(question, Choice | Hottext | Gap)]
    assert len(questions) == VOTES
    assert len({question.device for question in questions}) == VOTES
    assert all(sum(option.key for option in question.options) == 1 for question in questions)


def test_a_sheet_of_two_questions_has_two_votes(asked: Asking) -> None:
    assert voted([asked("un-ordre"), asked("un-choix")]) == (1, 2)


def test_cards_have_a_fourth_letter_when_a_vote_needs_one(pack: Pack, asked: Asking) -> None:
    four = next(q for q in pack.questions() if isinstance(q, Hottext) and len(q.options) == 4)
    assert letters_of_cards([asked("un-choix")]) == ("A", "B", "C")
    assert letters_of_cards([present(pack, four, 1)]) == ("A", "B", "C", "D")


def test_of_a_question_with_a_second_step_the_first_is_voted_on(asked: Asking) -> None:
    assert letters_of_cards([asked("deux-temps")]) == ("A", "B", "C")
    assert voted([asked("un-ordre"), asked("une-association"), asked("deux-cles"), asked("deux-temps")])[-1] == 4
