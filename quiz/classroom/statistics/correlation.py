"""Whether those who did well on the other items did well on this one."""

from __future__ import annotations

from math import atanh, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, Suppressed

if TYPE_CHECKING:
    from quiz.classroom.statistics.matrix import Column, Totals

Strength: TypeAlias = Literal["against", "weak", "fair", "good", "strong"]
BANDS: tuple[tuple[float, Strength], ...] = ((0.0, "against"), (0.2, "weak"), (0.3, "fair"), (0.4, "good"))
"""A rule of thumb: .40 excellent, .30 good, .20 fair, below poor; below 0 the key may be contestable."""


TENTH = NormalDist().inv_cdf(0.9)
SMALLEST = 3
"""Persons that Fisher's z takes for granted."""
LARGEST = 1 - 1e-12
"""What stands for 1, whose z is infinite."""


class ItemRest(NamedTuple):
    """The correlation of being right on an item with the share right on the rest, from -1 to 1, over `of` persons."""

    r: float
    of: int

    @property
    def contrary(self) -> bool:
        """Whether it is below 0 by more than chance makes one time in ten (Fisher's z, 1921, Metron 1, 3-32)."""
        return self.of > SMALLEST and atanh(max(-LARGEST, min(LARGEST, self.r))) + TENTH / sqrt(self.of - SMALLEST) < 0


def item_rest(column: Column, whole: Totals) -> ItemRest | Suppressed:
    """The corrected point-biserial: the item is left out of the score it is compared with (Henrysson 1963).

    Psychometrika 28, 211-218. With the means of the rest among those right and those wrong, r = (M1 - M0) / s *
    sqrt(p q). Where persons answered different numbers of items, the rest is their share right; where all answered
    the same, this is the correlation with the rest score.
    """
    answered, right = whole.answered, whole.right
    above = [(right[each] - 1) / (answered[each] - 1) for each in column.right if answered[each] > 1]
    below = [right[each] / (answered[each] - 1) for each in column.wrong if answered[each] > 1]
    of = len(above) + len(below)
    if of < FEWEST_ANSWERS:
        return Suppressed("too few answers", of, FEWEST_ANSWERS)
    if not above or not below:
        return Suppressed("all the same", of)
    return _correlation(above, below)


def _correlation(above: list[float], below: list[float]) -> ItemRest | Suppressed:
    of = len(above) + len(below)
    high, low = sum(above) / len(above), sum(below) / len(below)
    mean = (sum(above) + sum(below)) / of
    squares = sum((value - mean) ** 2 for value in above) + sum((value - mean) ** 2 for value in below)
    if squares <= 1e-12 * of:
        return Suppressed("all the same", of)
    r = (high - low) * sqrt(len(above) * len(below) / of / squares)
    return ItemRest(max(-1.0, min(1.0, r)), of)


def strength(r: float) -> Strength:
    """The word for an item-rest correlation."""
    return next((word for bound, word in BANDS if r < bound), "strong")
