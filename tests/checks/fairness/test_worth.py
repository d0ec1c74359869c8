"""What questions are worth to the robots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks.fairness.robots import MARGIN, ROBOTS, Situation
from quiz.checks.fairness.worth import Worths, most_frequent_key, scores
from quiz.model import Choice
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding


def test_the_usual_outlet_is_counted_over_the_bank(every_kind: Pack) -> None:
    assert most_frequent_key(map(Worths(every_kind).of, every_kind.questions())) == "sputnik-france"


def biased(pack: Pack, judgement: str) -> list[Choice]:
    """Sixteen judgements that all come out the same way."""
    one = next(q for q in pack.questions() if isinstance(q, Choice) and q.judgement == judgement)
    return [one] * 16


def test_a_bank_in_which_everything_is_loaded_is_won_by_flagging_everything(pack: Pack) -> None:
    found = scores(Worths(pack), biased(pack, "loaded"))
    assert found["flag-all"] > found["random"] + MARGIN


def test_a_bank_in_which_everything_is_fair_is_won_by_trusting_everything(pack: Pack) -> None:
    found = scores(Worths(pack), biased(pack, "fair"))
    assert found["trust-all"] > found["random"] + MARGIN


def test_each_step_is_answered_by_itself_so_that_chance_in_one_hides_no_habit_in_the_other(
    every_kind: Pack, question: Finding
) -> None:
    choice, words = kind_of(question("deux-temps")).asks(every_kind)
    found = scores(Worths(every_kind), [question("deux-temps")])
    for name in ("random", "first", "longest-fr"):
        both = [ROBOTS[name](Situation(every_kind, each, None)) for each in (choice, words)]
        assert found[name] == pytest.approx(float(sum(both)) / 2)


def test_what_a_question_is_worth_is_computed_once(every_kind: Pack, question: Finding) -> None:
    worths = Worths(every_kind)
    assert worths.of(question("un-choix")) is worths.of(question("un-choix"))


def test_without_a_key_that_is_an_outlet_none_is_the_usual_one(every_kind: Pack, question: Finding) -> None:
    assert most_frequent_key([Worths(every_kind).of(question("un-choix"))]) is None


def test_the_usual_outlet_is_taken_in_all_questions_that_are_scored(every_kind: Pack, question: Finding) -> None:
    found = scores(Worths(every_kind), [question("options-liees"), question("deux-cles")])
    assert found["usual-outlet"] == pytest.approx((1 + 1 / 2) / 2)
    assert found["random"] == pytest.approx(1 / 3)
