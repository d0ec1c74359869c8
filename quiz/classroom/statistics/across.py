"""Sums of shares over groups of questions, questions being the sample.

Thirty pupils who answer one question are no thirty pieces of evidence about passages of that kind: its difficulty is
in all of them. What is said of kinds of questions therefore rests on how questions differ from one another.
"""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from statistics import fmean, variance
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures import Estimate, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3
"""Questions that each group needs."""
STUDENT = (
    (1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (6, 2.447), (7, 2.365), (8, 2.306), (10, 2.228),
    (15, 2.131), (20, 2.086), (30, 2.042), (60, 2.000),
)  # fmt: skip
"""Degrees of freedom and the 97.5 % point of Student's t (1908, Biometrika 6, 1-25)."""


class Group(NamedTuple):
    """The shares of some questions, and the weight of their mean in the sum (1 or -1)."""

    weight: int
    shares: Sequence[float]


def across(groups: Sequence[Group]) -> Estimate | None:
    """The weighted sum of the groups' means with its 95 % interval; None when a group has too few questions.

    The variance of a mean is that between its questions, divided by their number. Groups may vary differently: where
    one of three questions makes nearly all of the variance, there are two degrees of freedom, however many questions
    the others have (Welch 1947, Biometrika 34, 28-35; Satterthwaite 1946, Biometrics Bulletin 2, 110-114).
    """
    if any(len(group.shares) < FEWEST for group in groups):
        return None
    value = sum(group.weight * fmean(group.shares) for group in groups)
    parts = [(variance(group.shares) / len(group.shares), len(group.shares) - 1) for group in groups]
    half = sqrt(sum(part for part, _ in parts)) * student(freedom(parts))
    return Estimate(value, Interval(value - half, value + half))


def freedom(parts: Sequence[tuple[float, int]]) -> float:
    """The degrees of freedom of a sum of variances, each with its own: all of them where nothing varies."""
    whole = sum(part for part, _ in parts)
    own = sum(part * part / of for part, of in parts)
    return whole * whole / own if own else sum(of for _, of in parts)


def student(freedom: float) -> float:
    """The 97.5 % point of t for so many degrees of freedom: rather too large than too small.

    Between two known points it lies below the straight line over the inverse of the degrees of freedom.
    """
    if freedom <= STUDENT[0][0]:
        return STUDENT[0][1]
    for (fewer, larger), (more, smaller) in pairwise(STUDENT):
        if freedom <= more:
            part = (1 / freedom - 1 / more) / (1 / fewer - 1 / more)
            return smaller + part * (larger - smaller)
    return STUDENT[-1][1]
