"""A folder of files, written beside and put in place at once; never over what somebody else has written."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKER = ".quiz-site"
"""Lists the files of a folder that was made here, one a line, so that what else is in it is known to be another's."""
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Left behind by those who only look into a folder."""


class Foreign(NamedTuple):
    """Why a folder is not written: it is a `file`, it was `unmade` here, or it holds this file of somebody else's."""

    kind: str
    name: str = ""


class Done(NamedTuple):
    """What was written: files and bytes; and the folder replaced, if it could not be deleted."""

    files: int
    size: int
    left: Path | None


def foreign(folder: Path) -> Foreign | None:
    """What in a folder is not ours to replace; None for one that is new, empty or made here and not added to."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return Foreign("file")
    found = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if not _is_folder(each))
    ours = _made(folder)
    others = [name for name in found if name not in ours and Path(name).name not in LITTER]
    if not others:
        return None
    return Foreign("unmade") if not ours else Foreign("added", others[0])


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _made(folder: Path) -> frozenset[str]:
    """The files that were made here, by the folder's own list; none without a list."""
    try:
        return frozenset([MARKER, *(folder / MARKER).read_text(encoding="utf-8").splitlines()])
    except (OSError, UnicodeDecodeError):
        return frozenset()


def replace_folder(folder: Path, files: Iterable[tuple[str, str]]) -> Done:
    """Write a folder's files, each a path in it and a text, then put it in the place of the old one.

    Until all are written the old folder stays as it is, also when this is interrupted. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        sizes = {name: _write(beside / name, text) for name, text in files}
        _write(beside / MARKER, "".join(f"{name}\n" for name in sorted(sizes)))
        beside.chmod(folder.stat().st_mode if folder.exists() else 0o777 & ~_umask())
        left = _swap(beside, folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return Done(len(sizes), sum(sizes.values()), left)


def _write(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    encoded = text.encode()
    path.write_bytes(encoded)
    return len(encoded)


def _swap(new: Path, folder: Path) -> Path | None:
    """Put a new folder into a place; the old one goes back if that fails. What cannot be deleted is returned."""
    if not folder.exists():
        new.rename(folder)
        return None
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}.old.", dir=folder.parent))
    folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return old if old.exists() else None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
