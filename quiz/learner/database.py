"""The history file: opened, made, brought up to date, or set aside when it is damaged.

Write-ahead log and full synchronisation: a committed answer outlives a power cut, and two rounds can write at
once (https://www.sqlite.org/wal.html). Deleted rows are overwritten with zeros (`secure_delete`).
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.asides import COMPANIONS, is_file, reunite, set_aside, set_aside_files
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.faults import FAULTS, understood
from quiz.learner.locks import alone_in
from quiz.learner.salvage import is_sound
from quiz.learner.schema import ABOUT, APPLICATION, SAYS_VERSION, VERSION, migrations
from quiz.learner.whose import PATIENCE, marks_in, refuse_other_tables, refuse_others, refuse_version
from quiz.library.pack.files import real, sync_folder
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME = "history.sqlite3"
_TRIES = (0.02, 0.1, 0.3)
"""Seconds to wait before a file that could not be read is tried once more: a disk or a network may come back."""
TABLES = frozenset({"about", "round", "item", "attempt", "tally", "card", "unfolded", "schedule"})


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
    except (OSError, ValueError):
        return None
    return Identity(found.st_dev, found.st_ino)


def history_file(folder: Path) -> Path:
    """The file of the history in a folder; of a link what it leads to, beside which SQLite keeps what belongs to it."""
    path = folder / FILE_NAME
    with suppress(OSError):  # whoever opens it tells what is wrong
        if path.is_symlink():
            return real(path)
    return path


def is_there(folder: Path) -> bool:
    """Whether a folder has a history, if only one that was set aside. Raises UnusableError."""
    with _told(folder / FILE_NAME):
        path = history_file(folder)
        if not (before := _in_the_way(folder)).is_dir():
            raise UnusableError("no-folder", before)
        return path.exists() or bool(set_aside_files(path))


def open_file(path: Path, damaged: Identity | None = None) -> Opened:
    """Open the file, made and brought up to date as needed; one that is damaged is set aside and a new one begun.

    `damaged` is a file that was found damaged while it was used, and that a second look found so again. Only one
    program at a time does this, so that no one sets aside what another has just begun. Raises UnusableError.
    """
    make_folder(path.parent, path)
    with alone_in(path.parent):
        again = damaged is not None and identity(path) == damaged and not is_sound(path)
        aside = _put_aside(path) if again else None
        with _told(path):
            reunite(path)
        try:
            connection = _connect_patiently(path)
        except DamagedError:
            aside = _put_aside(path)
            connection = _connect_to_new(path)
    found = identity(path)
    if found is None:
        connection.close()
        raise UnusableError("other", path)
    return Opened(connection, found, aside)


def _connect_patiently(path: Path) -> sqlite3.Connection:
    """Connect, and try again before a file is taken for damaged: what cannot be read now may be read in a moment."""
    for pause in _TRIES:
        try:
            return connect(path)
        except DamagedError:
            pass
        except UnusableError as error:
            if error.reason != "unreadable":
                raise
        time.sleep(pause)
    _read_through(path)
    return connect(path)


def _read_through(path: Path) -> None:
    """Raise UnusableError where it is the disk that does not give what is in a file."""
    try:
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass
    except OSError as error:
        raise UnusableError("unreadable", path, error.strerror or str(error)) from error


def _connect_to_new(path: Path) -> sqlite3.Connection:
    try:
        return connect(path)
    except DamagedError as error:
        raise UnusableError("other", path, str(error)) from error


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, made and brought up to date as needed. Raises UnusableError, DamagedError."""
    connection = None
    try:
        _refuse_special(path)
        refuse_others(path)
        _make_private(path)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        prepare(connection, path)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, FAULTS):
            raise understood(error, path) from error
        raise
    return connection


def _refuse_special(path: Path) -> None:
    """Raise UnusableError for what would never end to be read: a pipe, a folder, a device."""
    for companion in COMPANIONS:
        part = path.with_name(path.name + companion)
        with _told(path):
            if part.exists() and not is_file(part):
                raise UnusableError("no-file", part)


def make_folder(folder: Path, path: Path) -> None:
    """Make the folder of the history and those above it, on disk when this returns. Raises UnusableError."""
    try:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise UnusableError("no-folder", _in_the_way(folder)) from error
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
    for made in missing:
        sync_folder(made.parent)


def _in_the_way(folder: Path) -> Path:
    """The first of a folder and those above it that is there, if only as a link that leads nowhere."""
    return next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)


def _make_private(path: Path) -> None:
    """Begin a file that other users of the machine cannot read; SQLite gives what belongs to it the same rights."""
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make an open file ready: durable, private, of this version. Raises UnusableError, DamagedError, sqlite3.Error."""
    version, application = marks_in(connection)
    refuse_version(path, version, application)
    refuse_other_tables(path, connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = EXTRA")  # as FULL, and also durable where there can be no such log
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.create_function("label", 1, label, deterministic=True)
    connection.execute("PRAGMA temp_store = MEMORY")  # no copies of answers in a folder of temporary files
    if version < VERSION:
        _bring_up_to_date(connection, path)
    _doubt_the_tables(connection)


def _doubt_the_tables(connection: sqlite3.Connection) -> None:
    """Raise DamagedError where a table is missing or takes values of any type: nothing in it can be relied on."""
    found = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict")
    missing = TABLES - {name for (name,) in found}
    if missing:
        raise DamagedError(", ".join(sorted(missing)))


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """All steps in one transaction: another program sees the old file or the new one, and so does a kill."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version, application = marks_in(connection)  # another program may have been quicker
        refuse_version(path, version, application)
        for script in migrations(version):
            for statement in _statements(script):
                connection.execute(statement)
        said = (*ABOUT, (SAYS_VERSION, str(VERSION)))
        connection.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", said)
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


def _put_aside(path: Path) -> Path:
    with _told(path):
        return set_aside(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system refuses here means that nothing can be written beside the file. Raises UnusableError."""
    try:
        yield
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
