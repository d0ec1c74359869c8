"""Whether a round was led on from elsewhere: pages may lead it as well as keys."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.events import Event
    from quiz.commands.teach.projector.record import Record


class Moved(Exception):  # noqa: N818 -- no error: what was waited for at a prompt is not asked any more
    """Somebody else led the round on."""


class Watch:
    """Wakes whoever waits at `end` for each change that was not their own."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.end, self._start = os.pipe()
        for each in (self.end, self._start):
            os.set_blocking(each, False)
        self._seen = record.course.moves
        record.watchers.append(self._wake)

    def _wake(self, _: Sequence[Event]) -> None:
        with suppress(BlockingIOError):  # a full pipe wakes as well
            os.write(self._start, b".")

    def own(self, moves: int) -> None:
        """So many of the changes are made by whoever watches."""
        self._seen += moves

    @property
    def behind(self) -> bool:
        """Whether somebody else led the round on since: what is asked for now was meant for another step."""
        return self.record.course.moves != self._seen

    def look(self) -> None:
        """Forget what woke. Raises Moved where the round was led on."""
        with suppress(BlockingIOError):
            os.read(self.end, 4096)
        if self.behind:
            self._seen = self.record.course.moves
            raise Moved
