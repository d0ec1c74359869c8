"""Locks between programs that end with the program that holds them, however it ends; none where fcntl is missing."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # pragma: no cover -- Windows: SQLite's own locks are all there is
    CAN_LOCK = False
else:
    CAN_LOCK = True

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for another program; opening a history takes milliseconds."""
_PAUSE = 0.01
FILE_NAME = "playing.lock"
_PLACES = 2**31


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder, so that only one program at a time makes, upgrades or sets aside a file in it.

    Where the file system knows no such lock, or another program keeps it too long, SQLite's locks must do.
    """
    descriptor = _opened(folder, os.O_RDONLY)
    try:
        _wait_for(descriptor)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _wait_for(descriptor: int | None) -> None:
    patient_until = time.monotonic() + PATIENCE
    while CAN_LOCK and descriptor is not None and time.monotonic() < patient_until:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            return
        else:
            return


class Playing:
    """The round that this program plays, for other programs to see: one byte of a file is locked for each."""

    def __init__(self, folder: Path, sitting: str) -> None:
        place = int.from_bytes(blake2b(sitting.encode(), digest_size=8).digest()) % _PLACES
        self.descriptor = _opened(folder / FILE_NAME, os.O_RDWR | os.O_CREAT)
        self.elsewhere = self.descriptor is not None and not _lock_byte(self.descriptor, place)
        """Whether another program plays it."""

    def close(self) -> None:
        """Let others play it."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


def _lock_byte(descriptor: int, place: int) -> bool:
    """Whether the byte could be locked, or the file system knows no locks."""
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
    except (BlockingIOError, PermissionError):  # POSIX lets a system choose between the two
        return False
    except OSError:
        return True
    return True


def _opened(path: Path, flags: int) -> int | None:
    if CAN_LOCK:
        with suppress(OSError):
            return os.open(path, flags | os.O_CLOEXEC | os.O_NONBLOCK, 0o600)
    return None
