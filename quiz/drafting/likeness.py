"""Which units of two articles are about the same: the words they share, rare ones counting more.

The measure is the cosine over words weighed by their rarity in the pack (inverse document frequency, Spärck Jones
1972), times a factor that grows with what is shared, so that a long sentence that shares much stands before a short
one that shares all of a little.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Unit

FULL = 14.0
"""Shared weight from which more of it no longer counts: about four rare words."""
LEAST_SHARED = 2
"""Words that two units must share."""
CROWDED = 60
"""Units that may have a word for it to bring them together; one that stands in more brings nobody together."""
AROUND = 0.3
"""How much it counts that the sentences beside two are alike: an article often says in two what another says in one."""
_BESIDE = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
LEAST = 0.12
"""Likeness from which two units may be about the same."""


class Pair(NamedTuple):
    """Two units, by number, and how alike they are (0 to 1)."""

    one: int
    other: int
    likeness: float


def pairs(corpus: Corpus, units: Sequence[Unit]) -> list[Pair]:
    """The units of different articles that are alike, the most alike first.

    Units come article by article, in their order; what stands around two of them counts a little, too.
    """
    keys = [corpus.keys(unit) for unit in units]
    masses = [sum(map(corpus.weight, each)) for each in keys]
    alone = {
        pair: likeness_of(sum(map(corpus.weight, together)), masses[pair[0]], masses[pair[1]])
        for pair, together in _meeting(units, keys).items()
        if len(together) >= LEAST_SHARED
    }
    found = [Pair(one, other, value + AROUND * _around(alone, one, other)) for (one, other), value in alone.items()]
    return sorted(
        (pair for pair in found if pair.likeness >= LEAST), key=lambda pair: (-pair.likeness, pair.one, pair.other)
    )


def _around(alone: Mapping[tuple[int, int], float], one: int, other: int) -> float:
    """How alike the neighbours of two units are: the best of those beside them."""
    return max(alone.get((one + i, other + j), 0.0) for i, j in _BESIDE)


def likeness_of(shared: float, one: float, other: float) -> float:
    """How alike two units are by the weight of what they share, and of all they have."""
    if not one or not other:
        return 0.0
    return shared / math.sqrt(one * other) * math.sqrt(min(1.0, shared / FULL))


def _meeting(units: Sequence[Unit], keys: Sequence[Iterable[str]]) -> Mapping[tuple[int, int], list[str]]:
    """What each two units of different articles share, of the words that are rare enough to bring them together."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, each in enumerate(keys):
        for key in each:
            places[key].append(i)
    meeting: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, here in places.items():
        if len(here) > CROWDED:
            continue
        for j, other in enumerate(here):
            for one in here[:j]:
                if units[one].article != units[other].article:
                    meeting[one, other].append(key)
    return meeting
