"""A room in a store: what it comes to for this process, which reads its own words back before it believes them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec

from quiz.classroom.course import Course
from quiz.classroom.events import Event, Shut, Vote
from quiz.web.ledger import Batch, Listeners, NotKeptError
from quiz.web.store.store import START, GoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.web.store.store import Entry, Place, Store

_DECODER: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


def decoded(data: bytes) -> Event | None:
    """An event as it was kept; None for one of a later version."""
    try:
        return _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class Stored:
    """A ledger over a store. Whatever is added is durable, and whether it counted is read from the room itself."""

    def __init__(self, store: Store, name: str, entries: Iterable[Entry] = ()) -> None:
        self.course = Course()
        self.listeners = Listeners()
        self.place: Place = START
        """Up to where this process has read."""
        self._store = store
        self._name = name
        self._lock = asyncio.Lock()
        self._reads = 0
        self._fates: dict[Place, bool] = {}
        self._batch = Batch(self._write)
        self.take(entries)
        self._fates.clear()

    @property
    def sound(self) -> bool:
        """Nothing is read here that is not in the store."""
        return True

    async def add(self, event: Event) -> bool:
        """Keep an arrival or a vote; whether it counted. Raises NotKeptError."""
        return await self._batch.add(event)

    async def act(self, made: Callable[[Course], Sequence[Event]]) -> None:
        """Keep what a deed makes of the course as it is. Raises NotKeptError.

        Before a ballot is counted it is shut, and read up to there: what any process acknowledged before is in the
        count, and what comes after was refused by all.
        """
        await self.refresh()
        events = made(self.course)
        counting = next((each for each in events if isinstance(each, Vote | Shut)), None)
        if counting is not None and self.course.state.turn(counting.question).open == counting.ballot:
            await self._write([Shut(at=counting.at, question=counting.question, ballot=counting.ballot)])
            events = [each for each in made(self.course) if not isinstance(each, Shut)]
        if events:
            await self._write(events)

    async def refresh(self) -> None:
        """Know all that anybody kept before this was asked. Raises NotKeptError."""
        before = self._reads
        async with self._lock:
            if self._reads != before:  # somebody began to read after this was asked
                return
            self._reads += 1
            self.take(await self._news())
            self._fates.clear()

    async def _news(self) -> tuple[Entry, ...]:
        news = (await self._store.news({self._name: self.place}))[self._name]
        if news is None:
            raise NotKeptError(self._name)
        return news

    async def _write(self, events: Sequence[Event]) -> Sequence[bool]:
        async with self._lock:
            self._reads += 1
            lot = [msgspec.json.encode(each) for each in events]
            try:
                places, news = await self._store.append(self._name, self.place, lot)
            except GoneError:
                raise NotKeptError(self._name) from None
            self.take(news)
            counted = [self._fates.get(each, False) for each in places]
            self._fates.clear()
            return counted

    def take(self, entries: Iterable[Entry]) -> None:
        """Read on; what was read before is passed over."""
        new: list[Event] = []
        for place, data in entries:
            if place <= self.place:
                continue
            self.place = place
            event = decoded(data)
            if event is not None:
                self._fates[place] = self.course.add(event)
                new.append(event)
        if new:
            self.listeners.tell(new)
