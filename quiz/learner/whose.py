"""Whose a file of SQLite is, and of which version, by what its header says (PRAGMA application_id, user_version)."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.faults import FAULTS
from quiz.learner.schema import APPLICATION, SAYS_VERSION, VERSION, known_layouts, layout_of

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""
MOST_VERSIONS = 1000
"""More than the file will ever have: what says more is no newer file but a damaged one."""
LOG = frozenset({"about", "round", "item", "attempt"})
"""Tables that the file has in every version."""
CAME_WITH = {1: "attempt", 2: "card"}
"""Tables by the version that they came with."""
_HEADER = 100
_IN_HEADER = {"user_version": slice(60, 64), "application_id": slice(68, 72)}
"""https://www.sqlite.org/fileformat.html#the_database_header"""
_KNOWN = ((slice(18, 19), 2), (slice(19, 20), 2), (slice(44, 48), 4), (slice(56, 60), 3))
"""Where the header says how the file is written, read, laid out and encoded, and the largest number known there."""


def refuse_others(path: Path) -> None:
    """Refuse a file that is not ours to change, before anything of it is changed, as `refuse_version` does."""
    try:
        found = _marks(path)
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
    if found is not None:
        refuse_version(path, *found)


def refuse_version(path: Path, version: int, application: int) -> None:
    """Raise UnusableError for a file of another program, or of a newer version of this one.

    Raises DamagedError for one of ours that says of itself what no version of the program says.
    """
    if version != 0 and application != APPLICATION:
        if _has_our_tables(path):
            raise DamagedError(f"application_id {application}")
        raise UnusableError("foreign", path)
    if not 0 <= version <= MOST_VERSIONS:
        raise DamagedError(f"user_version {version}")
    if version > VERSION:
        if _was_never_newer(path):
            raise DamagedError(f"user_version {version}")
        raise UnusableError("newer", path)


def refuse_other_tables(path: Path, connection: sqlite3.Connection) -> None:
    """The same for an open file that says that it is empty, or older than a table that is in it."""
    version, application = marks_in(connection)
    later = [table for number, table in CAME_WITH.items() if version < number and _has(connection, table)]
    if later and application == APPLICATION:
        raise DamagedError(f"user_version {version}")
    if version == 0 and _has(connection):
        raise UnusableError("foreign", path)


def _has(connection: sqlite3.Connection, table: str = "%") -> bool:
    (found,) = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name LIKE ?", (table,)).fetchone()
    return bool(found)


def marks_in(connection: sqlite3.Connection) -> tuple[int, int]:
    """The version and the application of an open file."""
    version, application = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _IN_HEADER)
    return version, application


def _marks(path: Path) -> tuple[int, int] | None:
    """A file's version and application. Closing a writable connection would move pages of a newer file.

    Raises DamagedError where it says that it is written in a way that there is not, which SQLite takes for a right
    that is lacking, or for a file of its own future.
    """
    if not path.exists():
        return None
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        with closing(_reading(path)) as reading:
            return marks_in(reading)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(b"SQLite format 3\0"):
        return None
    for place, most in _KNOWN:
        if int.from_bytes(header[place]) > most:
            raise DamagedError("unsupported file format")
    version, application = (int.from_bytes(header[place]) for place in _IN_HEADER.values())
    return version, application


def _has_our_tables(path: Path) -> bool:
    with suppress(*FAULTS), closing(_reading(path)) as reading:
        return {name for (name,) in reading.execute("SELECT name FROM sqlite_schema")} >= LOG
    return False


def _was_never_newer(path: Path) -> bool:
    """Whether a file is one of this version or an older one, whatever its header says; never on a doubt.

    A newer program says its version among what the file says of itself, too, in one transaction with the header. A
    file that says nothing there is from before any did: then it is made as one of these versions is, and nothing else.
    """
    with suppress(*FAULTS, ValueError), closing(_reading(path)) as reading:
        said = reading.execute("SELECT words FROM about WHERE topic = ?", (SAYS_VERSION,)).fetchone()
        return int(said[0]) <= VERSION if said else layout_of(reading) in known_layouts()
    return False


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
