"""Files and folders in the making, beside those that they will replace; what a kill left of them goes at the next try.

Who makes one holds a lock on it, so that nobody takes it for left behind; where the system has no such locks, nothing
is cleared away. A folder that was moved aside to be replaced goes back where nothing took its place.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from glob import escape
from secrets import token_hex
from typing import TYPE_CHECKING

from quiz.library.pack.files import WITHOUT_WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

MADE, OLD = ".quiz-part", ".quiz-old"
"""How the names end of what is being made, and of a folder that is being replaced."""
_LONGEST = 50
"""Characters of a name kept in that of the file beside it, which must not grow too long for the system."""
_TOKEN = 4
_TRIES = 3


def beside_of(path: Path, ending: str = MADE) -> Path:
    """A path beside another, where there is nothing yet."""
    return path.with_name(f".{path.name[:_LONGEST]}.{token_hex(_TOKEN)}{ending}")


def hold(path: Path) -> int | None:
    """Hold a file or folder in the making; the descriptor is to be closed. None where that is not possible."""
    if fcntl is None:
        return None
    with suppress(OSError):
        descriptor = os.open(path, WITHOUT_WAITING)
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return descriptor
        os.close(descriptor)
    return None


def let_go(descriptor: int | None) -> None:
    """End what `hold` began."""
    if descriptor is not None:
        os.close(descriptor)


@contextmanager
def folder_beside(folder: Path) -> Iterator[Path]:
    """A new folder beside another, held; nothing of it is left if it is not put in place. Raises OSError."""
    clear(folder)
    beside = beside_of(folder)
    beside.mkdir()
    held = hold(beside)
    try:
        yield beside
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    finally:
        let_go(held)


def clear(path: Path) -> None:
    """Put back a folder that was moved aside and not replaced, then delete what was left beside a path by a kill."""
    for each in sorted(_left(path, OLD)):
        if not os.path.lexists(path):
            with suppress(OSError):
                each.rename(path)
        elif _is_nobodys(each):
            shutil.rmtree(each, ignore_errors=True)
    for each in _left(path, MADE):
        if _is_nobodys(each):
            _delete(each)


def _left(path: Path, ending: str) -> list[Path]:
    pattern = f".{escape(path.name[:_LONGEST])}.{'[0-9a-f]' * (2 * _TOKEN)}{ending}"
    with suppress(OSError):
        return list(path.parent.glob(pattern))
    return []


def _is_nobodys(path: Path) -> bool:
    """Whether nobody is making it."""
    held = hold(path)
    let_go(held)
    return held is not None


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
