"""The votes of a class as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.events import AFTER, BEFORE, Vote
from quiz.classroom.rounds import Turn
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.tell.projected.votes import shown_letters, votes
from tests.documents import text_of
from tests.web.views.rounds import AT

if TYPE_CHECKING:
    from quiz.classroom.rounds import Part
    from tests.conftest import Asking

SAY, WORDS = phrases("en"), class_words("en")


def given(ballot: int, **counts: int) -> Vote:
    return Vote(at=AT, question="un-choix", ballot=ballot, counts=counts)


def test_one_vote_alone_is_neither_before_nor_after_anything(asked: Asking) -> None:
    turn = Turn(votes={(BEFORE, None): given(BEFORE, trois=3, quatre=1)})
    (told,) = votes(SAY, WORDS, asked("un-choix"), turn, (None,))
    assert "votes: 3, 75%" in text_of(told.nodes)
    assert told.silent == ""


def test_those_without_an_opinion_are_told_of_each_vote_that_they_missed(asked: Asking) -> None:
    ballots: dict[tuple[int, Part], Vote] = {
        (BEFORE, None): given(BEFORE, trois=3),
        (AFTER, None): given(AFTER, trois=4),
    }
    turn = Turn(votes=ballots, sizes={(BEFORE, None): 5, (AFTER, None): 4})
    (told,) = votes(SAY, WORDS, asked("un-choix"), turn, (None,))
    assert told.silent == "before: 2 did not vote"
    assert text_of(told.nodes).endswith(told.silent)


def test_a_share_is_one_of_those_who_took_part_where_each_may_choose_more_than_once(asked: Asking) -> None:
    vote = Vote(at=AT, question="deux-cles", ballot=BEFORE, counts={"rhc": 4, "sputnik": 4}, voters=4)
    (told,) = votes(SAY, WORDS, asked("deux-cles"), Turn(votes={(BEFORE, None): vote}), (None,))
    assert text_of(told.nodes).count("votes: 4, 100%") == 2


def test_only_parts_that_were_counted_are_told(asked: Asking) -> None:
    vote = Vote(at=AT, question="un-ordre", ballot=BEFORE, part=2, counts={"un": 1})
    (told,) = votes(SAY, WORDS, asked("un-ordre"), Turn(votes={(BEFORE, 2): vote}), (1, 2, 3))
    assert text_of(told.head) == "Place 2 of 3: what comes here?"


def test_that_nothing_was_counted_is_said(asked: Asking) -> None:
    (told,) = votes(SAY, WORDS, asked("un-choix"), Turn(), (None,))
    assert text_of(told.nodes) == "Not counted."


def test_each_team_is_told_with_its_letters_before_and_after(asked: Asking) -> None:
    question = asked("un-choix")
    first, last = question.names[0], question.names[-1]
    before = Vote(at=AT, question="un-choix", ballot=BEFORE, responses={"Red": (first,), "Blue": ()})
    after = Vote(at=AT, question="un-choix", ballot=AFTER, responses={"Red": (last,), "Blue": (last,)})
    turn = Turn(votes={(BEFORE, None): before, (AFTER, None): after})
    (told,) = votes(SAY, WORDS, question, turn, (None,))
    assert text_of(told.nodes).splitlines() == ["Red before a, after c", "Blue before –, after c"]


def test_the_letters_of_a_match_stand_in_the_order_of_the_screen(asked: Asking) -> None:
    question = asked("une-association")
    by_row = dict(zip((row.name for row in question.rows), question.names, strict=False))
    response = tuple(by_row[row.name] for row in question.question.rows)
    assert shown_letters(question, response) == "a b c"
    assert shown_letters(question, ()) == "–"
