"""The events of one room, in an order that all who read them share, and who waits for the next one."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from quiz.classroom.events import Arrived, Tapped

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event


ALL = ""
"""Who watches all of it."""


class NotKeptError(Exception):
    """The disk, or the store, did not take it."""


class Ledger(Protocol):
    """What a room is made of. Nothing that it acknowledged is lost, whatever ends the process."""

    course: Course
    listeners: Listeners

    @property
    def sound(self) -> bool:
        """Whether all that has happened is durable."""

    async def add(self, event: Event) -> bool:
        """Keep an arrival or a vote; whether it counted. Raises NotKeptError."""

    async def act(self, made: Callable[[Course], Sequence[Event]]) -> None:
        """Keep what a deed makes of the course as it is, which may be asked twice. Raises NotKeptError."""

    async def refresh(self) -> None:
        """Know all that anybody kept before this was asked. Raises NotKeptError."""


class Listeners:
    """Who waits for what happens: pupils by their names, and those who watch all of it. Of the loop's thread."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

    @contextmanager
    def joined(self, name: str = ALL) -> Iterator[asyncio.Event]:
        """An event that is set at each change that concerns a pupil, or at every one."""
        mine = asyncio.Event()
        self._waiting.setdefault(name, set()).add(mine)
        try:
            yield mine
        finally:
            self._waiting[name].discard(mine)
            if not self._waiting[name]:
                del self._waiting[name]

    def tell(self, events: Iterable[Event]) -> None:
        """These happened: a vote or an arrival concerns its pupil alone, all else concerns everybody.

        A pupil's only page knows what it sent itself, as it is told in answer: a class that votes at once would be told
        everything twice.
        """
        pupils = {event.pupil if isinstance(event, Arrived | Tapped) else None for event in events}
        if None in pupils:
            told = list(self._waiting.values())
        else:
            several = (found for each in pupils if each and len(found := self._waiting.get(each, set())) > 1)
            told = [self._waiting.get(ALL, set()), *several]
        for waiting in told:
            for each in waiting:
                each.set()

    @property
    def anybody(self) -> bool:
        """Whether anybody waits."""
        return bool(self._waiting)

    @property
    def here(self) -> int:
        """How many pupils have a page open."""
        return len(self._waiting) - (ALL in self._waiting)


class Batch:
    """Events that wait together to be kept: while one lot is being written, the next one gathers."""

    def __init__(self, write: Callable[[list[Event]], Awaitable[Sequence[bool]]]) -> None:
        self._write = write
        self._waiting: list[tuple[Event, asyncio.Future[bool]]] = []
        self._task: asyncio.Task[None] | None = None

    async def add(self, event: Event) -> bool:
        """Keep an event; whether it counted. Raises NotKeptError."""
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((event, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._drain())
        return await future

    async def _drain(self) -> None:
        while self._waiting:
            lot, self._waiting = self._waiting, []
            try:
                counted = await self._write([event for event, _ in lot])
                for (_, future), each in zip(lot, counted, strict=True):
                    if not future.done():
                        future.set_result(each)
            except NotKeptError as error:
                for _, future in lot:
                    if not future.done():
                        future.set_exception(error)
            finally:  # whatever it was, nobody waits for ever
                for _, future in lot:
                    future.cancel()
