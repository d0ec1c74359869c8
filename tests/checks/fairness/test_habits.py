"""A habit wins a bank made for it, and no other; where it cannot be followed, it is not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.checks.fairness.habits import FEWEST, Cases, Habits, habits
from tests.checks.fairness.made import asking, option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Option, Pack, Verdict


def found(pack: Pack, questions: Sequence[AnyQuestion]) -> dict[str, Cases]:
    return habits(pack, questions)


MADE: dict[str, tuple[str, list[Option], Verdict | None]] = {
    "cannot-tell": (
        "Wer ?",
        [option("a", "eins"), option("b", "zwei"), option("c", "offen", key=True, doubt=True)],
        None,
    ),
    "alike": ("Wer ?", [option("a", "eins"), option("b", "zwei"), option("c", "les deux", key=True)], None),
    "lone": (
        "Wer ?",
        [
            option("a", "eins", says="fair"),
            option("b", "zwei", says="fair"),
            option("c", "drei", says="loaded", key=True),
        ],
        "loaded",
    ),
    "echo": (
        "Wer zählt Soldaten ?",
        [option("a", "eins"), option("b", "zwei"), option("c", "Soldaten", key=True)],
        None,
    ),
    "usually-fair": (
        "Wer ?",
        [option("a", "eins", says="fair", key=True), option("b", "zwei", says="loaded"), option("c", "drei")],
        "fair",
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_a_habit_wins_a_bank_made_for_it(every_kind: Pack, name: str) -> None:
    cases = found(every_kind, [asking(every_kind, *MADE[name])] * FEWEST)[name]
    assert (cases.score, cases.of) == (1.0, FEWEST)
    assert cases.pays


@pytest.mark.parametrize("name", MADE)
def test_a_habit_that_is_right_in_half_of_its_cases_does_not_pay(every_kind: Pack, name: str) -> None:
    ask, options, judgement = MADE[name]
    (right,) = [each for each in options if each.key]
    others = [replace(each, key=i == 0) for i, each in enumerate(each for each in options if each is not right)]
    spoilt = asking(every_kind, ask, [*others, replace(right, key=False)], judgement)
    questions = [asking(every_kind, ask, options, judgement), spoilt] * FEWEST
    assert not found(every_kind, questions)[name].pays


@pytest.mark.parametrize("name", MADE)
def test_few_cases_teach_no_habit(every_kind: Pack, name: str) -> None:
    assert not found(every_kind, [asking(every_kind, *MADE[name])] * (FEWEST - 1))[name].pays


def test_where_nothing_can_be_followed_there_is_no_case(every_kind: Pack) -> None:
    plain = asking(every_kind, "Wer ?", [option("a", "eins", key=True), option("b", "zwei"), option("c", "drei")])
    assert set(found(every_kind, [plain] * FEWEST).values()) == {Cases(score=0, chance=0, of=0)}


def test_a_habit_at_the_margin_does_not_pay() -> None:
    assert not Cases(0.7, 0.5, FEWEST).pays
    assert Cases(0.71, 0.5, FEWEST).pays


def test_the_outlet_trusted_is_judged_fair_most_often_however_seldom_it_is_judged(every_kind: Pack) -> None:
    """Euractiv is fair in two of two, Radio Havana in two of four: who trusts Euractiv is right each time."""
    judged = next(each for each in every_kind.questions() if each.id == "un-choix")
    other = next(each for each in every_kind.questions() if each.id == "un-jugement")
    fair = replace(asking(every_kind, *MADE["usually-fair"]), id=judged.id)
    loaded = replace(
        fair, judgement="loaded", options=tuple(replace(each, key=each.says == "loaded") for each in fair.options)
    )
    questions = [fair, loaded, fair, loaded, *[replace(fair, id=other.id)] * 2]
    cases = found(every_kind, questions)["usually-fair"]
    assert (cases.score, cases.chance, cases.of) == pytest.approx((1, 1 / 3, 2))


def test_the_outlet_judged_fair_most_often_is_the_one_trusted(every_kind: Pack) -> None:
    fair = asking(every_kind, *MADE["usually-fair"])
    loaded = replace(
        fair,
        judgement="loaded",
        options=tuple(replace(each, key=each.says == "loaded") for each in fair.options),
    )
    assert found(every_kind, [fair, fair, loaded])["usually-fair"].score == pytest.approx(2 / 3)


@pytest.mark.parametrize("name", MADE)
def test_what_was_seen_of_a_question_is_the_same_in_every_draw(every_kind: Pack, name: str) -> None:
    ask, options, judgement = MADE[name]
    questions = [asking(every_kind, ask, options, judgement), asking(every_kind, ask, options[::-1], judgement)] * 3
    known = Habits(every_kind)
    assert [known.over(questions[:i]) for i in range(7)] == [found(every_kind, questions[:i]) for i in range(7)]


def test_an_outlet_that_is_judged_often_and_fair_is_trusted_before_one_that_is_judged_once_and_not(
    every_kind: Pack,
) -> None:
    fair = replace(asking(every_kind, *MADE["usually-fair"]), id="un-jugement")
    options = tuple(replace(each, key=each.says == "loaded") for each in fair.options)
    loaded = replace(fair, id="un-choix", judgement="loaded", options=options)
    cases = found(every_kind, [fair, fair, fair, loaded])["usually-fair"]
    assert (cases.score, cases.of) == (1, 3)
