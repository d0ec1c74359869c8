"""Sums of shares over groups of questions, questions being the sample.

Thirty pupils who answer one question are no thirty pieces of evidence about passages of that kind: its difficulty is
in all of them. What is said of kinds of questions therefore rests on how questions differ from one another.
"""

from __future__ import annotations

from math import sqrt
from statistics import fmean, variance
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures import Estimate, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3
"""Questions that each group needs."""
STUDENT = ((4, 2.776), (6, 2.447), (8, 2.306), (10, 2.228), (15, 2.131), (20, 2.086), (30, 2.042), (60, 2.000))
"""Degrees of freedom and the 97.5 % point of Student's t (1908, Biometrika 6, 1-25)."""


class Group(NamedTuple):
    """The shares of some questions, and the weight of their mean in the sum (1 or -1)."""

    weight: int
    shares: Sequence[float]


def across(groups: Sequence[Group]) -> Estimate | None:
    """The weighted sum of the groups' means with its 95 % interval; None when a group has too few questions.

    The variance of a mean is that between its questions, divided by their number; Student's t takes all degrees of
    freedom together.
    """
    if any(len(group.shares) < FEWEST for group in groups):
        return None
    value = sum(group.weight * fmean(group.shares) for group in groups)
    error = sqrt(sum(variance(group.shares) / len(group.shares) for group in groups))
    half = error * student(sum(len(group.shares) - 1 for group in groups))
    return Estimate(value, Interval(value - half, value + half))


def student(freedom: int) -> float:
    """The 97.5 % point of t for at least so many degrees of freedom: rather too large than too small."""
    return next((point for known, point in reversed(STUDENT) if known <= freedom), STUDENT[0][1])
