"""What keeps a round: each event goes to the disk and into its course; a disk that fails is told, and tried again.

Keys and pages may lead the same round: one at a time changes it, and all who watch it are told.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.course import Course
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from quiz.classroom.events import Event
    from quiz.classroom.log import Log
    from quiz.classroom.rounds import State
    from quiz.locale.projector import ClassWords


class Added(NamedTuple):
    """What was added, which of it counted, and how often the round moved by it (`Course.moves`)."""

    events: tuple[Event, ...]
    counted: tuple[bool, ...]
    moves: int


class Record:
    """The events of a round as they happen. `path` names the log in messages, also when it could not be opened."""

    def __init__(self, words: ClassWords, path: Path, log: Log | None, course: Course | None = None) -> None:
        self.words = words
        self.path = path
        self.log = log
        self.course = course if course is not None else Course()
        self.watchers: list[Callable[[Sequence[Event]], None]] = []
        """Told what happened, in whichever thread it did."""
        self.live = False
        """Whether pupils vote from their own screens."""
        self._failing = False
        self._unsaid = ""
        self._lock = RLock()

    @property
    def state(self) -> State:
        """What the events come to."""
        return self.course.state

    def add(self, event: Event) -> str:
        """Keep an event; a sentence when the disk begins to fail, or works again. Never raises for the disk's sake."""
        self.act(lambda _: (event,))
        return self.news()

    def news(self) -> str:
        """A sentence when the disk began to fail, or works again, whoever met it; each is told once."""
        told, self._unsaid = self._unsaid, ""
        return told

    def act(self, made: Callable[[Course], Sequence[Event]]) -> Added:
        """Keep the events that are made of the course as it is now; they are on the disk, or told not to be."""
        with self._lock:
            before = self.course.moves
            events = tuple(made(self.course))
            if events:
                self._write(events)
            counted = tuple(self.course.add(event) for event in events)
            moves = self.course.moves - before
        if events:
            for watcher in self.watchers:
                watcher(events)
        return Added(events, counted, moves)

    def _write(self, events: Sequence[Event]) -> None:
        if self.log is None:
            return
        try:
            self.log.add(*events)
        except OSError as error:
            self._unsaid = self._unsaid if self._failing else self.unsaved(error)
            self._failing = True
        else:
            self._unsaid = self.words.saved_again if self._failing else self._unsaid
            self._failing = False

    def unsaved(self, error: OSError) -> str:
        """That nothing can be saved, and why."""
        return self.words.unsaved.format(path=self.path, reason=reason(self.words.language, error))

    def close(self) -> None:
        """Let go of the log."""
        if self.log is not None:
            self.log.close()

    @property
    def saved(self) -> bool:
        """Whether all that happened is on the disk."""
        return self.log is not None and not self._failing
