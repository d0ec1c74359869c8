"""The stereotype index: whether a passage is judged by what it says or by who printed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures.counts import judged_by
from quiz.learner.measures.nothing import NoNumber
from quiz.learner.measures.proportions import Interval, Term, combination
from quiz.play.debrief import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.learner.measures.counts import Judged

ENOUGH = 5
"""Answers that each of the four cells needs."""


class Stereotype(NamedTuple):
    """The index, from -2 to 2, and its interval; 0: judged by content. Its two parts are each from -1 to 1.

    `flags` is how much more readily a fair passage is flagged when a state outlet printed it, `spares` how much
    more readily a loaded one passes when no state outlet did.
    """

    value: float
    interval: Interval
    flags: float
    spares: float
    least: int
    """Answers in the emptiest cell."""


def stereotype(judged: Sequence[Judged]) -> Stereotype | NoNumber:
    """S = [FA(state) - FA(other)] + [Miss(other) - Miss(state)], once each cell has five answers.

    An index of our own; its interval is that of a sum of independent shares (see `combination`).
    """
    state, other = judged_by(judged, state=True), judged_by(judged, state=False)
    cells = (state.fair, other.fair, state.loaded, other.loaded)
    missing = sum(max(0, ENOUGH - cell) for cell in cells)
    if missing:
        return NoNumber("too few answers", missing)
    flags = [Term(1, Tally(state.false_alarms, state.fair)), Term(-1, Tally(other.false_alarms, other.fair))]
    spares = [Term(1, Tally(other.misses, other.loaded)), Term(-1, Tally(state.misses, state.loaded))]
    whole = combination([*flags, *spares])
    if isinstance(whole, NoNumber):
        return whole
    return Stereotype(whole.value, whole.interval, _sum(flags), _sum(spares), min(cells))


def _sum(terms: Sequence[Term]) -> float:
    return sum(weight * tally.right / tally.of for weight, tally in terms)
