"""The rooms of a school as one process has them: made of the store, kept as long as they are looked at."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from starlette.exceptions import HTTPException

from quiz.classroom.events import Opened
from quiz.locale import phrases
from quiz.web.guard import KNOWN, Limits, Rate
from quiz.web.ledger import NotKeptError
from quiz.web.pupils import COOKIE, keys_of, leads, pupil_of
from quiz.web.room import Room, Where
from quiz.web.school.codes import WRONG, new_code, source_of
from quiz.web.store.store import START
from quiz.web.stored import Stored, decoded

if TYPE_CHECKING:
    from starlette.requests import Request

    from quiz.web.school.lessons import Lessons, Wanted
    from quiz.web.store.store import Store

ARRIVALS = Rate(burst=300, each_second=10)
"""New pupils of one room: a lecture hall comes in within a minute, a flood does not."""
TOGETHER = 0.1
"""Seconds in which hints gather."""
AGAIN = 2.0
"""Seconds between two looks at all rooms that are open here: hints get lost."""
UNUSED = 600.0
"""Seconds after which a room that nobody looks at is let go of; the store has it."""


class Held(NamedTuple):
    """A room, and what it is made of."""

    room: Room
    ledger: Stored


class School:
    """Finds rooms by their codes, opens new ones, and follows those that are looked at here.

    Nothing that is only here matters: another process makes the same rooms of the same store.
    """

    def __init__(self, store: Store, lessons: Lessons, secret: bytes, address: str, most: int) -> None:
        self.store = store
        self.lessons = lessons
        self.address = address
        self._secret = secret
        self._most = most
        self._held: dict[str, Held] = {}
        self._used: dict[str, float] = {}
        self._making: dict[str, asyncio.Task[Held | None]] = {}
        self._behind: set[str] = set()
        self._heard = asyncio.Event()
        self._found: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._arrivals = Limits(ARRIVALS)
        self.wrong = Limits(WRONG)

    async def find(self, request: Request) -> Room:
        """The room of a request. Raises HTTPException: 404 where there is none, 429 where too many were asked for.

        A source that asked for too many gets no answer at all, right or wrong, but in rooms that it found before, and
        where a token proves that somebody is in already: a pupil who guesses keeps no class out.
        """
        source, code = source_of(request), request.path_params["code"]
        barred = not self.wrong.may(source) and (source, code) not in self._found
        if barred and not (request.cookies.get(COOKIE) or request.path_params.get("secret")):
            raise HTTPException(429)
        try:
            room = await self.room(code)
        except NotKeptError:
            raise HTTPException(503) from None
        if room is None:
            self.wrong.let(source)
            raise HTTPException(404)
        if barred and not _proven(request, room):
            raise HTTPException(429)
        self._remember(source, code)
        if len(request.url.path.strip("/").split("/")) > 1 and request.method == "GET":  # more than a pupil's page
            with suppress(NotKeptError):  # what is known is shown
                await room.ledger.refresh()
        self._counted(request, room)
        return room

    def _remember(self, source: str, code: str) -> None:
        self._found[source, code] = None
        self._found.move_to_end((source, code))
        if len(self._found) > KNOWN:
            self._found.popitem(last=False)

    def _counted(self, request: Request, room: Room) -> None:
        """Let in new pupils at a rate. Raises HTTPException."""
        if not request.url.path.endswith("/events"):
            return
        pupil = pupil_of(room.keys, request.cookies.get(COOKIE))
        known = pupil is None or pupil in room.course.taps.pupils
        if not known and not self._arrivals.let(request.path_params["code"]):
            raise HTTPException(429)

    async def room(self, code: str) -> Room | None:
        """The room of a code; None where there is none. Raises NotKeptError."""
        held = self._held.get(code)
        if held is None:
            making = self._making.get(code)
            if making is None:
                making = self._making[code] = asyncio.create_task(self._made(code))
                making.add_done_callback(lambda _: self._making.pop(code, None))
            held = await asyncio.shield(making)
        if held is None:
            return None
        self._used[code] = time.monotonic()
        return held.room

    async def _made(self, code: str) -> Held | None:
        entries = (await self.store.news({code: START}))[code]
        opened = decoded(entries[0].data) if entries else None
        lesson = self.lessons.again(opened) if isinstance(opened, Opened) else None
        if not entries or lesson is None:
            return None
        ledger = Stored(self.store, code, entries)
        keys = keys_of(self._secret, f"{code} {lesson.opened.round}")
        where = Where((f"{self.address}/{code}",), near=False)
        room = Room(phrases(lesson.opened.language), lesson, ledger, keys, where)
        held = self._held[code] = Held(room, ledger)
        return held

    async def open(self, wish: Wanted) -> str:
        """Open a room; its code. Raises NothingToAskError, FullError, NotKeptError."""
        lesson = await asyncio.to_thread(self.lessons.made, wish)  # it tries hundreds of sheets
        first = msgspec.json.encode(lesson.opened)
        code = new_code()
        while not await self.store.create(code, first, self._most):
            code = new_code()
        return code

    async def log(self, code: str) -> bytes:
        """All that happened in a room, as `quiz class` keeps it. Raises NotKeptError."""
        entries = (await self.store.news({code: START}))[code]
        return b"".join(data + b"\n" for _, data in entries or ())

    async def follow(self) -> None:
        """Hear which rooms have news that somebody here waits for; for ever."""
        async for code, place in self.store.hints():
            held = self._held.get(code)
            if held is not None and place > held.ledger.place and held.ledger.listeners.anybody:
                self._behind.add(code)
                self._heard.set()

    async def read_on(self) -> None:
        """Read on in these rooms, all of them at once and not at each hint: many vote at the same moment; for ever."""
        while True:
            await self._heard.wait()
            await asyncio.sleep(TOGETHER)
            self._heard.clear()
            held = {code: self._held[code].ledger for code in self._behind if code in self._held}
            self._behind.clear()
            with suppress(NotKeptError):
                news = await self.store.news({code: ledger.place for code, ledger in held.items()})
                for code, entries in news.items():
                    held[code].take(entries or ())

    async def look_again(self) -> None:
        """Read on in all rooms that are here, and let go of those that are gone or not looked at; for ever."""
        while True:
            await asyncio.sleep(AGAIN)
            with suppress(NotKeptError):
                await self._look()

    async def _look(self) -> None:
        news = await self.store.news({code: held.ledger.place for code, held in self._held.items()})
        now = time.monotonic()
        for code, entries in news.items():
            ledger = self._held[code].ledger
            ledger.take(entries or ())
            unused = not ledger.listeners.anybody and now - self._used.get(code, now) > UNUSED
            if entries is None or unused:
                del self._held[code]
                self._used.pop(code, None)


def _proven(request: Request, room: Room) -> bool:
    """Whether a request shows that whoever sends it was in this room before, or leads it."""
    secret = request.path_params.get("secret")
    if secret is not None and leads(room.keys, secret):
        return True
    return pupil_of(room.keys, request.cookies.get(COOKIE)) is not None
