"""Files that a command makes: whole or not at all, and never over something else without being asked."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library.pack.roots import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.roots import Root

STDOUT = "-"


def files_of(root: Root) -> Iterator[Path]:
    """The files of a pack, which no command may write over."""
    yield from root.banks
    yield from (root.register(name) for name in REGISTERS)
    yield from root.sources.parent.glob("*")


def to_stdout(content: bytes) -> None:
    """Write to standard output as it would stand in a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def write_file(path: Path, content: bytes) -> None:
    """Write beside and rename, so that a full disk leaves no half file; a pipe or a device is written as it is.

    Raises OSError.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    whole = path.resolve()
    handle, name = tempfile.mkstemp(dir=whole.parent, suffix=whole.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(whole.stat().st_mode if whole.exists() else 0o666 & ~_umask())
        Path(name).replace(whole)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
