"""What a person names to be read: an ordinary file, or a pipe or a device, of which nobody knows where it ends.

A pipe that nobody writes to and one that nobody reads would be waited for without end (fifo(7)); here each is given a
moment, and then is an error like any other. What has a size is read up to one limit, what has none up to a lower one.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import TYPE_CHECKING

from quiz.library.pack.files import WITHOUT_WAITING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MOMENT = 1.0
"""Seconds for another program to come to the other end of a pipe: both are often begun at once."""
PAUSE = 0.02
MOST_WITHOUT_SIZE = 200_000_000
"""Bytes of a pipe or a device; some never end."""
_PART = 1 << 20


def read_given(path: Path, most: int) -> bytes:
    """All that a path holds, of at most so many bytes.

    Raises OSError where it cannot be read: also where it is too large, or a pipe that nobody writes to.
    """
    descriptor = os.open(path, WITHOUT_WAITING)
    if stat.S_ISDIR(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        found = os.fstat(descriptor)
        if stat.S_ISREG(found.st_mode):
            return _up_to(file, path, most)
        start = _start_of_pipe(descriptor, path) if stat.S_ISFIFO(found.st_mode) else b""
        os.set_blocking(descriptor, True)
        return start + _up_to(file, path, min(most, MOST_WITHOUT_SIZE))


def read_stream(stream: BinaryIO, most: int) -> bytes:
    """All that comes through a standard stream. Raises OSError where it is too much."""
    parts = [stream.read(_PART)]
    while len(parts[-1]) == _PART:  # a shorter one is the last: a terminal would have to be told twice that it ends
        parts.append(stream.read(_PART))
        _bound(len(parts) * _PART, min(most, MOST_WITHOUT_SIZE) + _PART)
    return b"".join(parts)


def private(path: str, flags: int) -> int:
    """Open a file that, if it is made, other users of the machine cannot read; a pipe is not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)


def open_to_write(path: Path) -> int:
    """A pipe or device opened to be written; the descriptor is to be closed.

    Raises OSError where it is refused, or is a pipe that nobody reads.
    """
    until = time.monotonic() + MOMENT
    while True:
        try:
            descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
        except OSError as error:
            if error.errno != errno.ENXIO or not path.is_fifo() or time.monotonic() > until:
                raise
            time.sleep(PAUSE)
        else:
            os.set_blocking(descriptor, True)
            return descriptor


def _start_of_pipe(descriptor: int, path: Path) -> bytes:
    """What stands in a pipe, nothing yet if somebody holds its other end. Raises OSError when nobody does."""
    until = time.monotonic() + MOMENT
    while True:
        try:
            start = os.read(descriptor, _PART)
        except BlockingIOError:
            return b""
        if start:
            return start
        if time.monotonic() > until:
            raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
        time.sleep(PAUSE)


def _up_to(file: BinaryIO, path: Path, most: int) -> bytes:
    """What is left of a file, read in parts: one of which the size is not known might have any."""
    parts: list[bytes] = []
    size = 0
    try:
        while part := file.read(_PART):
            parts.append(part)
            size += len(part)
            _bound(size, most)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    return b"".join(parts)


def _bound(size: int, most: int) -> None:
    if size > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
