"""How far a form measures one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, Suppressed

if TYPE_CHECKING:
    from quiz.classroom.statistics.matrix import Matrix, Totals

ACCEPTABLE = 0.6
"""From here a test of one lesson is held to be reliable enough (a rule of thumb); it grows with length."""


class Reliability(NamedTuple):
    """KR-20, at most 1 and below 0 where items go against one another; over `items` items and `of` persons."""

    kr20: float
    items: int
    of: int

    @property
    def acceptable(self) -> bool:
        """Whether it is enough for a test in class."""
        return self.kr20 >= ACCEPTABLE


def reliability(matrix: Matrix, whole: Totals) -> Reliability | Suppressed:
    """KR-20 = k / (k - 1) * (1 - sum of p q / variance of the scores) (Kuder and Richardson 1937).

    Psychometrika 2, 151-160, formula 20; the variance is that of the persons at hand, divided by their number. Only
    of a form that everybody answered whole: a mixed bank measures several things.
    """
    items, of = len(matrix.columns), matrix.persons
    if of < FEWEST_ANSWERS:
        return Suppressed("too few persons", of, FEWEST_ANSWERS)
    if items < 2:  # noqa: PLR2004 -- one item cannot agree with itself
        return Suppressed("one item only", of)
    if not matrix.complete:
        return Suppressed("not one form", of)
    variance = sum(score * score for score in whole.right) / of - (sum(whole.right) / of) ** 2
    if variance <= 1e-12:  # noqa: PLR2004 -- what rounding leaves of nothing
        return Suppressed("all the same", of)
    spread = sum(column.correct * (of - column.correct) / (of * of) for column in matrix.columns)
    return Reliability(items / (items - 1) * (1 - spread / variance), items, of)
