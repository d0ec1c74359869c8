"""A history that cannot be written, read all the same: the disk is full or read-only, or the folder is another's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from quiz.learner.asides import is_file
from quiz.learner.database import prepare
from quiz.learner.errors import UnusableError
from quiz.learner.faults import FAULTS, understood
from quiz.learner.pages import with_its_log

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.errors import Reason

WRITES: frozenset[Reason] = frozenset({"read-only", "full", "other"})
"""Reasons that may concern writing alone."""
_WAYS = ("mode=ro", "mode=ro&immutable=1")
"""The second where not even the companions of the file can be made, which a file without a log does not need
(https://www.sqlite.org/wal.html#read_only_databases)."""


def copy_of(path: Path) -> sqlite3.Connection:
    """What a file holds, in memory, where it is brought up to date. Raises UnusableError, DamagedError."""
    if not is_file(path):
        raise UnusableError("unreadable", path)
    log = path.with_name(path.name + "-wal")
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _copy(path, memory, _WAYS[:1] if log.exists() and log.stat().st_size else _WAYS)
        prepare(memory, path)
    except BaseException as error:
        memory.close()
        if isinstance(error, FAULTS):
            raise understood(error, path) from error
        if isinstance(error, OSError):
            raise UnusableError("unreadable", path, error.strerror or str(error)) from error
        raise
    return memory


def _copy(path: Path, memory: sqlite3.Connection, ways: tuple[str, ...]) -> None:
    for way in ways:
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{way}", uri=True)) as source:
                source.backup(memory)
        except sqlite3.OperationalError:
            if way == ways[-1] and not _read_with_its_log(path, memory):
                raise
        else:
            return


def _read_with_its_log(path: Path, memory: sqlite3.Connection) -> bool:
    """Whether a file and its log could be put together here: SQLite itself would first write beside them."""
    try:
        content = with_its_log(path)
    except (OSError, ValueError):
        return False
    memory.deserialize(content)
    return bool(memory.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
