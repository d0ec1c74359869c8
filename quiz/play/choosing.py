"""Which questions a player's round asks: what is new first, then what is due, then what is weakest.

Levels rise within a round, and from round to round with what was right; whoever has never played begins with a short
question about framing.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.company import Company
from quiz.play.kinds import kind_of
from quiz.play.selection import fits, interleaved, open_to_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from random import Random

    from quiz.model import AnyQuestion, Device, Pack
    from quiz.play.selection import Wish

DEFAULT = 10
"""Questions of a round for which no number was asked."""
FRAMING: frozenset[Device] = frozenset({"attribution", "voice", "omission", "truncation", "emphasis", "wording"})
"""What a first question is about: how a thing is told, not who owns the outlet or whose text it was first."""
ENOUGH = 10
"""Answers from which their share of right ones says something about the level that suits."""
SUITS = 0.6
"""The share of right answers at which levels are mixed as they are in what is open; above it they rise."""


class Past(NamedTuple):
    """What a player has met, by id: how far each is forgotten (0 just after it was asked, growing), and what is due."""

    forgotten: Mapping[str, float] = {}
    due: frozenset[str] = frozenset()
    right: int = 0
    """How many of those met were right the last time."""

    @property
    def lead(self) -> float:
        """From -1, levels below what is mixed suit, to 1, levels above it do."""
        if len(self.forgotten) < ENOUGH:
            return 0.0
        return max(-1.0, min(1.0, (self.right / len(self.forgotten) - SUITS) / (1 - SUITS)))


def round_for(pack: Pack, wish: Wish, past: Past, random: Random) -> tuple[AnyQuestion, ...]:
    """The questions of a round in their order; the same random state and past give the same round.

    Nothing is asked again before all that fits the wish and may stand together was asked once.
    """
    pool = [question for question in open_to_all(pack.questions()) if fits(question, wish)]
    random.shuffle(pool)
    count = DEFAULT if wish.questions is None else wish.questions
    chosen = list(islice(_drawn(pack, _tiers(pool, past), past, random, count), count))
    if past.forgotten:
        return _rising(pack, chosen, None)
    first = next(filter(suits_a_newcomer, (*chosen, *pool)), None)
    if first and first not in chosen:
        rest = [question for question in pool if question is not first]
        chosen = list(islice(_drawn(pack, ([first], rest), past, random, count), count))
    return _rising(pack, chosen, first)


def spare_for(
    pack: Pack, wish: Wish, past: Past, chosen: Sequence[AnyQuestion], random: Random
) -> tuple[AnyQuestion, ...]:
    """What was never asked, fits the wish and was not chosen, in a random order: it may take a chosen one's place."""
    pool = [question for question in open_to_all(pack.questions()) if fits(question, wish)]
    met = {*past.forgotten, *(question.id for question in chosen)}
    new = [question for question in pool if question.id not in met]
    return tuple(random.sample(new, len(new)))


def _tiers(pool: Iterable[AnyQuestion], past: Past) -> tuple[list[AnyQuestion], ...]:
    """What is new, what is due, and the rest, the most forgotten first."""
    tiers: tuple[list[AnyQuestion], ...] = ([], [], [])
    for question in pool:
        tiers[0 if question.id not in past.forgotten else 1 if question.id in past.due else 2].append(question)
    tiers[2].sort(key=lambda question: -past.forgotten[question.id])
    return tiers


def _drawn(
    pack: Pack, tiers: Iterable[list[AnyQuestion]], past: Past, random: Random, count: int
) -> Iterator[AnyQuestion]:
    """Tier after tier, what welcomes what was drawn before, of the levels wanted as far as there are any."""
    company = Company(pack)
    for tier in tiers:
        wanted = _levels(tier, past.lead, random, count)
        while tier := [question for question in tier if company.allows(question)]:
            best = next(_best(tier, company, wanted))
            tier.remove(best)
            wanted[best.level] -= 1
            company.join(best)
            yield best


def _best(tier: Sequence[AnyQuestion], company: Company, wanted: Mapping[int, int]) -> Iterator[AnyQuestion]:
    """The first of a level that is wanted and repeats nothing; else one that repeats nothing; else any."""
    welcome = [question for question in tier if company.welcomes(question)]
    yield from (question for question in welcome if wanted[question.level] > 0)
    yield from welcome
    yield from tier


def _levels(tier: Sequence[AnyQuestion], lead: float, random: Random, count: int) -> Counter[int]:
    """How many questions of each level a draw wants: as they are mixed in a tier, more of the higher ones with a lead.

    Parts of a question are left to chance, so that each comes about equally often.
    """
    weights = {level: times * (1 + lead * (level - 2)) for level, times in Counter(q.level for q in tier).items()}
    whole = sum(weights.values())
    shares = {level: count * weight / whole for level, weight in weights.items()} if whole else {}
    return Counter({level: int(share + random.random()) for level, share in sorted(shares.items())})


def _rising(pack: Pack, chosen: Sequence[AnyQuestion], first: AnyQuestion | None) -> tuple[AnyQuestion, ...]:
    """Level after level, after the one that comes before all others."""
    groups = [[first]] if first else []
    groups += [[each for each in chosen if each.level == level and each is not first] for level in (1, 2, 3)]
    return interleaved(pack, groups)


def suits_a_newcomer(question: AnyQuestion) -> bool:
    """Whether it is of level 1, a choice or words to pick, and about how something is told."""
    one_step = not kind_of(question).in_parts and question.sentence is None
    return question.level == 1 and one_step and question.device in FRAMING
