"""A round as it goes: what its events come to, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.events import Arrived, Shut, Tapped
from quiz.classroom.rounds import State, after
from quiz.classroom.taps import Taps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.events import Event


class Course:
    """The state of a round and the votes from screens, after so many events.

    `moves` counts what all see change: a question, a ballot, an answer; not who arrives, nor single votes, nor that a
    ballot is shut, which is the first half of counting it.
    """

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.state = State()
        self.taps = Taps()
        self.moves = 0
        for event in events:
            self.add(event)

    def add(self, event: Event) -> bool:
        """Take one more event; whether it counted, which only an arrival or a vote from a screen may not."""
        own = isinstance(event, Arrived | Tapped)
        counted = self.taps.add(event, self.state) or not own
        self.state = after(self.state, event)
        self.moves += not own and not isinstance(event, Shut)
        return counted
