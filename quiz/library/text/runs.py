"""Runs of words that several texts share, all of them, each with every place where it stands.

A *shared run* is a sequence of at least so many words that stands in two texts or more, and that cannot be made
longer: the words before its places are not all the same, nor are those after (the edge of a text is like nothing
else). In a suffix tree over words these are the nodes whose leaves belong to several texts and are left-diverse
(Gusfield 1997, *Algorithms on Strings, Trees, and Sequences*, § 7.12). Of that tree only what lies deeper than the
shortest run wanted is built, from the top and only where texts really meet, as lazy suffix trees are
(Giegerich, Kurtz and Stoye 1999, "Efficient implementation of lazy suffix trees"). What is not shared costs one
look-up a word; what is shared, its places times the branchings among them.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

STEPS_A_WORD = 5
STEPS_AT_LEAST = 1_000_000
"""Looks at places before a search is given up: only texts that repeat themselves endlessly need so many."""
EVERY = 512
"""Seeds, or runs, between two calls of those who wait."""


class Place(NamedTuple):
    """Where a run begins: the number of a text and of a word in it, both from 0."""

    text: int
    word: int


class SharedRun(NamedTuple):
    """A run of so many words and all its places, in the order of the texts."""

    words: int
    places: tuple[Place, ...]


class Runs(NamedTuple):
    """The shared runs, longest first; `whole` is false when the search was given up."""

    runs: tuple[SharedRun, ...]
    whole: bool


class _Line(NamedTuple):
    """All texts one after the other, a number for each word, with a number of its own at every edge."""

    codes: array[int]
    raw: bytes
    text_of: array[int]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def shared_runs(
    texts: Sequence[Sequence[str]], least: int, told: Callable[[int, int], None] = lambda _done, _of: None
) -> Runs:
    """The runs of at least `least` words that two or more of the texts share; `told` hears how much is done."""
    line = _line(texts)
    seeds = _seeds(line, max(1, least))
    left = iter(range(max(STEPS_AT_LEAST, STEPS_A_WORD * len(line.codes))))
    found: list[SharedRun] = []
    whole = True
    for i, seed in enumerate(seeds):
        if i % EVERY == 0:
            told(i, len(seeds))
        whole = _grow(line, seed, max(1, least), found, left) and whole
    return Runs(tuple(sorted(found, key=lambda run: (-run.words, run.places))), whole)


def _line(texts: Sequence[Sequence[str]]) -> _Line:
    numbers: dict[str, int] = {}
    edges = len(texts) + 1
    codes, text_of = array("I", [0]), array("I", [0])
    begins, ends = [], []
    for i, words in enumerate(texts):
        begins.append(len(codes))
        codes.extend(numbers.setdefault(word, edges + len(numbers)) for word in words)
        ends.append(len(codes))
        codes.append(i + 1)
        text_of.extend([i] * (len(words) + 1))
    return _Line(codes, codes.tobytes(), text_of, tuple(begins), tuple(ends))


def _seeds(line: _Line, least: int) -> list[list[int]]:
    """The places of every run of exactly `least` words that stands in more than one place."""
    size, raw = line.codes.itemsize, line.raw
    first: dict[bytes, int] = {}
    again: dict[bytes, list[int]] = {}
    for begin, end in zip(line.begins, line.ends, strict=True):
        for i in range(begin, end - least + 1):
            key = raw[size * i : size * (i + least)]
            seen = first.setdefault(key, i)
            if seen != i:
                again.setdefault(key, [seen]).append(i)
    return list(again.values())


def _grow(line: _Line, seed: list[int], least: int, found: list[SharedRun], left: Iterator[int]) -> bool:
    """Find all shared runs that begin at these places; False when no steps are left."""
    waiting = [(seed, least)]
    while waiting:
        places, words = waiting.pop()
        if not _is_shared(line, places) or not _differ_before(line, places):
            continue
        if any(next(left, None) is None for _ in places):
            return False
        words = _lengthened(line, places, words)
        found.append(SharedRun(words, tuple(_place(line, each) for each in places)))
        after: dict[int, list[int]] = {}
        for each in places:
            after.setdefault(line.codes[each + words], []).append(each)
        waiting += [(group, words + 1) for group in after.values() if len(group) > 1]
    return True


def _is_shared(line: _Line, places: list[int]) -> bool:
    """Places are in the order of the texts, so that the two ends tell."""
    return line.text_of[places[0]] != line.text_of[places[-1]]


def _differ_before(line: _Line, places: list[int]) -> bool:
    codes = line.codes
    one = codes[places[0] - 1]
    return any(codes[each - 1] != one for each in places)


def _lengthened(line: _Line, places: list[int], words: int) -> int:
    """How many words all places have in common: steps that double, then halve."""
    step, growing = 1, True
    while step:
        if _agree(line, places, words, step):
            words += step
            step = step * 2 if growing else step // 2
        else:
            growing = False
            step //= 2
    return words


def _agree(line: _Line, places: list[int], words: int, step: int) -> bool:
    size, raw = line.codes.itemsize, line.raw
    wanted = raw[size * (places[0] + words) : size * (places[0] + words + step)]
    return all(raw.startswith(wanted, size * (each + words)) for each in places[1:])


def _place(line: _Line, at: int) -> Place:
    text = line.text_of[at]
    return Place(text, at - line.begins[text])
