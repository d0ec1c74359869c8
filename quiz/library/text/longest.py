"""The longest run of words that two texts share.

Runs of 1, 2, 4, 8 … words are named by numbers, each by the names of its halves, so that equal runs have one name and
others never do (Karp, Miller and Rosenberg 1972, "Rapid identification of repeated patterns in strings, trees and
arrays"). When no run of twice the length is shared any more, the length found grows by ever smaller powers of two. Only
places whose run stands in both texts go on to the next length. The time grows with the words times the logarithm
of the result, however often the texts repeat themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

_BITS = 32
"""Names are smaller: there are no more of them than words in two texts."""

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Names: TypeAlias = Mapping[int, int]
    """By the place of its first word, the name of each run of one length that both texts have."""


def longest_run(one: Sequence[str], other: Sequence[str], enough: int | None = None) -> int:
    """How many words the longest run has that two texts share; of longer ones than are `enough`, at least so many."""
    edge = len(one) + 1
    numbers: dict[str, int] = {}
    words = [*enumerate(one), *enumerate(other, edge)]
    single = _shared({place: numbers.setdefault(word, len(numbers)) for place, word in words}, edge)
    if not single:
        return 0
    levels = [single]
    while twice := _joined(levels[-1], levels[-1], 1 << (len(levels) - 1), edge):
        levels.append(twice)
        if enough is not None and 1 << (len(levels) - 1) >= enough:
            break
    found, length = levels[-1], 1 << (len(levels) - 1)
    for power in range(len(levels) - 2, -1, -1):
        if longer := _joined(found, levels[power], length, edge):
            found, length = longer, length + (1 << power)
    return length


def _joined(first: Names, second: Names, length: int, edge: int) -> Names:
    """The shared runs that begin as one and go on, after so many words, as another."""
    numbers: dict[int, int] = {}
    name_of, after, names = numbers.setdefault, second.get, {}
    for place, name in first.items():
        other = after(place + length)
        if other is not None:
            names[place] = name_of(name << _BITS | other, len(numbers))
    return _shared(names, edge)


def _shared(names: Names, edge: int) -> Names:
    """Those of the runs that stand before the edge, in the first text, and behind it, in the second."""
    ours = {name for place, name in names.items() if place < edge}
    both = ours & {name for place, name in names.items() if place >= edge}
    return names if len(both) == len(ours) == len({*names.values()}) else {p: n for p, n in names.items() if n in both}
