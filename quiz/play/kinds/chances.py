"""What blind answers are expected to score, exactly; loaded by those who ask for it only."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import comb, factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Member


def liking(choices: Sequence[Member], liked: Sequence[Member]) -> Fraction:
    """What whoever likes some of the choices scores: of several keys, the liked ones are picked first, then others.

    There is at least one key among the choices.
    """
    keys, right = sum(choice.key for choice in choices), sum(choice.key for choice in liked)
    return ratio(right, len(liked)) if keys == 1 and liked else of_liking(len(choices), keys, len(liked), right)


@cache
def ratio(right: int, of: int) -> Fraction:
    """So many of so many: a pack has few different ones, and making one takes long."""
    return Fraction(right, of)


@cache
def of_picks(options: int, keys: int) -> Fraction:
    """The mean of right minus wrong, never below 0, over all picks of as many options as there are keys."""
    return of_liking(options, keys, options, keys)


@cache
def of_liking(options: int, keys: int, liked: int, right: int) -> Fraction:
    """The same over the picks of whoever takes those they like first, `right` of which are keys, then any of the rest.

    How many keys are in each of both draws has a hypergeometric distribution.
    """
    first = min(liked, keys)
    rest, others, left = keys - first, options - liked, keys - right
    total = sum(
        _draws(liked, right, first, one) * _draws(others, left, rest, other) * max(0, 2 * (one + other) - keys)
        for one in range(first + 1)
        for other in range(rest + 1)
    )
    return Fraction(total, comb(liked, first) * comb(others, rest) * keys)


def _draws(of: int, keys: int, drawn: int, right: int) -> int:
    """In how many draws of some things, among which are keys, so many of these are."""
    return comb(keys, right) * comb(of - keys, drawn - right)


@cache
def of_disorder(steps: int) -> Fraction:
    """The mean share of steps in their place over all orders but the right one, which is never shown."""
    orders = factorial(steps)
    return Fraction(orders - steps, (orders - 1) * steps)
