"""Files that are kept because they are quicker to read, and can be made again: sealed, and believed only whole.

The seal is a digest of what the file was made from and of every byte of it. A file that is damaged, cut short, of
another name or from another version of anything has another seal, and is made again as if it were not there.
"""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


SEAL = 16
"""Bytes of a seal (BLAKE2b); it guards against damage, not against somebody who may write into the folder."""
LARGEST = 100_000_000
"""Bytes; nothing that is kept is larger."""


def seal(stamp: bytes, content: bytes) -> bytes:
    """The seal of a content that was made from what a stamp tells."""
    digest = hashlib.blake2b(len(stamp).to_bytes(8, "big"), digest_size=SEAL)
    digest.update(stamp)
    digest.update(content)
    return digest.digest()


def read_sealed(path: Path, stamp: bytes) -> bytes | None:
    """What a file keeps, if it was made from the same and no byte of it is another; else None."""
    try:
        raw = _ordinary(path)
    except OSError:
        return None
    found, content = raw[:SEAL], raw[SEAL:]
    return content if found == seal(stamp, content) else None


def keep_sealed(path: Path, stamp: bytes, content: bytes) -> None:
    """Keep a content: written beside and renamed, so that nobody reads half of it; where that cannot be, nothing is."""
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(seal(stamp, content) + content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def drop_oldest(folder: Path, pattern: str, most: int) -> None:
    """Delete the oldest of what is kept in a folder, and what a kill has left half written, down to so many."""
    with suppress(OSError):
        for old in sorted(folder.glob(f"{pattern}*"), key=_age)[: -most or None]:
            old.unlink(missing_ok=True)


def _age(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _ordinary(path: Path) -> bytes:
    """The content of an ordinary file; a pipe or a device in its place is not waited for. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read(LARGEST) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
