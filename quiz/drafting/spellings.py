"""Which words are names, and which of them are one name, spelled in several ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.drafting.known import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.drafting.units import Unit

SAME_NAME = 0.74
"""difflib ratio from which two names may be one, spelled in two ways."""
SHORTEST = 5
"""Letters of a name that is compared so; in a shorter one a letter makes another name."""
COMPANY = 4
"""Words on either side of a name that are its company."""
TELLING = 3
"""Letters from which a word is company."""
HEADLINE = 4
"""Longer words of a line from which it can be told that it gives a capital to most."""
RARELY = 3
"""Times that a name is printed with its capital for each time without, as in an address."""
_OPENING = frozenset('«“"\u2009\u202f\u00a0(')


def names_in(units: Iterable[Unit]) -> frozenset[str]:
    """Words, in lower case, that are printed with a capital inside of sentences, and hardly ever without one."""
    inside: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for unit in units:
        shouts = _is_in_capitals(unit)
        for i, token in enumerate(unit.tokens):
            if not token.capital:
                small[token.lower] += 1
            elif i and not shouts and unit.text[token.start - unit.start - 1] not in _OPENING:
                inside[token.lower] += 1
    return frozenset(name for name, count in inside.items() if len(name) > 1 and count > RARELY * small[name])


def _is_in_capitals(unit: Unit) -> bool:
    """Whether a line gives most of its longer words a capital, as headlines do: it tells no names."""
    long = [token.capital for token in unit.tokens if len(token.lower) > TELLING]
    return len(long) >= HEADLINE and 2 * sum(long) > len(long)


def spellings_of(units: Iterable[Unit], names: frozenset[str]) -> dict[str, str]:
    """For each name the one by which it is compared: the most frequent like it that keeps the same company."""
    counts, company = _company(units, names)
    chosen = {name: name for name in counts}
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counts, key=lambda each: (-counts[each], each)):
        by_start[bare(name[:1])].append(name)
    for near in by_start.values():
        for one, other in combinations(near, 2):
            if chosen[other] == other and company[one] & company[other] and alike(one, other):
                chosen[other] = chosen[one]
    return chosen


def _company(units: Iterable[Unit], names: frozenset[str]) -> tuple[Mapping[str, int], Mapping[str, set[str]]]:
    """How often each name stands, and the words that stand around it."""
    counts: Counter[str] = Counter()
    company: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        for i, token in enumerate(unit.tokens):
            if token.capital and token.lower in names:
                counts[token.lower] += 1
                near = unit.tokens[max(0, i - COMPANY) : i] + unit.tokens[i + 1 : i + 1 + COMPANY]
                company[token.lower].update(each.stem for each in near if len(each.stem) > TELLING)
    return counts, company


@lru_cache(maxsize=65_536)
def alike(one: str, other: str) -> bool:
    """Whether two names in lower case may be one, spelled otherwise."""
    first, second = _letters(one), _letters(other)
    if first == second:
        return True
    if min(len(first), len(second)) < SHORTEST or first[:1] != second[:1]:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # the quicker ones are never lower
    return all(each() >= SAME_NAME for each in bounds)


_letters = lru_cache(maxsize=65_536)(bare)
