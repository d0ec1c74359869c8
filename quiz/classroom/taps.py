"""Votes from pupils' own screens: who is here, and what each of them said last, in each ballot.

A value that grows: a class of a thousand sends thousands of votes, and each costs the same. The order of the events
decides everything, so that all who read them come to the same: a vote counts if its ballot was open when it came.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import AFTER, BEFORE, Arrived, Tapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.classroom.events import Event
    from quiz.classroom.rounds import Part, State
    from quiz.play.marking import Response

NOBODY: Mapping[str, Tap] = {}


class Tap(NamedTuple):
    """What a pupil said last in a ballot, and how often they have spoken in it."""

    response: Response
    turn: int


class Taps:
    """The pupils of a round and their votes."""

    def __init__(self) -> None:
        self.pupils: dict[str, int] = {}
        """Those who are here, and their place in the order of arrival, from 0."""
        self._given: dict[tuple[str, int], dict[str, Tap]] = {}

    def add(self, event: Event, state: State) -> bool:
        """Take an event; `state` is that before it. Whether it changed something here."""
        if isinstance(event, Arrived):
            return self._arrive(event.pupil)
        return isinstance(event, Tapped) and self._vote(event, state)

    def _arrive(self, pupil: str) -> bool:
        new = pupil not in self.pupils
        self.pupils.setdefault(pupil, len(self.pupils))
        return new

    def _vote(self, event: Tapped, state: State) -> bool:
        if state.turn(event.question).open != event.ballot:
            return False
        given = self._given.setdefault((event.question, event.ballot), {})
        before = given.get(event.pupil)
        if before is not None and before.turn >= event.turn:
            return False
        self._arrive(event.pupil)
        given[event.pupil] = Tap(event.response, event.turn)
        return True

    def of(self, question: str, ballot: int) -> Mapping[str, Tap]:
        """What was said in a ballot, by pupil."""
        return self._given.get((question, ballot), NOBODY)

    def last(self, question: str, pupil: str) -> Tap | None:
        """What a pupil said last about a question, in whichever ballot."""
        return self.of(question, AFTER).get(pupil) or self.of(question, BEFORE).get(pupil)

    def counts(self, question: str, ballot: int, part: Part) -> Counter[str]:
        """How many chose each option, of the whole question or for one of its parts."""
        given = list(self.of(question, ballot).values())  # at once, since others vote while they are counted
        return Counter(name for each in given for name in _chosen(each.response, part))


def _chosen(response: Response, part: Part) -> Iterator[str]:
    """What a response says of a part; all that it picks where there are none."""
    if part is None:
        yield from response
    elif part <= len(response) and response[part - 1]:
        yield response[part - 1]
