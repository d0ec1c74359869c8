"""What blind answers are expected to score, exactly; loaded by those who ask for it only."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import comb, factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Member


def share(choices: Sequence[Member]) -> Fraction:
    """The chance that one of these, taken at random, is right."""
    return ratio(sum(choice.key for choice in choices), len(choices))


@cache
def ratio(right: int, of: int) -> Fraction:
    """So many of so many: a pack has few different ones, and making one takes long."""
    return Fraction(right, of)


@cache
def of_picks(options: int, keys: int) -> Fraction:
    """The mean of right minus wrong, never below 0, over all picks of as many options as there are keys."""
    ways = comb(options, keys)
    total = sum(
        comb(keys, right) * comb(options - keys, keys - right) * max(0, right - (keys - right))
        for right in range(keys + 1)
    )
    return Fraction(total, ways * keys)


@cache
def of_disorder(steps: int) -> Fraction:
    """The mean share of steps in their place over all orders but the right one, which is never shown."""
    orders = factorial(steps)
    return Fraction(orders - steps, (orders - 1) * steps)
