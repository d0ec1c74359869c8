"""Before and after: what the change from one form to the other can show."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal, NamedTuple, TypeAlias

from quiz.learner.measures.nothing import NoNumber
from quiz.learner.measures.proportions import Interval, difference
from quiz.play.debrief import Tally

Shown: TypeAlias = Literal["up", "down", "nothing"]
SHOWN: dict[int, Shown] = {1: "up", 0: "nothing", -1: "down"}


class Change(NamedTuple):
    """The share right after minus the share right before, and whether it is more than chance.

    `up_from` is the fewest right answers after that would have shown an improvement, `down_from` the most that
    would have shown a decline; None where no score could have.
    """

    before: Tally
    after: Tally
    difference: float
    interval: Interval
    shown: Shown
    up_from: int | None
    down_from: int | None


def change(before: Tally, after: Tally) -> Change | NoNumber:
    """Compare two scores on different questions (form A, then form B), so that the answers are independent.

    Shown is what Newcombe's 95 % interval of the difference shows by leaving out 0. One learner's answers to two
    short forms seldom do: that is the honest result, not a fault.
    """
    found = difference(after, before)
    if isinstance(found, NoNumber):
        return found
    scores = range(after.of + 1)
    up_from = bisect_left(scores, 1, key=lambda right: _side(before, Tally(right, after.of)))
    above_down = bisect_left(scores, 0, key=lambda right: _side(before, Tally(right, after.of)))
    return Change(
        before,
        after,
        found.value,
        found.interval,
        SHOWN[_side(before, after)],
        up_from if up_from in scores else None,
        above_down - 1 if above_down else None,
    )


def _side(before: Tally, after: Tally) -> int:
    """1: more right after, beyond chance; -1: fewer; 0: neither is shown."""
    found = difference(after, before)
    if isinstance(found, NoNumber) or found.interval.holds(0):
        return 0
    return 1 if found.value > 0 else -1
