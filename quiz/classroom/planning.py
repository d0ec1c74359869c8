"""How long a lesson takes, step by step: one table, for the plan on paper and for the projector.

The times are an estimate of our own, not a measurement: they add up the steps of peer instruction for a class of
fourteen-year-olds that reads a passage of about seventy words. A teacher who knows better says how many questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

THINK, VOTE, DISCUSS, REVEAL = 60, 30, 120, 120
"""Seconds to read and choose, to count the hands of one vote, to talk to a neighbour, to explain and compare."""
AROUND = 300
"""Seconds to begin, and to sum up at the end, of a lesson at the projector alone."""
OPEN, BEHIND, CLOSE = 5, 7, 3
"""Minutes of a lesson with sheets: to say what is at stake, to read who is behind two outlets, to close."""
READ = 2
"""Minutes in which a pupil reads and answers a question on paper; what is left of a lesson is given to them."""
USUAL_MINUTES = 45
USUAL = 6
"""Questions of a round when neither their number nor the minutes are told."""
MANY = 60
"""Questions among which those that fit into a lesson are the first."""


class Course(NamedTuple):
    """The minutes of each step of a lesson with sheets, in their order; together they are the lesson's."""

    open: int
    read: int
    vote: int
    behind: int
    close: int


def seconds_for(votes: int) -> int:
    """Seconds for a question that is put to so many votes, each of them once before and once after discussion."""
    return THINK + DISCUSS + REVEAL + 2 * VOTE * votes


def how_many(questions: int | None, minutes: int | None) -> int:
    """How many questions are drawn for a round, of which those are kept that fit into the minutes."""
    return questions or (fitting([1] * MANY, minutes) if minutes else USUAL)


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


def minutes_for(votes: Sequence[int], around: int = AROUND) -> int:
    """Minutes that so many questions take, rounded up, with so many seconds around them."""
    return -(-(around + sum(seconds_for(each) for each in votes)) // 60)


def votes_in(minutes: int, questions: int) -> int:
    """How many of the questions on a sheet a lesson has time to vote on; 0 where it has none."""
    left = minutes - OPEN - BEHIND - CLOSE - READ * questions
    return max(0, min(questions, 60 * left // seconds_for(1)))


def shortest(questions: int) -> int:
    """The minutes of the shortest lesson with so many questions on its sheet, of which one is voted on."""
    return OPEN + BEHIND + CLOSE + READ * questions + minutes_for([1], around=0)


def course(minutes: int, questions: int) -> Course:
    """The steps of a lesson that has time for a vote at least."""
    vote = minutes_for([1] * votes_in(minutes, questions), around=0)
    return Course(OPEN, minutes - OPEN - vote - BEHIND - CLOSE, vote, BEHIND, CLOSE)
