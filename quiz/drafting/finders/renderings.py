"""The same statement in several articles: sentences that share what is rare, however they put the rest."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from quiz.drafting.finders.doubts import hedged
from quiz.drafting.finds import Find, only_in
from quiz.drafting.likeness import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.likeness import Pair
    from quiz.drafting.units import Unit
    from quiz.drafting.values import Reason

MOST = 5
"""Sentences laid side by side; more than a person compares at a glance."""
NEAR = 0.5
"""Share of the best likeness that another article's sentence must reach to be laid beside it."""
FADING = 0.5
"""By how much each further sentence counts less in what a group is worth."""


def find(corpus: Corpus) -> Iterator[Find]:
    """For each sentence, those most like it in the other articles, one an article, side by side; and hedges."""
    units = tuple(chain.from_iterable(corpus.sentences.values()))
    best: dict[int, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs(corpus, units):
        best[pair.one].setdefault(units[pair.other].article, pair)
        best[pair.other].setdefault(units[pair.one].article, pair)
    for number, by_article in best.items():
        group = _group(corpus, units, number, by_article)
        yield group
        yield from hedged(corpus, group, max(pair.likeness for pair in by_article.values()))


def _group(corpus: Corpus, units: Sequence[Unit], number: int, by_article: Mapping[str, Pair]) -> Find:
    """A sentence and those beside it, the most alike first."""
    top = max(pair.likeness for pair in by_article.values())
    near = [pair for pair in by_article.values() if pair.likeness >= NEAR * top]
    close = sorted(near, key=lambda pair: -pair.likeness)[: MOST - 1]
    first = units[number]
    others = [units[pair.other if pair.one == number else pair.one] for pair in close]
    telling = {i: only_in(corpus, each, first) for i, each in enumerate(others, 1)}
    strength = sum(pair.likeness * FADING**i for i, pair in enumerate(close))
    return Find(
        _reason(first, others), strength, (first, *others), telling=telling | {0: only_in(corpus, first, others[0])}
    )


def _reason(first: Unit, others: Sequence[Unit]) -> Reason:
    return "quoted" if any(other.quotes != first.quotes for other in others[:1]) else "rendering"
