"""How many questions fit into a lesson.

The seconds are an estimate of our own, not a measurement: they add up the steps of peer instruction for a class of
fourteen-year-olds that reads a passage of about seventy words. A teacher who knows better says how many questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

THINK, VOTE, DISCUSS, REVEAL = 90, 30, 120, 120
"""Seconds to read and think, to count the hands of one vote, to talk to a neighbour, to explain and compare."""
AROUND = 300
"""Seconds to begin, and to sum up at the end."""


def seconds_for(votes: int) -> int:
    """Seconds for a question that is put to so many votes, each of them once before and once after discussion."""
    return THINK + DISCUSS + REVEAL + 2 * VOTE * votes


def fitting(votes: Sequence[int], minutes: int) -> int:
    """How many questions, the first ones, fit into so many minutes; one at least. `votes` are those each one takes."""
    left = minutes * 60 - AROUND
    count = 0
    for each in votes:
        left -= seconds_for(each)
        if left < 0:
            break
        count += 1
    return max(1, min(count, len(votes)))


def minutes_for(votes: Sequence[int]) -> int:
    """Minutes that so many questions take, with beginning and end, rounded up."""
    return -(-(AROUND + sum(seconds_for(each) for each in votes)) // 60)
