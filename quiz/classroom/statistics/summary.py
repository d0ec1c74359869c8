"""A class in a few numbers."""

from __future__ import annotations

from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.statistics.matrix import shares
from quiz.classroom.statistics.suppressed import FEWEST_PERSONS, Suppressed

if TYPE_CHECKING:
    from quiz.classroom.statistics.matrix import Totals

BINS = 10


class Summary(NamedTuple):
    """Shares right, one a person: mean, standard deviation, quarter points, and persons for each tenth of the way.

    The standard deviation is that of a sample (divided by one less than the persons).
    """

    persons: int
    answers: int
    mean: float
    deviation: float
    lower: float
    middle: float
    upper: float
    tenths: tuple[int, ...]


def summary(whole: Totals) -> Summary | Suppressed:
    """The persons who answered something, told from five persons on."""
    scores = sorted(share for share, of in zip(shares(whole.right, whole.answered), whole.answered, strict=True) if of)
    count = len(scores)
    if count < FEWEST_PERSONS:
        return Suppressed("too few persons", count, FEWEST_PERSONS)
    mean = sum(scores) / count
    deviation = sqrt(sum((score - mean) ** 2 for score in scores) / (count - 1))
    half = count // 2
    lower, upper = median(scores[:half]), median(scores[-half:])
    tenths = [0] * BINS
    for score in scores:
        tenths[min(BINS - 1, int(score * BINS))] += 1
    return Summary(count, sum(whole.answered), mean, deviation, lower, median(scores), upper, tuple(tenths))
