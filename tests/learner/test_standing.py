"""How far a player has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.learner.agenda import agenda
from quiz.learner.standing import Standing, standings
from tests.learner.samples import DAY, MONDAY
from tests.learner.test_agenda import card, day_of

if TYPE_CHECKING:
    from quiz.learner.schedule import Card
    from quiz.learner.standing import Standings
    from quiz.model import Pack

LATER = MONDAY + 9 * DAY


def cards(pack: Pack) -> dict[str, Card]:
    return {
        "un-choix": card(pack, "un-choix", LATER),
        "un-mot": card(pack, "un-mot", LATER, correct=False),
        "un-ordre": card(pack, "un-ordre", MONDAY),
    }


def standing_of(pack: Pack, now: int = MONDAY) -> Standings:
    known = cards(pack)
    return standings(pack, known, agenda(pack, known, now, day_of))


def test_understood_is_what_was_right_the_last_time(every_kind: Pack) -> None:
    of = len(every_kind.questions())
    assert standing_of(every_kind).whole == Standing(of, seen=3, understood=2, refresh=1)


def test_what_is_understood_does_not_vanish_because_days_pass(every_kind: Pack) -> None:
    soon, late = standing_of(every_kind).whole, standing_of(every_kind, MONDAY + 99 * DAY).whole
    assert (late.understood, late.refresh) == (soon.understood, 2)


def test_it_is_told_for_each_bank_and_device(every_kind: Pack) -> None:
    found = standing_of(every_kind)
    assert found.banks == {"every-kind": found.whole}
    assert found.devices["time"] == Standing(1, seen=1, understood=1, refresh=1)
    assert sum(each.of for each in found.devices.values()) == found.whole.of


def test_a_changed_key_is_understood_no_more(every_kind: Pack) -> None:
    known = cards(every_kind)
    known["un-choix"] = known["un-choix"]._replace(key="another")
    found = standings(every_kind, known, agenda(every_kind, known, MONDAY, day_of))
    assert (found.whole.seen, found.whole.understood) == (3, 1)


def test_questions_of_tests_are_no_part_of_it(every_kind: Pack) -> None:
    (bank,) = every_kind.banks
    first, *others = bank.questions
    tested = replace(every_kind, banks=(replace(bank, questions=(replace(first, form="A"), *others)),))
    assert standing_of(tested).whole == Standing(len(others), seen=2, understood=1, refresh=1)
