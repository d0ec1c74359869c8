"""Item statistics against published worked examples and an independent library."""

from __future__ import annotations

from random import Random
from statistics import mean, stdev

import pytest
import scipy

from quiz.classroom.statistics import (
    ItemRest,
    Reliability,
    Suppressed,
    Totals,
    difficulty,
    item_rest,
    reliability,
    summary,
    totals,
)
from tests.classroom.statistics.lsat6 import lsat6, patterns
from tests.classroom.statistics.marks import matrix_of


def test_the_difficulties_of_lsat_6() -> None:
    """Bock and Lieberman 1970: .924, .709, .553, .763, .870."""
    found = [difficulty(column.correct, column.of) for column in lsat6().columns]
    assert [each.p for each in found if not isinstance(each, Suppressed)] == [0.924, 0.709, 0.553, 0.763, 0.870]


def test_the_reliability_of_lsat_6() -> None:
    """0.295, as the R packages ltm and psych print it for these data (0.2950 to four places)."""
    found = reliability(lsat6(), totals(lsat6()))
    assert isinstance(found, Reliability)
    assert found.kr20 == pytest.approx(0.2950, abs=5e-5)
    assert (found.items, found.of) == (5, 1000)
    assert not found.acceptable


def test_the_item_rest_correlations_of_lsat_6_are_those_of_scipy() -> None:
    matrix = lsat6()
    found = [item_rest(column, totals(matrix)) for column in matrix.columns]
    for j, each in enumerate(found):
        marks = [pattern[j] == "1" for pattern in patterns()]
        rest = [pattern.count("1") - mark for pattern, mark in zip(patterns(), marks, strict=True)]
        assert isinstance(each, ItemRest)
        assert each.r == pytest.approx(scipy.stats.pointbiserialr(marks, rest).statistic)
    values = [each.r for each in found if isinstance(each, ItemRest)]
    assert values == pytest.approx([0.1128, 0.1532, 0.1728, 0.1444, 0.1216], abs=5e-5)


def test_the_reliability_of_ten_students_on_ten_items() -> None:
    """Wuensch, East Carolina University, "The Kuder-Richardson 20": sum of pq 2.18, variance 5.84."""
    rows = (
        "1111110110", "1011011101", "1111011001", "0010001000", "0000010010",
        "1110111111", "1101110111", "1111111101", "0101111101", "1101101110",
    )  # fmt: skip
    marks = ((i, j, mark == "1") for i, row in enumerate(rows) for j, mark in enumerate(row))
    matrix = matrix_of(10, 10, marks)
    found = reliability(matrix, totals(matrix))
    assert isinstance(found, Reliability)
    assert found.kr20 == pytest.approx(10 / 9 * (1 - 2.18 / 5.84))


def test_where_persons_answered_different_items_the_rest_is_their_share() -> None:
    random = Random(1)
    answers = {(i, j): random.random() < 0.3 + i / 60 for i in range(40) for j in range(8) if random.random() < 0.8}
    matrix = matrix_of(40, 8, ((i, j, right) for (i, j), right in answers.items()))
    whole = totals(matrix)
    for item, column in enumerate(matrix.columns):
        persons = [i for i in range(40) if (i, item) in answers]
        rest = [mean(answers[i, j] for j in range(8) if j != item and (i, j) in answers) for i in persons]
        found = item_rest(column, whole)
        assert isinstance(found, ItemRest)
        assert found.r == pytest.approx(scipy.stats.pearsonr([answers[i, item] for i in persons], rest).statistic)


def test_the_summary_of_lsat_6() -> None:
    found = summary(totals(lsat6()))
    assert not isinstance(found, Suppressed)
    scores = [pattern.count("1") / 5 for pattern in patterns()]
    assert found.mean == pytest.approx(mean(scores))
    assert (found.persons, found.answers, found.middle) == (1000, 5000, 0.8)
    assert sum(found.tenths) == 1000


def test_the_quarters_deviation_and_tenths_are_those_of_the_shares_right() -> None:
    """Shares .2 .4 .5 .7 .9 1: the middles of both halves are .4 and .9; the deviation is that of a sample."""
    right = (2, 4, 5, 7, 9, 10)
    found = summary(Totals((10,) * 6, right))
    assert not isinstance(found, Suppressed)
    assert (found.lower, found.middle, found.upper) == pytest.approx((0.4, 0.6, 0.9))
    assert found.deviation == pytest.approx(stdev(one / 10 for one in right))
    assert found.tenths == (0, 0, 1, 0, 1, 1, 0, 1, 0, 2)
