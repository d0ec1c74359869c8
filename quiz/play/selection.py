"""Which questions a draw takes, and in which order: outlets, devices and banks interleaved.

Interleaving trustworthy and untrustworthy sources is studied as a way to teach source evaluation
(doi:10.1080/0163853X.2024.2339733), so neighbours share as little as the choice allows.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.company import Company, apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

    from quiz.model import AnyQuestion, Device, Pack
    from quiz.play.company import Kinship

_MEMORY = 4
"""Questions back that still count as neighbours."""
_CLOSE = 6
"""Questions that may change places so that neighbours differ: few, so that each comes about equally often."""


class Wish(NamedTuple):
    """What was asked for; None means all."""

    questions: int | None = None
    level: int | None = None
    device: Device | None = None


class _Candidate(NamedTuple):
    question: AnyQuestion
    bank: str
    outlets: frozenset[str]


def choose_round(pack: Pack, wish: Wish, random: Random) -> tuple[AnyQuestion, ...]:
    """A draw from what is open to everyone. The same random state gives the same; a longer wish begins like a shorter.

    Never two twins by text; a statement or passage twice, or one verdict more often than the other, only when there
    is nothing else left to ask.
    """
    pool = [question for question in open_to_all(pack.questions()) if fits(question, wish)]
    return tuple(islice(in_turn(pack, pool, random), wish.questions))


def open_to_all(questions: Sequence[AnyQuestion]) -> Sequence[AnyQuestion]:
    """Those in no form of a test, which are kept for tests; all, where there are no others."""
    return [question for question in questions if question.form is None] or questions


def in_turn(pack: Pack, pool: Iterable[AnyQuestion], random: Random) -> Iterator[AnyQuestion]:
    """What of a pool may be asked together, in a random order in which neighbours differ."""
    waiting = [_candidate(pack, question) for question in pool]
    random.shuffle(waiting)
    company = Company(pack)
    chosen: list[_Candidate] = []
    while waiting := [each for each in waiting if company.allows(each.question)]:
        welcome = list(islice((each for each in waiting if company.welcomes(each.question)), _CLOSE))
        best = _most_different(welcome or waiting[:_CLOSE], chosen)
        waiting.remove(best)
        chosen.append(best)
        company.join(best.question)
        yield best.question


def interleaved(
    pack: Pack, groups: Sequence[Sequence[AnyQuestion]], kinship: Kinship | None = None
) -> tuple[AnyQuestion, ...]:
    """Questions in the order they have, but those close together change places, so that neighbours share little.

    A group is asked before the next one begins; of twins by text only the first is.
    """
    kept = {question.id for question in apart(pack, chain.from_iterable(groups), kinship)}
    chosen: list[_Candidate] = []
    for group in groups:
        waiting = [_candidate(pack, question) for question in group if question.id in kept]
        while waiting:
            best = _most_different(waiting[:_CLOSE], chosen)
            waiting.remove(best)
            chosen.append(best)
    return tuple(candidate.question for candidate in chosen)


def fits(question: AnyQuestion, wish: Wish) -> bool:
    """Whether a question has the level and the device wished for."""
    return wish.level in {None, question.level} and wish.device in {None, question.device}


def _candidate(pack: Pack, question: AnyQuestion) -> _Candidate:
    outlets = frozenset(pack.outlet_of(passage).id for passage in pack.passages_of(question))
    return _Candidate(question, pack.bank_of(question).id, outlets)


def _most_different(candidates: Sequence[_Candidate], chosen: Sequence[_Candidate]) -> _Candidate:
    """The first of those that are least like what was just asked."""
    recent = list(reversed(chosen[-_MEMORY:]))
    return min(candidates, key=lambda each: sum(_likeness(each, other) / i for i, other in enumerate(recent, start=1)))


def _likeness(one: _Candidate, other: _Candidate) -> float:
    shared = len(one.outlets & other.outlets) / max(1, len(one.outlets | other.outlets))
    same = (
        one.question.device == other.question.device,
        one.bank == other.bank,
        type(one.question) is type(other.question),
    )
    return sum(same) + shared
