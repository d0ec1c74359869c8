"""What SQLite says went wrong, and what that means for the player."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from quiz.learner.errors import DamagedError, Reason, UnusableError
from quiz.learner.faults import reading, understood

PATH = Path("home") / "history.sqlite3"


def error(code: int | None, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> sqlite3.Error:
    """An error of SQLite with a code, as the library raises it; without one, as it raises it of undecodable words."""
    made = kind("the words of SQLite")
    if code is not None:
        made.sqlite_errorcode = code
    return made


REASONS: list[tuple[int, Reason]] = [
    (sqlite3.SQLITE_FULL, "full"),
    (sqlite3.SQLITE_IOERR, "full"),
    (sqlite3.SQLITE_IOERR_WRITE, "full"),
    (sqlite3.SQLITE_IOERR_READ, "unreadable"),
    (sqlite3.SQLITE_IOERR_SHORT_READ, "unreadable"),
    (sqlite3.SQLITE_READONLY, "read-only"),
    (sqlite3.SQLITE_READONLY_DIRECTORY, "read-only"),
    (sqlite3.SQLITE_CANTOPEN, "read-only"),
    (sqlite3.SQLITE_PERM, "read-only"),
    (sqlite3.SQLITE_BUSY, "busy"),
    (sqlite3.SQLITE_BUSY_SNAPSHOT, "busy"),
    (sqlite3.SQLITE_LOCKED, "busy"),
    (sqlite3.SQLITE_CONSTRAINT, "other"),
]


@pytest.mark.parametrize(("code", "reason"), REASONS)
def test_what_the_disk_refuses_has_its_reason_and_the_words_of_the_library(code: int, reason: Reason) -> None:
    found = understood(error(code), PATH)
    assert isinstance(found, UnusableError)
    assert (found.reason, found.path) == (reason, PATH)
    assert "the words of SQLite" in str(found)


@pytest.mark.parametrize(
    "fault",
    [
        error(sqlite3.SQLITE_CORRUPT, sqlite3.DatabaseError),
        error(sqlite3.SQLITE_CORRUPT_INDEX, sqlite3.DatabaseError),
        error(sqlite3.SQLITE_NOTADB, sqlite3.DatabaseError),
        error(None),
    ],
)
def test_damage_is_told_from_what_the_disk_refuses(fault: sqlite3.Error) -> None:
    found = understood(fault, PATH)
    assert isinstance(found, DamagedError)
    assert str(found) == "the words of SQLite"


def test_words_that_are_no_text_are_damage() -> None:
    fault = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    assert isinstance(understood(fault, PATH), DamagedError)


def test_an_error_of_the_library_itself_is_no_damage() -> None:
    found = understood(error(None, sqlite3.ProgrammingError), PATH)
    assert isinstance(found, UnusableError)
    assert found.reason == "other"


@pytest.mark.parametrize(
    "fault",
    [TypeError("senseless"), ValueError("senseless"), OverflowError("senseless"), msgspec.DecodeError("senseless")],
)
def test_a_row_that_makes_no_sense_is_damage(fault: Exception) -> None:
    with pytest.raises(DamagedError, match="senseless"), reading(PATH):
        raise fault


def test_what_is_no_fault_of_the_file_goes_on_as_it_is() -> None:
    with pytest.raises(KeyError), reading(PATH):
        raise KeyError
