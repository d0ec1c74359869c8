"""Rooms in one file, for the processes of one machine.

WAL with `synchronous=FULL`: a transaction is on the disk when it returns (https://sqlite.org/pragma.html#pragma_synchronous).
One thread writes; what came meanwhile, for whichever rooms, goes into one transaction, so that a disk that is slow is
waited for once. Processes are told of one another by the version of the file, looked at some times a second.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from quiz.web.ledger import NotKeptError
from quiz.web.store.store import START, Appended, Entry, FullError, GoneError, UnusableError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from pathlib import Path

    from quiz.web.store.store import Place

Result = TypeVar("Result")
PATIENCE = 5.0
"""Seconds to wait for another process that writes."""
LOOK = 0.05
"""Seconds between two looks at what other processes wrote."""
TABLES = """
CREATE TABLE IF NOT EXISTS rooms (name TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (place INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS events_of_room ON events (room, place);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
"""
OURS = frozenset({"rooms", "events", "settings"})


class _Job(NamedTuple):
    do: Callable[[sqlite3.Connection], Any]
    done: asyncio.Future[Any]


class SqliteStore:
    """A file; rooms are gone after `expire` seconds in which nothing was added."""

    def __init__(self, path: Path, expire: float, now: Callable[[], float] = time.time) -> None:
        self._path = path
        self._expire = expire
        self._now = now
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="store", daemon=True)
        self._reader = ThreadPoolExecutor(1, "reader")
        self._connection: sqlite3.Connection | None = None

    async def start(self) -> None:
        """Make the file where there is none. Raises UnusableError."""
        self._loop = asyncio.get_running_loop()
        try:
            self._connection = await self._read(self._opened)
        except (sqlite3.Error, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error)
            raise UnusableError("file", f"{self._path}: {why}") from None
        self._writer.start()

    def _opened(self) -> sqlite3.Connection:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path.touch(mode=0o600)
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as looking:  # which leaves it as it is
            there = {name for (name,) in looking.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if there and not there >= OURS:
            raise UnusableError("foreign", str(self._path))
        connection = connected(self._path)
        connection.executescript(TABLES)
        return connection

    async def setting(self, name: str, made: bytes) -> bytes:
        """What is kept under a name; `made`, where nobody asked before. Raises NotKeptError."""

        def do(connection: sqlite3.Connection) -> bytes:
            connection.execute("INSERT OR IGNORE INTO settings VALUES (?, ?)", (name, made))
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
            return bytes(row[0])

        return await self._job(do)

    async def create(self, room: str, first: bytes, most: int) -> bool:
        """Open a room; False where its name is taken. Raises FullError, NotKeptError."""

        def do(connection: sqlite3.Connection) -> bool:
            now = self._now()
            connection.execute("DELETE FROM events WHERE room IN (SELECT name FROM rooms WHERE until <= ?)", (now,))
            connection.execute("DELETE FROM rooms WHERE until <= ?", (now,))
            if connection.execute("SELECT count(*) FROM rooms").fetchone()[0] >= most:
                raise FullError
            if connection.execute("SELECT 1 FROM rooms WHERE name = ?", (room,)).fetchone():
                return False
            connection.execute("INSERT INTO rooms VALUES (?, ?)", (room, now + self._expire))
            connection.execute("INSERT INTO events (room, data) VALUES (?, ?)", (room, first))
            return True

        return await self._job(do)

    async def append(self, room: str, since: Place, lot: Sequence[bytes]) -> Appended:
        """Add entries and read what is new. Raises GoneError, NotKeptError."""

        def do(connection: sqlite3.Connection) -> Appended:
            now = self._now()
            renewed = "UPDATE rooms SET until = ? WHERE name = ? AND until > ?"
            if not connection.execute(renewed, (now + self._expire, room, now)).rowcount:
                raise GoneError(room)
            adding = "INSERT INTO events (room, data) VALUES (?, ?)"
            places = tuple((0, connection.execute(adding, (room, each)).lastrowid or 0) for each in lot)
            return Appended(places, _since(connection, room, since))

        return await self._job(do)

    async def news(self, since: Mapping[str, Place]) -> dict[str, tuple[Entry, ...] | None]:
        """What is new in each room; None for one that is gone. Raises NotKeptError."""
        wanted = dict(since)

        def do(connection: sqlite3.Connection) -> dict[str, tuple[Entry, ...] | None]:
            now = self._now()
            alive = {name for (name,) in connection.execute("SELECT name FROM rooms WHERE until > ?", (now,))}
            return {name: _since(connection, name, at) if name in alive else None for name, at in wanted.items()}

        return await self._asked(do)

    async def hints(self) -> AsyncIterator[tuple[str, Place]]:
        """The rooms to which this process or another added, and up to where."""
        version, last = -1, 0
        while True:
            with suppress(NotKeptError):
                if (now := await self._asked(_version)) != version:
                    found = await self._asked(partial(_added, since=last))
                    version, last = now, max([last, *(place for _, place in found)])
                    for name, place in found:
                        yield name, (0, place)
            await asyncio.sleep(LOOK)

    async def rooms(self) -> int:
        """How many rooms are open. Raises NotKeptError."""
        counting = "SELECT count(*) FROM rooms WHERE until > ?"
        return await self._asked(lambda connection: int(connection.execute(counting, (self._now(),)).fetchone()[0]))

    async def close(self) -> None:
        """Let go of the file; what waits is written."""
        if self._connection is None:
            return
        self._jobs.put(None)
        await asyncio.to_thread(self._writer.join, PATIENCE)
        await self._read(self._connection.close)
        self._connection = None
        self._reader.shutdown()

    async def _read(self, do: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._reader, do)

    async def _asked(self, do: Callable[[sqlite3.Connection], Result]) -> Result:
        if self._connection is None:
            raise NotKeptError
        try:
            return await self._read(partial(do, self._connection))
        except sqlite3.Error as error:
            raise NotKeptError(str(error)) from None

    async def _job(self, do: Callable[[sqlite3.Connection], Result]) -> Result:
        job = _Job(do, asyncio.get_running_loop().create_future())
        self._jobs.put(job)
        found: Result = await job.done
        return found

    def _write(self) -> None:
        """What the thread that writes does until the end."""
        connection: sqlite3.Connection | None = None
        while (job := self._jobs.get()) is not None:
            lot = [job]
            with suppress(queue.Empty):
                while (more := self._jobs.get_nowait()) is not None:
                    lot.append(more)
                self._jobs.put(None)  # the end comes after this lot
            try:
                connection = connection or connected(self._path)
                results = _together(connection, lot)
            except sqlite3.Error as error:
                results = [NotKeptError(str(error))] * len(lot)
            with suppress(RuntimeError):  # the loop has ended, and nobody waits
                self._loop.call_soon_threadsafe(_settle, lot, results)
        if connection is not None:
            connection.close()


def connected(path: Path) -> sqlite3.Connection:
    """A connection that keeps what it commits. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    for pragma in ("synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON"):  # the last two for macOS
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _together(connection: sqlite3.Connection, lot: Sequence[_Job]) -> list[object]:
    """Do all jobs in one transaction; what one of them refuses concerns it alone. Raises sqlite3.Error, all undone."""
    results: list[object] = []
    connection.execute("BEGIN IMMEDIATE")
    try:
        for job in lot:
            try:
                results.append(job.do(connection))
            except (GoneError, FullError) as error:
                results.append(error)
        connection.execute("COMMIT")
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return results


def _settle(lot: Sequence[_Job], results: Sequence[object]) -> None:
    for job, result in zip(lot, results, strict=True):
        if job.done.done():
            continue
        if isinstance(result, Exception):
            job.done.set_exception(result)
        else:
            job.done.set_result(result)


def _since(connection: sqlite3.Connection, room: str, since: Place) -> tuple[Entry, ...]:
    rows = connection.execute(
        "SELECT place, data FROM events WHERE room = ? AND place > ? ORDER BY place", (room, since[1])
    )
    return tuple(Entry((START[0], place), bytes(data)) for place, data in rows)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _added(connection: sqlite3.Connection, *, since: int) -> list[tuple[str, int]]:
    """The rooms with entries behind a place, and the last place of each, the earliest first."""
    adding = "SELECT room, max(place) AS last FROM events WHERE place > ? GROUP BY room ORDER BY last"
    return connection.execute(adding, (since,)).fetchall()
