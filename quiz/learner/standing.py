"""How far a player has come: what of a pack was seen, what is understood, and what of that is to be refreshed.

Understood is what was answered rightly the last time. That does not pass with the days: what is due again is to be
refreshed, and is understood until it is missed. Questions of tests are left out on both sides.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.selection import open_to_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.learner.agenda import Agenda
    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Device, Pack


class Standing(NamedTuple):
    """Of so many questions, how many were seen, how many understood, and how many of the latter are to be refreshed."""

    of: int
    seen: int = 0
    understood: int = 0
    refresh: int = 0


class Standings(NamedTuple):
    """A whole pack, and its banks and devices, each in the order of the pack."""

    whole: Standing
    banks: dict[str, Standing]
    devices: dict[Device, Standing]


def standings(pack: Pack, cards: Mapping[str, Card], found: Agenda) -> Standings:
    """How far a player has come, by the cards and by what these say today."""
    questions = open_to_all(pack.questions())
    banks: defaultdict[str, list[AnyQuestion]] = defaultdict(list)
    devices: defaultdict[Device, list[AnyQuestion]] = defaultdict(list)
    for question in questions:
        banks[pack.bank_of(question).id].append(question)
        devices[question.device].append(question)
    return Standings(
        _standing(questions, cards, found),
        {bank: _standing(group, cards, found) for bank, group in banks.items()},
        {device: _standing(group, cards, found) for device, group in devices.items()},
    )


def _standing(questions: Iterable[AnyQuestion], cards: Mapping[str, Card], found: Agenda) -> Standing:
    names = [question.id for question in questions]
    seen = [name for name in names if name in cards]
    understood = [name for name in seen if cards[name].correct and name not in found.changed]
    return Standing(len(names), len(seen), len(understood), len({*understood} & {*found.due}))
