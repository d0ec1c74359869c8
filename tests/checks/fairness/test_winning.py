"""Whether a few questions asked together can be won without reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.checks.fairness.habits import FEWEST
from quiz.checks.fairness.robots import MARGIN
from quiz.checks.fairness.winning import Winning
from tests.checks.fairness.made import asking, option

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding


def test_nothing_is_won_where_nothing_is_asked(every_kind: Pack) -> None:
    assert Winning(every_kind).excess([]) == 0


def test_nothing_is_won_where_nothing_helps(every_kind: Pack) -> None:
    plain = asking(every_kind, "Wer ?", [option("a", "eins", key=True), option("b", "zwei"), option("c", "drei")])
    assert Winning(every_kind).excess([plain] * FEWEST) == 0


def test_the_best_robot_counts_from_its_margin_on(every_kind: Pack, question: Finding) -> None:
    """Trusting every passage is right in all, where chance is in one of three."""
    assert Winning(every_kind).excess([question("un-jugement")] * 3) == pytest.approx(2 / 3 - MARGIN)


def test_the_outlet_that_is_right_most_often_may_be_known(every_kind: Pack, question: Finding) -> None:
    """Sputnik is right in both: as one of two keys, and in one row of three; chance has a third and a quarter."""
    found = Winning(every_kind).excess([question("deux-cles"), question("une-association")])
    assert found == pytest.approx((1 / 2 - 1 / 3 + 1 / 3 - 1 / 4) / 2 - MARGIN)


def test_of_outlets_that_are_right_equally_often_any_may_be_the_usual_one(every_kind: Pack, question: Finding) -> None:
    """Of the second key it has no idea, and a wrong pick takes back a right one."""
    assert Winning(every_kind).excess([question("deux-cles")]) == pytest.approx(1 / 2 - 1 / 3 - MARGIN)


def test_what_is_gained_in_two_steps_is_shared_between_them(every_kind: Pack, question: Finding) -> None:
    """One key is among the two longest options, both keys are the longest words; chance has a third and a sixth."""
    asked = question("deux-temps")
    assert asked.then is not None
    words = msgspec.structs.replace(asked.then, words=("plus de", "pendant"), among=("trois", "heures"))
    found = Winning(every_kind).excess([msgspec.structs.replace(asked, then=words)])
    assert found == pytest.approx((1 / 2 + 1 - 1 / 3 - 1 / 6) / 2 - MARGIN)


def test_a_habit_that_pays_wins_where_no_robot_does(every_kind: Pack) -> None:
    doubt = [option("a", "eins"), option("b", "zwei"), option("c", "drei", key=True, doubt=True)]
    asked = asking(every_kind, "Wer ?", doubt)
    assert Winning(every_kind).excess([asked] * FEWEST) == pytest.approx(2 / 3)
    assert Winning(every_kind).excess([asked] * (FEWEST - 1)) == 0
