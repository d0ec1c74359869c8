"""Files as text, read once and whole, whatever they are: what is no ordinary, sound, small text is a problem.

A file is opened without waiting, looked at through what was opened, and read up to a limit: a pipe, a device, a
file that grows or is replaced meanwhile cannot hold the program up or be taken for something else.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library import sayings as say
from quiz.library.problems import Problem, Span

if TYPE_CHECKING:
    from quiz.locale.said import Said

WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""A named pipe is opened without a writer; some of these do not exist on every system."""

LARGEST_FILE = 5_000_000
"""Bytes. The built-in banks have about 150 kB each; beyond this a file is no bank that a person reads."""
DENSEST = 600_000
"""Commas, colons and line ends in a file: about one for each value, and a value costs a thousand bytes of memory."""
SNIFFED = 4096
"""Bytes in which a NUL beside non-ASCII bytes shows a file that is no text."""
TRIES = 3
"""Times that a file which changes under the reader is read again."""


class _RefusedError(Exception):
    """A file that is not read, and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_bytes(
    path: Path, name: str, folder: Path | None = None, most: int = LARGEST_FILE
) -> tuple[bytes, Problem | None]:
    """The content of an ordinary file of at most so many bytes, or why it is not read; `name` is for messages.

    With a `folder`, nothing that a link or `..` leads to outside it is read.
    """
    try:
        if folder is not None and not real(path).is_relative_to(real(folder)):
            return b"", _problem("Y116", name, say.LEADS_OUTSIDE)
        return _read(path, name, most), None
    except _RefusedError as refused:
        return b"", refused.problem
    except FileNotFoundError:
        return b"", _problem("Y101", name, say.NO_SUCH_FILE)
    except OSError as error:
        return b"", _problem("Y101", name, say.unreadable(error.strerror or str(error)))


def real(path: Path) -> Path:
    """Where a path leads; unlike `Path.resolve`, this raises nothing for a loop of links."""
    return Path(os.path.realpath(path))


def size_of(path: Path) -> int:
    """The bytes of a file; none of one that cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _problem(code: str, name: str, message: Said) -> Problem:
    return Problem(code=code, message=message, span=Span(file=name))


def _read(path: Path, name: str, most: int) -> bytes:
    for _ in range(TRIES):
        raw, steady = _read_once(path, name, most)
        if steady:
            return raw
    raise _RefusedError(_problem("Y117", name, say.CHANGES_WHILE_READ))


def _read_once(path: Path, name: str, most: int) -> tuple[bytes, bool]:
    """What is in the file, and whether it stayed the same while it was read."""
    descriptor = os.open(path, WITHOUT_WAITING)
    try:
        before = os.fstat(descriptor)
        _must_be_ordinary(before, name, most)
        raw = _all_of(descriptor, most)
        if len(raw) > most:
            raise _RefusedError(_problem("Y103", name, say.too_large(len(raw), most)))
        return raw, _same(before, os.fstat(descriptor)) and len(raw) == before.st_size
    finally:
        os.close(descriptor)


def _all_of(descriptor: int, most: int) -> bytes:
    parts: list[bytes] = []
    while part := os.read(descriptor, most + 1):
        parts.append(part)
        if sum(map(len, parts)) > most:
            break
    return b"".join(parts)


def _must_be_ordinary(found: os.stat_result, name: str, most: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _RefusedError(_problem("Y102", name, say.IS_A_FOLDER))
    if not stat.S_ISREG(found.st_mode):
        raise _RefusedError(_problem("Y101", name, say.NOT_A_FILE))
    if found.st_size > most:
        raise _RefusedError(_problem("Y103", name, say.too_large(found.st_size, most)))


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def too_dense(raw: bytes, name: str) -> Problem | None:
    """Why a file is not parsed, if it has more values than a person writes."""
    values = raw.count(b",") + raw.count(b":") + raw.count(b"\n")
    return _problem("Y103", name, say.TOO_DENSE) if values > DENSEST else None


def decode(raw: bytes, name: str) -> tuple[str, Problem | None]:
    """UTF-8 text, without its byte order mark and with `\\n` at the end of each line."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        if b"\0" in raw[:SNIFFED]:
            return "", _problem("Y105", name, say.NOT_TEXT)
        before = raw[: error.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        span = Span(file=name, line=line, column=column, end_line=line, end_column=column + 1)
        return "", Problem(code="Y105", message=say.not_utf8(raw[error.start]), span=span)


def sync_folder(folder: Path) -> None:
    """A new name outlives a power cut only once its folder is on disk; not every system lets folders be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
