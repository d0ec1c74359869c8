"""How sure one said to be against how often one was right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.learner.measures.nothing import NoNumber
from quiz.learner.measures.proportions import Interval, wilson
from quiz.model import CONFIDENCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import Confidence

Sureness: TypeAlias = Literal["more", "less", "even", "unclear"]
ENOUGH = 20
"""Answers from which it may be told that claims and results agree."""
CLAIMED = {"fairly": 0.65, "sure": 0.9}
"""What the upper two levels claim as a probability; a guess claims that of guessing."""


class Stated(NamedTuple):
    """Answers given with one level of confidence; `options` is how many responses a guess picks from (at least 1)."""

    level: Confidence
    options: int
    right: int
    of: int

    @property
    def claimed(self) -> float:
        """The probability of being right that was claimed."""
        return CLAIMED.get(self.level, 1 / max(1, self.options))


class Claim(NamedTuple):
    """Answers that were claimed to be right with one probability."""

    probability: float
    right: int
    of: int


class Said(NamedTuple):
    """One level: what it claimed on average, how often it was right, and how sure that is."""

    level: Confidence
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


def brier(claims: Iterable[Claim]) -> float | NoNumber:
    """The mean of (p - y)^2 over answers, y = 1 when right (Brier 1950, Monthly Weather Review 78, 1-3).

    Brier summed over both outcomes, right and wrong; this is half of that, as is usual for two outcomes.
    """
    given = [claim for claim in claims if claim.of > 0]
    if not given:
        return NoNumber("no answers", 1)
    return sum(_squares(claim) for claim in given) / sum(claim.of for claim in given)


def _squares(claim: Claim) -> float:
    return claim.right * (1 - claim.probability) ** 2 + (claim.of - claim.right) * claim.probability**2


def calibration(stated: Iterable[Stated]) -> Calibration | NoNumber:
    """The Brier score of answers given with a level of confidence, over-confidence, and each level by itself."""
    groups = list(stated)
    score = brier(Claim(group.claimed, group.right, group.of) for group in groups)
    if isinstance(score, NoNumber):
        return score
    of = sum(group.of for group in groups)
    over = sum(group.claimed * group.of - group.right for group in groups) / of
    return Calibration(score, over, of, tuple(said for level in CONFIDENCES if (said := _said(level, groups))))


def sureness(found: Calibration) -> Sureness:
    """Whether more or less was claimed than was right: told when what was claimed lies outside Wilson's interval.

    `even` is told from ENOUGH answers on; with fewer, silence would mean nothing.
    """
    right = sum(said.right for said in found.levels)
    interval = wilson(right, found.of)
    claimed = found.over + right / found.of
    if not isinstance(interval, NoNumber) and not interval.holds(claimed):
        return "more" if found.over > 0 else "less"
    return "even" if found.of >= ENOUGH else "unclear"


def _said(level: Confidence, groups: Sequence[Stated]) -> Said | None:
    own = [group for group in groups if group.level == level]
    right, of = sum(group.right for group in own), sum(group.of for group in own)
    interval = wilson(right, of)
    if isinstance(interval, NoNumber):
        return None
    return Said(level, sum(group.claimed * group.of for group in own) / of, right, of, interval)
