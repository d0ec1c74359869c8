"""What keeps a round: each event goes to the disk and into the state; a disk that fails is told, and tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.rounds import State, after
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.events import Event
    from quiz.classroom.log import Log
    from quiz.locale.projector import ClassWords


class Record:
    """The events of a round as they happen. `path` names the log in messages, also when it could not be opened."""

    def __init__(self, words: ClassWords, path: Path, log: Log | None, state: State | None = None) -> None:
        self.words = words
        self.path = path
        self.log = log
        self.state = state if state is not None else State()
        self._failing = False

    def add(self, event: Event) -> str:
        """Keep an event; a sentence when the disk begins to fail, or works again. Never raises for the disk's sake."""
        self.state = after(self.state, event)
        if self.log is None:
            return ""
        try:
            self.log.add(event)
        except OSError as error:
            told = "" if self._failing else self.unsaved(error)
            self._failing = True
            return told
        told = self.words.saved_again if self._failing else ""
        self._failing = False
        return told

    def unsaved(self, error: OSError) -> str:
        """That nothing can be saved, and why."""
        return self.words.unsaved.format(path=self.path, reason=reason(self.words.language, error))

    @property
    def saved(self) -> bool:
        """Whether all that happened is on the disk."""
        return self.log is not None and not self._failing
