"""Which questions a round asks, and in which order: outlets, devices and banks interleaved.

Interleaving trustworthy and untrustworthy sources is studied as a way to teach source evaluation
(doi:10.1080/0163853X.2024.2339733), so neighbours share as little as the choice allows.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.families import apart
from quiz.play.matched import leaders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

    from quiz.model import AnyQuestion, Bank, Device, Pack

_MEMORY = 4
"""Questions back that still count as neighbours."""
_CLOSE = 4
"""Questions that may change places so that neighbours differ."""


class Wish(NamedTuple):
    """What the player asked for; None means all."""

    questions: int | None = None
    level: int | None = None
    device: Device | None = None


class _Candidate(NamedTuple):
    question: AnyQuestion
    bank: str
    outlets: frozenset[str]
    about: frozenset[str]
    """The statement it is on, and the question that leads its matched set."""


def choose_round(pack: Pack, wish: Wish, random: Random) -> tuple[AnyQuestion, ...]:
    """The questions of a round. The same random state gives the same round.

    It never holds two of a family.
    """
    return tuple(islice(apart(pack, in_turn(pack, wish, random)), wish.questions))


def in_turn(pack: Pack, wish: Wish, random: Random) -> Iterator[AnyQuestion]:
    """All that fit a wish, however many: twins by text, too, which no round may hold together.

    Matched questions of several forms, or two questions on one statement, come together only when there is
    nothing else left to ask.
    """
    led = leaders(pack)
    pool = [_candidate(pack, bank, q, led) for bank in pack.banks for q in bank.questions if fits(q, wish)]
    random.shuffle(pool)
    chosen: list[_Candidate] = []
    met: set[str] = set()
    while pool:
        best = min(pool, key=lambda candidate: _cost(candidate, chosen[-_MEMORY:], met))
        pool.remove(best)
        chosen.append(best)
        met |= best.about
        yield best.question


def interleaved(pack: Pack, groups: Sequence[Sequence[AnyQuestion]]) -> tuple[AnyQuestion, ...]:
    """Questions in the order they have, but those close together change places, so that neighbours share little.

    A group is asked before the next one begins; of a family only the first question is.
    """
    kept = {question.id for question in apart(pack, chain.from_iterable(groups))}
    chosen: list[_Candidate] = []
    for group in groups:
        waiting = [_candidate(pack, pack.bank_of(question), question, {}) for question in group if question.id in kept]
        while waiting:
            best = min(waiting[:_CLOSE], key=lambda candidate: _near(candidate, chosen[-_MEMORY:]))
            waiting.remove(best)
            chosen.append(best)
    return tuple(candidate.question for candidate in chosen)


def fits(question: AnyQuestion, wish: Wish) -> bool:
    """Whether a question has the level and the device wished for."""
    return wish.level in {None, question.level} and wish.device in {None, question.device}


def _candidate(pack: Pack, bank: Bank, question: AnyQuestion, led: Mapping[str, str]) -> _Candidate:
    outlets = frozenset(pack.outlet_of(passage).id for passage in pack.passages_of(question))
    about = filter(None, (led.get(question.id), question.statement))
    return _Candidate(question, bank.id, outlets, frozenset(about))


def _cost(candidate: _Candidate, recent: Sequence[_Candidate], met: set[str]) -> float:
    """How much a question repeats what was asked; `met` is what the questions asked already were about."""
    return _near(candidate, recent) + 100 * len(candidate.about & met)


def _near(candidate: _Candidate, recent: Sequence[_Candidate]) -> float:
    """How much a question is like those just asked."""
    return sum(_likeness(candidate, other) / back for back, other in enumerate(reversed(recent), start=1))


def _likeness(one: _Candidate, other: _Candidate) -> float:
    shared = len(one.outlets & other.outlets) / max(1, len(one.outlets | other.outlets))
    same = (
        one.question.device == other.question.device,
        one.bank == other.bank,
        type(one.question) is type(other.question),
    )
    return sum(same) + shared
