"""What was changed between two texts of which one is a copy of the other: the edits, in the time of their length.

Words that stand once in both hold the texts together, in the longest row that both have in one order (patience
difference, Cohen 2003, as version control has it; the row by Fredman 1975, "On computing the length of longest
increasing subsequences"). What lies between two of them is compared with difflib. On a whole article difflib alone
takes the square of its length, as words like "de" stand everywhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LARGEST_GAP = 40_000
"""Words of one text times those of the other that are still compared; a larger gap is one edit."""


class Edit(NamedTuple):
    """Words of one text, from `start` to `end` (excluded), and those of the other in their place; one may be none."""

    start: int
    end: int
    other_start: int
    other_end: int


def edits(one: Sequence[str], other: Sequence[str]) -> list[Edit]:
    """The edits that make one sequence of words of the other, in their order."""
    held = [(-1, -1), *_held(one, other), (len(one), len(other))]
    found: list[Edit] = []
    for (i, k), (j, m) in pairwise(held):
        if (j - i, m - k) == (1, 1):
            continue
        for edit in _between(one, other, Edit(i + 1, j, k + 1, m)):
            if found and (found[-1].end, found[-1].other_end) == (edit.start, edit.other_start):
                edit = Edit(found[-1].start, edit.end, found.pop().other_start, edit.other_end)  # noqa: PLW2901 -- the two are one
            found.append(edit)
    return found


def _held(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The places of words that stand once in both, as many of them as come in one order."""
    ours, theirs = Counter(one), Counter(other)
    place = {word: k for k, word in enumerate(other) if theirs[word] == 1}
    pairs = [(i, place[word]) for i, word in enumerate(one) if ours[word] == 1 and word in place]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_, k) in enumerate(pairs):
        at = bisect_left(ends, k)
        ends[at : at + 1] = [k]
        last[at : at + 1] = [n]
        before.append(last[at - 1] if at else -1)
    row: list[tuple[int, int]] = []
    n = last[-1] if last else -1
    while n >= 0:
        row.append(pairs[n])
        n = before[n]
    return row[::-1]


def _between(one: Sequence[str], other: Sequence[str], gap: Edit) -> Iterator[Edit]:
    """The edits in a gap; what is the same at its beginning and its end is none."""
    i, j, k, m = gap
    while i < j and k < m and one[i] == other[k]:
        i, k = i + 1, k + 1
    while i < j and k < m and one[j - 1] == other[m - 1]:
        j, m = j - 1, m - 1
    if i == j or k == m or (j - i) * (m - k) > LARGEST_GAP:
        if i < j or k < m:
            yield Edit(i, j, k, m)
        return
    for kind, a, b, c, d in SequenceMatcher(None, one[i:j], other[k:m], autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(i + a, i + b, k + c, k + d)
