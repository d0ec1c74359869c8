"""What comes next rises with what was right in the round, and waits where something was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.play.company import Company
from quiz.play.selection import open_to_all
from quiz.play.suiting import HIGHEST, Outcome, suited, wanted

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The real one: it has questions enough of all levels."""
    return builtin.pack


def of_level(pack: Pack, level: int) -> list[AnyQuestion]:
    """Questions of a level that may stand together."""
    company = Company(pack)
    found: list[AnyQuestion] = []
    for question in open_to_all(pack.questions()):
        if question.level == level and company.allows(question) and company.welcomes(question):
            company.join(question)
            found.append(question)
    return found


def outcomes(pack: Pack, *told: tuple[int, bool]) -> list[Outcome]:
    return [Outcome(of_level(pack, level)[place], right) for place, (level, right) in enumerate(told)]


@pytest.mark.parametrize(
    ("told", "planned", "level"),
    [
        ([], 2, 2),
        ([(1, True)], 1, 1),
        ([(1, True), (1, True)], 1, 2),
        ([(1, True), (1, True)], 3, 3),
        ([(1, False), (1, True)], 1, 1),
        ([(1, True), (2, True)], 2, 2),
        ([(1, True), (2, True)], 1, 2),
        ([(1, False)], 2, 1),
        ([(2, True), (2, False)], 3, 2),
        ([(3, True), (3, True)], 3, HIGHEST),
    ],
)
def test_two_right_answers_at_a_level_raise_it_and_a_missed_one_holds_it(
    pack: Pack, told: list[tuple[int, bool]], planned: int, level: int
) -> None:
    assert wanted(outcomes(pack, *told), planned) == level


def test_a_question_that_suits_stays(pack: Pack) -> None:
    planned = of_level(pack, 1)[-1]
    assert suited(pack, outcomes(pack, (1, True)), [planned], of_level(pack, 2)) is planned


def test_one_that_does_not_suit_gives_way_to_a_spare_one_of_the_level_wanted(pack: Pack) -> None:
    planned = of_level(pack, 1)[-1]
    assert suited(pack, outcomes(pack, (1, True), (1, True)), [planned], of_level(pack, 2)).level == 2


def test_what_takes_its_place_may_stand_beside_all_others_of_the_round(pack: Pack) -> None:
    done, planned, later = outcomes(pack, (1, True), (1, True)), of_level(pack, 1)[-1], of_level(pack, 2)[:4]
    company = Company(pack)
    for question in (*(each.question for each in done), *later):
        company.join(question)
    assert company.allows(suited(pack, done, [planned, *later], open_to_all(pack.questions())))


def test_where_nothing_spare_may_be_asked_the_plan_holds(pack: Pack) -> None:
    planned = of_level(pack, 1)[-1]
    assert suited(pack, outcomes(pack, (1, True), (1, True)), [planned], ()) is planned
