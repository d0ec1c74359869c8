from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import Opened, Revealed, Vote
from quiz.classroom.outcomes import (
    Result,
    Share,
    Standing,
    divided,
    parts_of,
    result_of,
    right_name,
    several,
    share_right,
    standings,
    to_take_up_again,
)
from quiz.classroom.rounds import Part, Turn, fold
from quiz.model import Match

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking, Finding

AT = "2026-03-02T10:00:00+01:00"


def vote(question: str, ballot: int = 1, part: int | None = None, **counts: int) -> Vote:
    return Vote(at=AT, question=question, ballot=ballot, part=part, counts=counts)


def test_rows_are_voted_on_in_the_order_of_the_screen_and_numbered_as_in_the_bank(asked: Asking) -> None:
    match = asked("une-association")
    assert isinstance(match.question, Match)
    written = [row.name for row in match.question.rows]
    assert [written[part - 1] for part in parts_of(match) if part] == [row.name for row in match.rows]
    assert parts_of(asked("un-ordre")) == (1, 2, 3)
    assert parts_of(asked("un-choix")) == parts_of(match, teams=True) == (None,)


def test_the_share_of_right_answers_counts_persons(every_kind: Pack, question: Finding) -> None:
    one = question("un-choix")
    assert share_right(every_kind, one, {None: vote("un-choix", trois=12, quatre=5, cinq=9)}) == Share(12, 26)
    assert share_right(every_kind, one, {None: vote("un-choix", trois=0, quatre=0, cinq=0)}) is None
    assert share_right(every_kind, one, {}) is None


def test_a_match_and_an_order_are_counted_over_their_parts(every_kind: Pack, question: Finding) -> None:
    order, match = question("un-ordre"), question("une-association")
    ranks: dict[Part, Vote] = {
        1: vote("un-ordre", part=1, un=8, deux=2, trois=0),
        2: vote("un-ordre", part=2, un=5, deux=5, trois=0),
    }
    assert share_right(every_kind, order, ranks) == Share(13, 20)
    assert right_name(every_kind, match, 1) == "radio-habana-cuba"
    assert right_name(every_kind, match, 9) is None


def test_several_right_options_have_no_share(every_kind: Pack, question: Finding) -> None:
    two = question("deux-cles")
    assert several(every_kind, two)
    assert share_right(every_kind, two, {None: vote("deux-cles", rhc=20, sputnik=20, rt=2)}) is None


def test_teams_are_right_or_not(every_kind: Pack, question: Finding) -> None:
    responses: dict[str, tuple[str, ...]] = {"Red": ("un", "deux", "trois"), "Blue": ("deux", "un", "trois")}
    given = Vote(at=AT, question="un-ordre", ballot=1, responses=responses)
    assert share_right(every_kind, question("un-ordre"), {None: given}) == Share(1, 2)


@pytest.mark.parametrize(
    ("hands", "split"),
    [((), None), ((0, 0, 0), None), ((10, 10, 8), True), ((20, 4, 4), False), ((7, 2, 1), True), ((8, 1, 1), False)],
)
def test_a_class_is_divided_when_no_answer_has_most_of_the_hands(hands: tuple[int, ...], *, split: bool | None) -> None:
    for turned in permutations(hands):
        counts = dict(zip("abc", turned, strict=False))
        votes = [Vote(at="", question="q", ballot=1, counts=counts)] if counts else []
        assert divided(votes) is split


def test_the_last_ballot_decides_what_to_take_up_again(every_kind: Pack, question: Finding) -> None:
    before, after = vote("un-choix", trois=5, quatre=15, cinq=0), vote("un-choix", 2, trois=19, quatre=1, cinq=0)
    turn = Turn(votes={(1, None): before, (2, None): after})
    result = result_of(every_kind, question("un-choix"), turn)
    assert result == Result("un-choix", Share(5, 20), Share(19, 20))
    worst, weak = Result("x", Share(1, 10), None), Result("y", Share(9, 10), Share(6, 10))
    assert to_take_up_again([result, weak, worst, Result("z", None, None)]) == [worst, weak]


def test_teams_stand_in_their_own_order_by_their_last_word(every_kind: Pack, question: Finding) -> None:
    opened = Opened(at=AT, round="r", questions=("un-choix",), language="fr", seed=1, teams=("B", "A"))
    first = Vote(at=AT, question="un-choix", ballot=1, responses={"B": ("quatre",), "A": ("trois",)})
    last = Vote(at=AT, question="un-choix", ballot=2, responses={"B": ("trois",), "Z": ("trois",)})
    hidden = fold([opened, first, last])
    shown = fold([opened, first, last, Revealed(at=AT, question="un-choix")])
    one = [question("un-choix")]
    assert standings(every_kind, one, hidden, opened.teams) == [Standing("B", 0, 0), Standing("A", 0, 0)]
    assert standings(every_kind, one, shown, opened.teams) == [Standing("B", 1, 1), Standing("A", 1, 1)]
