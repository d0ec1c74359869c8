"""What SQLite's errors mean for the player."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import msgspec

from quiz.learner.errors import DamagedError, Reason, UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What `sqlite3` raises; the latter where damage stands in a message of SQLite itself."""
SENSELESS = (msgspec.MsgspecError, TypeError, ValueError, ArithmeticError)
"""What reading a row ends in whose values the program never wrote."""
_UNREAD = {
    getattr(sqlite3, f"SQLITE_IOERR_{name}")
    for name in ("READ", "SHORT_READ", "FSTAT", "ACCESS", "CORRUPTFS")
    if hasattr(sqlite3, f"SQLITE_IOERR_{name}")
}
"""That a disk does not give what is in a file says nothing of the file."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say what SQLite's errors mean for the player. Raises UnusableError, DamagedError."""
    try:
        yield
    except FAULTS as error:
        raise understood(error, path) from error
    except SENSELESS as error:
        raise DamagedError(str(error)) from error


def understood(error: Exception, path: Path) -> UnusableError | DamagedError:
    """What an error of SQLite means for the player (https://www.sqlite.org/rescode.html)."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    undecodable = isinstance(error, UnicodeDecodeError) or (
        code is None and isinstance(error, sqlite3.OperationalError)
    )
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or undecodable:
        return DamagedError(str(error))
    if code in _UNREAD:
        return UnusableError("unreadable", path, str(error))
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
