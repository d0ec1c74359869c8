"""How sure one said to be against how often one was right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from quiz.learner.measures.nothing import NoNumber
from quiz.learner.measures.proportions import Interval, wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Level: TypeAlias = Literal["guess", "fairly", "sure"]
LEVELS: tuple[Level, ...] = get_args(Level)
CLAIMED = {"fairly": 0.65, "sure": 0.9}
"""What the upper two levels claim as a probability; a guess claims that of guessing."""


class Stated(NamedTuple):
    """Answers given with one level of confidence; `options` is how many responses a guess picks from (at least 1)."""

    level: Level
    options: int
    right: int
    of: int

    @property
    def claimed(self) -> float:
        """The probability of being right that was claimed."""
        return CLAIMED.get(self.level, 1 / max(1, self.options))


class Said(NamedTuple):
    """One level: what it claimed on average, how often it was right, and how sure that is."""

    level: Level
    claimed: float
    right: int
    of: int
    interval: Interval


class Calibration(NamedTuple):
    """The Brier score (0 is best, 1 worst; 0.25 is what saying "half and half" gets) and over-confidence.

    `over` is the mean probability claimed minus the share right: above 0, more was claimed than was right.
    """

    brier: float
    over: float
    of: int
    levels: tuple[Said, ...]


def calibration(stated: Iterable[Stated]) -> Calibration | NoNumber:
    """Brier's score as the mean of (p - y)^2 over answers (Brier 1950, Monthly Weather Review 78, 1-3).

    Brier summed over both outcomes, right and wrong; this is half of that, as is usual for two outcomes.
    """
    groups = [group for group in stated if group.of > 0]
    of = sum(group.of for group in groups)
    if not of:
        return NoNumber("no answers", 1)
    squares = sum(_squares(group) for group in groups)
    claimed = sum(group.claimed * group.of for group in groups)
    right = sum(group.right for group in groups)
    levels = tuple(said for level in LEVELS if (said := _said(level, groups)))
    return Calibration(squares / of, (claimed - right) / of, of, levels)


def _squares(group: Stated) -> float:
    return group.right * (1 - group.claimed) ** 2 + (group.of - group.right) * group.claimed**2


def _said(level: Level, groups: Sequence[Stated]) -> Said | None:
    own = [group for group in groups if group.level == level]
    right, of = sum(group.right for group in own), sum(group.of for group in own)
    interval = wilson(right, of)
    if isinstance(interval, NoNumber):
        return None
    return Said(level, sum(group.claimed * group.of for group in own) / of, right, of, interval)
