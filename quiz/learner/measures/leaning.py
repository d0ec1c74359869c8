"""From numbers to a word about how somebody judges. Nothing is claimed that chance could have made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.learner.measures.nothing import NoNumber
from quiz.learner.measures.proportions import Term, combination
from quiz.learner.measures.stereotype import ENOUGH, stereotype
from quiz.play.debrief import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.learner.measures.counts import Counts, Judged
    from quiz.learner.measures.proportions import Interval

Leaning: TypeAlias = Literal["trusts", "balanced", "suspects", "unclear", "too few answers"]
Prejudice: TypeAlias = Literal[
    "flags state", "spares others", "flags others", "spares state", "by content", "unclear", "too few answers"
]

CLEAR = 10
"""Answers of each kind from which the absence of a leaning may be told: with fewer, only a strong leaning could
have shown, and silence would mean nothing."""


def leaning(counts: Counts) -> Leaning:
    """Whether fair passages are flagged more often than loaded ones are let pass, or the other way round.

    A leaning is told when the 95 % interval of that difference (Newcombe's, see `combination`) leaves out 0 and
    there are five answers of each kind; `balanced` when it holds 0 and there are ten of each.
    """
    least = min(counts.loaded, counts.fair)
    bias = combination(
        [Term(1, Tally(counts.false_alarms, counts.fair)), Term(-1, Tally(counts.misses, counts.loaded))]
    )
    if least < ENOUGH or isinstance(bias, NoNumber):
        return "too few answers"
    if bias.interval.low > 0:
        return "suspects"
    if bias.interval.high < 0:
        return "trusts"
    return "balanced" if least >= CLEAR else "unclear"


def prejudice(judged: Sequence[Judged]) -> Prejudice:
    """Which way the stereotype index points, when its 95 % interval leaves out 0, and which of its parts is larger.

    `by content` is told when the interval holds 0 and each cell has ten answers.
    """
    found = stereotype(judged)
    if isinstance(found, NoNumber):
        return "too few answers"
    if _leaves_out_zero(found.interval):
        flags = abs(found.flags) >= abs(found.spares)
        if found.value > 0:
            return "flags state" if flags else "spares others"
        return "flags others" if flags else "spares state"
    return "by content" if found.least >= CLEAR else "unclear"


def _leaves_out_zero(interval: Interval) -> bool:
    return not interval.holds(0)
