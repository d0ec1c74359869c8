"""Histories that are filled, and then damaged as a failing disk damages them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from quiz.learner.database import FILE_NAME
from quiz.learner.history import History
from quiz.learner.rows import add_attempt
from quiz.learner.schema import SAYS_VERSION
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path


def begun(folder: Path, name: str = "r1") -> History:
    history = History.open(folder)
    history.begin(sitting(name))
    return history


def corrupt_middle(path: Path, *, share: float = 0.05) -> None:
    """Overwrite a share of the pages of a file, those in the middle, as a failing disk does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    many = min(max(3, round(pages * share)), pages - 1)
    start = max(1, (pages - many) // 2) * 4096
    content[start : start + many * 4096] = b"\xa5" * (many * 4096)
    path.write_bytes(bytes(content))


def filled(folder: Path) -> None:
    history = begun(folder)
    with history.writing() as write:
        for number in range(4000):
            add_attempt(write, attempt(f"a{number}", at=MONDAY + number))
    history.close()


def make_newer(folder: Path) -> None:
    """Leave a history as a newer program leaves it: it says so in its header, and among what it says of itself."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO about VALUES (?, '999')", (SAYS_VERSION,))
        connection.execute("PRAGMA user_version = 999")


def make_senseless(history: History) -> None:
    """Leave in a sound database what the program never writes."""
    history.connection.execute("UPDATE round SET banks = '[\"cut off'")
