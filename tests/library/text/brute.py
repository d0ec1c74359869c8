"""The same results by the plainest means, for small texts only: what the quick search must agree with."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    Found: TypeAlias = set[tuple[int, tuple[tuple[int, int], ...]]]


def shared_runs_by_force(texts: Sequence[Sequence[str]], least: int) -> Found:
    """Every run that two texts share and that the words around all its places do not let grow: by trying them all."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for i, words in enumerate(texts):
        for start in range(len(words)):
            for end in range(start + least, len(words) + 1):
                places[tuple(words[start:end])].append((i, start))
    return {
        (len(run), tuple(found))
        for run, found in places.items()
        if len({i for i, _ in found}) > 1
        and _differ([_at(texts[i], start - 1, i) for i, start in found])
        and _differ([_at(texts[i], start + len(run), i) for i, start in found])
    }


def _at(words: Sequence[str], place: int, text: int) -> tuple[str, int]:
    """A word, or the edge of its text, which is like no other."""
    return (words[place], -1) if 0 <= place < len(words) else ("", text)


def _differ(around: list[tuple[str, int]]) -> bool:
    return len(set(around)) > 1


def ties_by_force(texts: Sequence[Sequence[str]], least: int) -> dict[tuple[int, int], tuple[int, int, int]]:
    """For each pair of texts the longest common run, and how many words of each lie in common runs."""
    found = {}
    for i, j in combinations(range(len(texts)), 2):
        one, other = texts[i], texts[j]
        lengths = {(a, b): _common(one[a:], other[b:]) for a in range(len(one)) for b in range(len(other))}
        runs = {places: words for places, words in lengths.items() if words >= least}
        if runs:
            ours = {a + k for (a, _), words in runs.items() for k in range(words)}
            theirs = {b + k for (_, b), words in runs.items() for k in range(words)}
            found[i, j] = (max(runs.values()), len(ours), len(theirs))
    return found


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count
