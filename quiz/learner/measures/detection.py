"""Signal detection: telling loaded from fair (d'), apart from the readiness to say "loaded" (c)."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures.nothing import NoNumber

if TYPE_CHECKING:
    from quiz.learner.measures.counts import Counts

NORMAL = NormalDist()


class Detection(NamedTuple):
    """d' and c in standard deviations, with their standard errors; a negative c is readiness to say "loaded"."""

    d_prime: float
    c: float
    d_prime_error: float
    c_error: float
    answers: int


def sensitivity(hit_rate: float, false_alarm_rate: float) -> float:
    """The sensitivity d' = z(H) - z(F) of two rates between 0 and 1, both excluded (Stanislaw and Todorov 1999)."""
    return NORMAL.inv_cdf(hit_rate) - NORMAL.inv_cdf(false_alarm_rate)


def criterion(hit_rate: float, false_alarm_rate: float) -> float:
    """The criterion c = -(z(H) + z(F)) / 2 of two rates between 0 and 1, both excluded (the same)."""
    return -(NORMAL.inv_cdf(hit_rate) + NORMAL.inv_cdf(false_alarm_rate)) / 2


def detection(counts: Counts) -> Detection | NoNumber:
    """Sensitivity and criterion of counts (Stanislaw and Todorov 1999, doi:10.3758/BF03207704).

    Always with the log-linear correction, half a count more in each cell (Hautus 1995, doi:10.3758/BF03203619),
    so that a rate of 0 or 1 has a number. The variances are Gourevitch and Galanter's (1967, Psychometrika 32,
    25-33): H(1 - H) / (N phi(z(H))^2), the same for F, summed for d'; a quarter of the sum for c. N are the answers
    given: the half counts added are no answers.
    """
    if not counts.all:
        return NoNumber("no answers")
    if not counts.loaded or not counts.fair:
        return NoNumber("one class only")
    hits, alarms = _corrected(counts.hits, counts.loaded), _corrected(counts.false_alarms, counts.fair)
    error = sqrt(_variance(hits, counts.loaded) + _variance(alarms, counts.fair))
    return Detection(sensitivity(hits, alarms), criterion(hits, alarms), error, error / 2, counts.all)


def _corrected(count: int, of: int) -> float:
    return (count + 0.5) / (of + 1)


def _variance(rate: float, of: int) -> float:
    return rate * (1 - rate) / (of * NORMAL.pdf(NORMAL.inv_cdf(rate)) ** 2)
