"""Intervals around shares of right answers, and around differences and sums of such shares. All are 95 %."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures.nothing import NoNumber

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.play.debrief import Tally

Z = NormalDist().inv_cdf(0.975)


class Interval(NamedTuple):
    """From low to high, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high


class Term(NamedTuple):
    """A share in a sum of shares, with its weight (1 or -1 for a difference)."""

    weight: int
    tally: Tally


class Estimate(NamedTuple):
    """A value and the interval around it."""

    value: float
    interval: Interval


def wilson(right: float, of: float) -> Interval | NoNumber:
    """The score interval of a share (Wilson 1927, doi:10.1080/01621459.1927.10502953).

    Chosen as Newcombe 1998 recommends (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E,
    method 3): it never leaves 0 to 1 and says something even when all answers are right.
    """
    if of <= 0:
        return NoNumber("no answers", 1)
    share, square = right / of, Z * Z
    centre = (share + square / (2 * of)) / (1 + square / of)
    half = Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Interval(0.0 if right == 0 else max(0.0, centre - half), 1.0 if right == of else min(1.0, centre + half))


def difference(first: Tally, second: Tally) -> Estimate | NoNumber:
    """First share minus second, of independent answers, with its interval.

    Newcombe's hybrid score interval (1998, Statistics in Medicine 17, 873-890, method 10).
    """
    return combination([Term(1, first), Term(-1, second)])


def combination(terms: Iterable[Term]) -> Estimate | NoNumber:
    """A weighted sum of independent shares with its interval, squares of Wilson's distances added up.

    Newcombe's method 10 for any number of shares (Zou, Huang and Zhang 2009, Computational Statistics and Data
    Analysis 53, 1080-1085).
    """
    value, below, above = 0.0, 0.0, 0.0
    for weight, tally in terms:
        interval = wilson(*tally)
        if isinstance(interval, NoNumber):
            return interval
        share = tally.right / tally.of
        down, up = share - interval.low, interval.high - share
        value += weight * share
        below += (weight * (down if weight > 0 else up)) ** 2
        above += (weight * (up if weight > 0 else down)) ** 2
    return Estimate(value, Interval(value - sqrt(below), value + sqrt(above)))
