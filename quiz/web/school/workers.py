"""The processes of a school's server: one, or several that share a socket, each replaced when it ends."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import uvicorn

from quiz.web.files import more_files

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from contextlib import AbstractAsyncContextManager

    from starlette.types import ASGIApp

    Making = Callable[[], AbstractAsyncContextManager[ASGIApp]]

BACKLOG = 2048
"""Connections that may wait: a school that opens its pages at the same moment."""
MOST = 10_000
"""Connections of a process."""
FILES = 2 * MOST
"""Files that a process may have open, as far as the system lets it."""
GRACE = 2
"""Seconds in which answers that were begun may end."""
PAUSE = 1.0
"""Seconds before a process that ended at once is replaced."""
LOOK = 1.0
"""Seconds between two looks at whether the process that started this one is there."""
ENDINGS = (signal.SIGTERM, signal.SIGINT)


class _Server(uvicorn.Server):
    """Ends when it is asked to, and then lets its process end as it means to."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to the loop."""
        loop = asyncio.get_running_loop()
        for each in ENDINGS:
            with suppress(NotImplementedError):  # Windows: Ctrl-C is an exception there
                loop.add_signal_handler(each, self.end)
        yield

    def end(self) -> None:
        """Take no more; end what was begun."""
        self.should_exit = True


def work(listening: socket.socket, making: Making, *, proxy: bool, parent: int | None = None) -> None:
    """Serve at a socket until this process is asked to end, or the one that started it is gone."""
    more_files(FILES)
    logging.getLogger("uvicorn.error").addFilter(_is_no_farewell)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(listening, making, proxy=proxy, parent=parent))


async def _serve(listening: socket.socket, making: Making, *, proxy: bool, parent: int | None) -> None:
    async with making() as app:
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="on",
            server_header=False,
            proxy_headers=proxy,
            forwarded_allow_ips="127.0.0.1",
            backlog=BACKLOG,
            limit_concurrency=MOST,
            timeout_graceful_shutdown=GRACE,
        )
        server = _Server(config)
        watching = asyncio.create_task(_orphaned(server, parent))
        await server.serve(sockets=[listening])
        watching.cancel()


async def _orphaned(server: _Server, parent: int | None) -> None:
    while parent is None or os.getppid() == parent:
        await asyncio.sleep(LOOK)
    server.end()


def _is_no_farewell(record: logging.LogRecord) -> bool:
    """Whether a message is more than that pages were still listening when the server ended."""
    return not str(record.msg).startswith("Cancel %s running task")


def forked(do: Callable[[], object]) -> int:
    """Do something in a process of its own, which ends with it; its number."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        do()
        code = 0
    finally:
        os._exit(code)


class Workers:
    """So many processes at a socket, until this one is asked to end."""

    def __init__(self, count: int, work: Callable[[int], object], died: Callable[[int], None]) -> None:
        self._count = count
        self._work = work
        self._died = died
        self._born: dict[int, float] = {}
        self._ending = False

    def run(self) -> None:
        """Start them, and another one for each that ends."""
        before = {each: signal.signal(each, self._end) for each in ENDINGS}
        try:
            while len(self._born) < self._count and not self._ending:
                self._start()
            while self._born:
                self._wait()
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _start(self) -> None:
        mine = os.getpid()

        def do() -> None:
            for each in ENDINGS:
                signal.signal(each, signal.SIG_DFL)
            self._work(mine)

        pid = forked(do)
        self._born[pid] = time.monotonic()
        if self._ending:
            _kill(pid)

    def _wait(self) -> None:
        pid, status = os.wait()
        born = self._born.pop(pid, None)
        if born is None or self._ending:
            return
        self._died(os.waitstatus_to_exitcode(status))
        if time.monotonic() - born < PAUSE:
            time.sleep(PAUSE)
        if not self._ending:
            self._start()

    def _end(self, *_: object) -> None:
        self._ending = True
        for pid in tuple(self._born):
            _kill(pid)


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
