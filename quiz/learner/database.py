"""The history file: opened, made, brought up to date, or set aside when it is damaged.

Write-ahead log and full synchronisation: a committed answer outlives a power cut, and two rounds can write at
once (https://www.sqlite.org/wal.html). Deleted rows are overwritten with zeros (`secure_delete`).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.errors import DamagedError, Reason, UnusableError
from quiz.learner.locks import alone_in
from quiz.learner.schema import ABOUT, APPLICATION, VERSION, migrations
from quiz.library.pack.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "history.sqlite3"
PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside the file belongs to it."""
_HEADER = 100
_IN_HEADER = {"user_version": slice(60, 64), "application_id": slice(68, 72)}
"""https://www.sqlite.org/fileformat.html#the_database_header"""


class Opened(NamedTuple):
    """A connection, the file it is to, and where a damaged file was set aside when this one was begun."""

    connection: sqlite3.Connection
    file: Identity
    aside: Path | None = None


class Identity(NamedTuple):
    """Which file stands under a name: another one may take its place."""

    device: int
    number: int


def identity(path: Path) -> Identity | None:
    """The file that is there now, if one is."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Identity(found.st_dev, found.st_ino)


def open_file(path: Path, damaged: Identity | None = None) -> Opened:
    """Open the file, made and brought up to date as needed; one that is damaged is set aside and a new one begun.

    `damaged` is a file that was found damaged while it was used. Only one program at a time does this, so that no
    one sets aside what another has just begun. Raises UnusableError.
    """
    make_folder(path.parent, path)
    with alone_in(path.parent):
        aside = None
        if damaged is not None and identity(path) == damaged:
            aside = _put_aside(path)
        try:
            connection = connect(path)
        except DamagedError:
            aside = _put_aside(path)
            connection = _connect_to_new(path)
    found = identity(path)
    if found is None:
        connection.close()
        raise UnusableError("other", path)
    return Opened(connection, found, aside)


def _connect_to_new(path: Path) -> sqlite3.Connection:
    try:
        return connect(path)
    except DamagedError as error:
        raise UnusableError("other", path, str(error)) from error


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, made and brought up to date as needed. Raises UnusableError, DamagedError."""
    connection = None
    try:
        _refuse_others(path)
        _make_private(path)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        prepare(connection, path)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, sqlite3.Error):
            raise understood(error, path) from error
        raise
    return connection


def make_folder(folder: Path, path: Path) -> None:
    """Make the folder of the history and those above it, on disk when this returns. Raises UnusableError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise UnusableError("no-folder", _in_the_way(folder)) from error
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
    for made in missing:
        sync_folder(made.parent)


def _in_the_way(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _make_private(path: Path) -> None:
    """Begin a file that other users of the machine cannot read; SQLite gives what belongs to it the same rights."""
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _refuse_others(path: Path) -> None:
    """Raise UnusableError for a file that is not ours to change, before anything of it is changed."""
    try:
        found = _marks(path)
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
    if found is not None:
        refuse_version(path, *found)


def refuse_version(path: Path, version: int, application: int) -> None:
    """Raise UnusableError for a file of another program, or of a newer version of this one."""
    if version > 0 and application != APPLICATION:
        raise UnusableError("foreign", path)
    if version > VERSION:
        raise UnusableError("newer", path)


def _marks(path: Path) -> tuple[int, int] | None:
    """A file's version and application. Closing a writable connection would move pages of a newer file."""
    if not path.exists():
        return None
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)) as reading:
            return marks_in(reading)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(b"SQLite format 3\0"):
        return None
    version, application = (int.from_bytes(header[place]) for place in _IN_HEADER.values())
    return version, application


def marks_in(connection: sqlite3.Connection) -> tuple[int, int]:
    """The version and the application of an open file."""
    version, application = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _IN_HEADER)
    return version, application


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make an open file ready: durable, private, and of this version. Raises UnusableError, sqlite3.Error."""
    version, application = marks_in(connection)
    refuse_version(path, version, application)
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise UnusableError("foreign", path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = EXTRA")  # as FULL, and also durable where there can be no such log
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # no copies of answers in a folder of temporary files
    if version < VERSION:
        _bring_up_to_date(connection, path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """All steps in one transaction: another program sees the old file or the new one, and so does a kill."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version, application = marks_in(connection)  # another program may have been quicker
        refuse_version(path, version, application)
        for script in migrations(version):
            for statement in _statements(script):
                connection.execute(statement)
        connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", ABOUT)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """A script as single statements: `executescript` would commit the transaction it is called in."""
    statements, waiting = [], ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            statements.append(waiting)
            waiting = ""
    return statements


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say what SQLite's errors mean for the player. Raises UnusableError, DamagedError."""
    try:
        yield
    except sqlite3.Error as error:
        raise understood(error, path) from error


def understood(error: sqlite3.Error, path: Path) -> UnusableError | DamagedError:
    """What an error of SQLite means for the player (https://www.sqlite.org/rescode.html)."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    undecodable = code is None and isinstance(error, sqlite3.OperationalError)  # a text that is no UTF-8
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or undecodable:
        return DamagedError(str(error))
    reasons: dict[int, Reason] = {
        sqlite3.SQLITE_FULL: "full",
        sqlite3.SQLITE_IOERR: "full",
        sqlite3.SQLITE_READONLY: "read-only",
        sqlite3.SQLITE_CANTOPEN: "read-only",
        sqlite3.SQLITE_PERM: "read-only",
        sqlite3.SQLITE_BUSY: "busy",
        sqlite3.SQLITE_LOCKED: "busy",
    }
    return UnusableError(reasons.get(primary or 0, "other"), path, str(error))


def set_aside(path: Path) -> Path:
    """Move a damaged file and what belongs to it out of the way, under a name that is free; returns that name.

    What belongs to it goes first: a log that was left behind would be deleted. Raises OSError.
    """
    number = 1
    while _parts(aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")):
        number += 1
    for part in reversed(_parts(path)):
        part.rename(aside.with_name(aside.name + part.name.removeprefix(path.name)))
    sync_folder(path.parent)
    return aside


def asides(path: Path) -> list[Path]:
    """The damaged files that were set aside, and what belongs to them."""
    return sorted(path.parent.glob(f"{path.stem}.damaged-*{path.suffix}*"))


def _parts(path: Path) -> list[Path]:
    beside = [path.with_name(path.name + companion) for companion in COMPANIONS]
    return [part for part in beside if part.exists()]


def _put_aside(path: Path) -> Path:
    try:
        return set_aside(path)
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
