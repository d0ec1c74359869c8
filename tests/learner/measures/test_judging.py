"""Discernment and signal detection."""

from __future__ import annotations

from itertools import pairwise, product
from math import isfinite

import pytest
import scipy
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner.measures import (
    Counts,
    Detection,
    Discernment,
    Judged,
    NoNumber,
    counts_of,
    criterion,
    detection,
    discernment,
    judged_by,
    sensitivity,
)

COUNTS = st.builds(Counts, *[st.integers(0, 10**6)] * 4)


def test_judgements_are_counted_as_hits_misses_false_alarms_and_correct_rejections() -> None:
    judged = [
        Judged("loaded", "loaded", state=True, answers=4),
        Judged("fair", "loaded", state=False, answers=3),
        Judged("loaded", "fair", state=True, answers=2),
        Judged("fair", "fair", state=False),
        Judged("fair", "fair", state=True, answers=5),
    ]
    assert counts_of(judged) == Counts(4, 3, 2, 6)
    assert judged_by(judged, state=True) == Counts(4, 0, 2, 5)
    both = zip(judged_by(judged, state=True), judged_by(judged, state=False), strict=True)
    assert Counts(*map(sum, both)) == counts_of(judged)


def test_the_five_scores_of_the_mist() -> None:
    """Its scoring of 20 items: d and n are the answers beyond ten (Maertens et al. 2024, section on scoring)."""
    assert discernment(Counts(9, 1, 4, 6)) == Discernment(V=15, r=6, f=9, d=3, n=0, of=20)
    assert discernment(Counts(5, 5, 1, 9)) == Discernment(V=14, r=9, f=5, d=0, n=4, of=20)
    assert discernment(Counts(10, 0, 0, 10)) == Discernment(V=20, r=10, f=10, d=0, n=0, of=20)


def test_passages_of_one_kind_show_no_discernment() -> None:
    for measure in (discernment, detection):
        assert measure(Counts()) == NoNumber("no answers")
        assert measure(Counts(hits=3)) == NoNumber("one class only")
        assert measure(Counts(false_alarms=3)) == NoNumber("one class only")


@given(COUNTS)
def test_suspicion_and_naivety_exclude_each_other(counts: Counts) -> None:
    found = discernment(counts)
    if isinstance(found, Discernment):
        assert found.r + found.f == found.V
        assert min(found.d, found.n) == 0
        assert found.d - found.n == counts.false_alarms - counts.misses


def test_rates_give_the_sensitivity_and_criterion_of_the_textbook() -> None:
    """Macmillan and Creelman 2005, Detection Theory, chapters 1 and 2: H = .8, F = .4."""
    assert sensitivity(0.8, 0.4) == pytest.approx(1.0950, abs=5e-5)
    assert criterion(0.8, 0.4) == pytest.approx(-0.2941, abs=5e-5)


def test_counts_give_the_corrected_sensitivity_of_a_published_example() -> None:
    """The R package statpsych, `signal(82, 46, 100, 100)`: d' 1.002793, bias -0.4019603."""
    found = detection(Counts(82, 18, 46, 54))
    assert isinstance(found, Detection)
    assert found.d_prime == pytest.approx(1.002793, abs=5e-7)
    assert found.c == pytest.approx(-0.4019603, abs=5e-7)


def test_the_standard_error_is_that_of_two_independent_rates() -> None:
    """Gourevitch and Galanter's formula by scipy's normal distribution, for 8 of 10 and 2 of 10."""
    found = detection(Counts(8, 2, 2, 8))
    assert isinstance(found, Detection)
    rate = 8.5 / 11
    variance = rate * (1 - rate) / (10 * scipy.stats.norm.pdf(scipy.stats.norm.ppf(rate)) ** 2)
    assert found.d_prime == pytest.approx(scipy.stats.norm.ppf(rate) - scipy.stats.norm.ppf(1 - rate))
    assert found.d_prime_error == pytest.approx((2 * variance) ** 0.5)
    assert found.c_error == pytest.approx((2 * variance / 4) ** 0.5)
    assert (found.d_prime, found.c, found.d_prime_error) == pytest.approx((1.4957, 0, 0.6214), abs=5e-5)


def test_perfect_answers_have_a_number_too() -> None:
    found = detection(Counts(10, 0, 0, 10))
    assert isinstance(found, Detection)
    assert found.d_prime == pytest.approx(2 * scipy.stats.norm.ppf(10.5 / 11))


@given(COUNTS)
def test_detection_is_finite_and_mirrored_for_any_counts(counts: Counts) -> None:
    found = detection(counts)
    if isinstance(found, Detection):
        assert all(isfinite(value) for value in found)
        other = detection(Counts(counts.misses, counts.hits, counts.correct_rejections, counts.false_alarms))
        assert isinstance(other, Detection)
        assert other.d_prime == pytest.approx(-found.d_prime, abs=1e-9)
        assert other.c == pytest.approx(-found.c, abs=1e-9)


def test_more_hits_never_mean_less_sensitivity() -> None:
    for alarms in range(6):
        found = [detection(Counts(hits, 5 - hits, alarms, 5 - alarms)) for hits in range(6)]
        assert all(a[0] < b[0] for a, b in pairwise(found) if isinstance(a, Detection) and isinstance(b, Detection))


def test_saying_loaded_more_often_moves_the_criterion_down() -> None:
    for hits, alarms in product(range(5), range(5)):
        less, more = detection(Counts(hits, 5 - hits, alarms, 5 - alarms)), detection(Counts(5, 0, 5, 0))
        assert isinstance(less, Detection)
        assert isinstance(more, Detection)
        assert more.c < less.c
