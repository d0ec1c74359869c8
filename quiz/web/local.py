"""The pages of a round that is led at this machine: a server in a thread of its own, beside the terminal."""

from __future__ import annotations

import asyncio
import gc
import logging
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import uvicorn

from quiz.web.files import more_files
from quiz.web.ledger import Batch, Listeners, NotKeptError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from starlette.types import ASGIApp

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event

TRIED = 10
"""Ports, from the one that is wanted on."""
MOST, FILES = 4000, 10_000
"""Connections that are answered, and files that may be open: what the terminal needs is never taken by pupils."""
BACKLOG = 2048
"""Connections that may wait: a class that opens its page at the same moment."""


class Added(Protocol):
    """What a record took, and which of it counted."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What was added."""

    @property
    def counted(self) -> tuple[bool, ...]:
        """Of each of them, whether it did."""


class Record(Protocol):
    """The round as the terminal keeps it, safe for several threads."""

    course: Course
    watchers: list[Callable[[Sequence[Event]], None]]

    @property
    def saved(self) -> bool:
        """Whether all that happened is on the disk."""

    def act(self, made: Callable[[Course], Sequence[Event]]) -> Added:
        """Keep events that are made of the course as it is."""


class Recorded:
    """A ledger that is the record of a round at this machine; what happens there is told here."""

    def __init__(self, record: Record, loop: asyncio.AbstractEventLoop) -> None:
        self.course = record.course
        self.listeners = Listeners()
        self._record = record
        self._batch = Batch(self._write)
        record.watchers.append(lambda events: _in(loop, self.listeners.tell, events))

    async def add(self, event: Event) -> bool:
        """Keep an arrival or a vote; whether it counted. Raises NotKeptError."""
        return await self._batch.add(event)

    @property
    def sound(self) -> bool:
        """Whether all that has happened is on the disk."""
        return self._record.saved

    async def act(self, made: Callable[[Course], Sequence[Event]]) -> None:
        """Keep what a deed makes of the course as it is. Raises NotKeptError."""
        await asyncio.to_thread(self._record.act, made)
        self._saved()

    async def refresh(self) -> None:
        """All that is kept is kept here."""

    async def _write(self, events: Sequence[Event]) -> Sequence[bool]:
        added = await asyncio.to_thread(self._record.act, lambda _: events)
        self._saved()
        return added.counted

    def _saved(self) -> None:
        if not self._record.saved:
            raise NotKeptError


def _in(loop: asyncio.AbstractEventLoop, tell: Callable[[Sequence[Event]], None], events: Sequence[Event]) -> None:
    """Tell it in the loop's thread; a loop that has ended has nobody to be told."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(tell, events)


def bound(host: str, port: int) -> socket.socket:
    """A socket at a port, or at one of the next ones that is free. Raises OSError."""
    last: OSError | None = None
    for each in range(port, min(port + TRIED, 65_536)) if port else (0,):
        try:
            return socket.create_server((host, each), backlog=BACKLOG)
        except OSError as error:
            last = error
    raise last or OSError


class Server:
    """Pages at a socket, served in a thread until the round ends."""

    def __init__(self, listening: socket.socket) -> None:
        self._socket = listening
        self.port: int = listening.getsockname()[1]
        self.loop = asyncio.new_event_loop()
        self._server: uvicorn.Server | None = None
        self._thread = threading.Thread(target=self._run, name="pages", daemon=True)

    def start(self, app: ASGIApp) -> None:
        """Serve from now on; whatever the server has to say is not said in the middle of a screen."""
        for name in ("uvicorn.error", "asyncio"):
            logging.getLogger(name).addHandler(logging.NullHandler())
            logging.getLogger(name).propagate = False
        more_files(FILES)
        config = uvicorn.Config(
            app,
            limit_concurrency=MOST,
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            backlog=BACKLOG,
            timeout_graceful_shutdown=1,
        )
        self._server = uvicorn.Server(config)
        gc.freeze()  # banks and libraries stay: to look through them for garbage would hold up votes
        self._thread.start()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self._serve())
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())

    async def _serve(self) -> None:
        """Until it is to end; pages that still listen are let go of."""
        if self._server is not None:
            await self._server.serve(sockets=[self._socket])
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def stop(self) -> None:
        """End it: pages are told nothing any more, and wait for a round to come back."""
        if self._server is not None:
            self._server.should_exit = True
            self._thread.join(timeout=3)
        self._socket.close()
        if not self.loop.is_running():
            self.loop.close()
