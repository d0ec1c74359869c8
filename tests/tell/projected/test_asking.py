"""What a class is told while it thinks, votes and talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import AFTER, BEFORE, Vote
from quiz.classroom.rounds import Step, Turn
from quiz.locale.projector import class_words
from quiz.tell.projected.asking import count_name, counted, opinions, stage_of, voting
from tests.web.views.rounds import AT, lesson_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding

WORDS = class_words("en")


def vote(**counts: int) -> Vote:
    return Vote(at=AT, question="q", ballot=BEFORE, counts=counts)


@pytest.mark.parametrize(
    ("hands", "size", "told"),
    [
        (None, 28, ""),
        (vote(), 28, ""),
        (vote(a=9, b=4), None, "13 votes."),
        (vote(a=9, b=4), 13, "13 votes of 13."),
        (vote(a=9, b=4), 14, "13 votes of 14, 1 did not vote."),
        (vote(a=9, b=9), 14, "18 votes."),
    ],
)
def test_a_count_is_told_with_those_who_had_no_opinion(hands: Vote | None, size: int | None, told: str) -> None:
    assert counted(WORDS, hands, size) == told


@pytest.mark.parametrize(
    ("hands", "told"),
    [(vote(a=7, b=3), "Opinions are divided."), (vote(a=8, b=2), "One answer prevails."), (vote(), "")],
)
def test_whether_opinions_differ_is_told_of_the_first_vote(hands: Vote, told: str) -> None:
    assert opinions(WORDS, Turn(votes={(BEFORE, None): hands, (AFTER, None): vote(a=1, b=1)})) == told


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (Step("q", "think"), "think"),
        (Step("q", "vote"), "vote"),
        (Step("q", "vote", AFTER), "again"),
        (Step("q", "discuss"), "discuss"),
    ],
)
def test_a_second_vote_has_a_name_of_its_own(step: Step, name: str) -> None:
    assert stage_of(step) == name


def test_a_count_is_named_by_its_question_its_vote_and_its_row(every_kind: Pack, question: Finding) -> None:
    lesson = lesson_of(every_kind, question("un-choix"), question("une-association"))
    part = lesson.parts["une-association"][1]
    told = count_name(WORDS, lesson, ("une-association", AFTER, part))
    assert told == "question\u00a02, Second vote, Line 2 of 3"
    assert count_name(WORDS, lesson, ("un-choix", BEFORE, None)) == "question\u00a01, First vote"


def test_where_several_answers_are_right_their_number_is_told(every_kind: Pack, question: Finding) -> None:
    lesson = lesson_of(every_kind, question("deux-cles"), question("un-choix"))
    assert "2 answers are right" in voting(WORDS, lesson, Step("deux-cles", "vote"))
    assert voting(WORDS, lesson, Step("un-choix", "vote", AFTER)) == WORDS.hands_up_again
