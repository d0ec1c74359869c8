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


def detection(counts: Counts) -> Detection | NoNumber:
    """Sensitivity d' = z(H) - z(F), criterion c = -(z(H) + z(F)) / 2 (Stanislaw and Todorov 1999).

    Their paper is doi:10.3758/BF03207704. Always with the log-linear correction, half a count more in each cell
    (Hautus 1995, doi:10.3758/BF03203619), so that a rate of 0 or 1 has a number. The variances are Gourevitch and
    Galanter's (1967, Psychometrika 32, 25-33): H(1 - H) / (N phi(z(H))^2), the same for F, summed for d'; a
    quarter of the sum for c.
    """
    if not counts.all:
        return NoNumber("no answers")
    if not counts.loaded or not counts.fair:
        return NoNumber("one class only")
    hit, hit_variance = _z(counts.hits, counts.loaded)
    alarm, alarm_variance = _z(counts.false_alarms, counts.fair)
    error = sqrt(hit_variance + alarm_variance)
    return Detection(hit - alarm, -(hit + alarm) / 2, error, error / 2, counts.all)


def _z(count: int, of: int) -> tuple[float, float]:
    """The corrected rate in standard deviations, and the variance of that."""
    rate = (count + 0.5) / (of + 1)
    z = NORMAL.inv_cdf(rate)
    return z, rate * (1 - rate) / ((of + 1) * NORMAL.pdf(z) ** 2)
