"""The history file: opened, made, brought up to date, or set aside when it is damaged.

Write-ahead log and full synchronisation: a committed answer outlives a power cut, and two rounds can write at
once (https://www.sqlite.org/wal.html). Deleted rows are overwritten with zeros (`secure_delete`).
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from quiz.learner.schema import ABOUT, APPLICATION, VERSION, migrations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "history.sqlite3"
PATIENCE = 10.0
"""Seconds to wait for another round that is writing."""
COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside the file belongs to it."""

Reason = Literal["newer", "read-only", "full", "foreign", "busy", "other"]


class UnusableError(Exception):
    """The history cannot be read or written now; `reason` says why, `detail` in SQLite's or the system's words."""

    def __init__(self, reason: Reason, path: Path, detail: str = "") -> None:
        super().__init__(f"{path}: {reason} {detail}".strip())
        self.reason = reason
        self.path = path
        self.detail = detail


class DamagedError(Exception):
    """The file is no sound database."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, made and brought up to date as needed. Raises UnusableError, DamagedError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise UnusableError("read-only", path, str(error)) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise understood(error, path) from error
    except UnusableError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > VERSION:
        raise UnusableError("newer", path)
    if found == 0 and connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise UnusableError("foreign", path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    if found < VERSION:
        _bring_up_to_date(connection)


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """All steps in one transaction: another program sees the old file or the new one, and so does a kill."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        for script in migrations(found):
            for statement in _statements(script):
                connection.execute(statement)
        connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", ABOUT)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


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
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
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

    Raises OSError.
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    for companion in COMPANIONS:
        part = path.with_name(path.name + companion)
        if part.exists():
            part.rename(aside.with_name(aside.name + companion))
    return aside
