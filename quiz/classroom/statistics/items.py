"""How hard an item was."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, Suppressed
from quiz.learner.measures import Interval, NoNumber, wilson

Ease: TypeAlias = Literal["very hard", "hard", "medium", "easy", "very easy"]
BANDS: tuple[tuple[float, Ease], ...] = ((0.2, "very hard"), (0.4, "hard"), (0.6, "medium"), (0.8, "easy"))
"""A rule of thumb of classroom tests: .40 to .60 moderate, .20 to .80 acceptable, outside to be looked at again."""


class Difficulty(NamedTuple):
    """The share of right answers, called difficulty by custom, with its 95 % interval."""

    right: int
    of: int
    interval: Interval

    @property
    def p(self) -> float:
        """The share."""
        return self.right / self.of


def difficulty(right: int, of: int) -> Difficulty | Suppressed:
    """The share of right answers p with Wilson's interval, told from ten answers on."""
    interval = wilson(right, of)
    if of < FEWEST_ANSWERS or isinstance(interval, NoNumber):
        return Suppressed("too few answers", of, FEWEST_ANSWERS)
    return Difficulty(right, of, interval)


def ease(p: float) -> Ease:
    """The word for a share of right answers."""
    return next((word for bound, word in BANDS if p < bound), "very easy")
