"""A folder of files, written beside and put in place at once; never over what somebody else has written."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.console.beside import OLD, beside_of, clear, folder_beside
from quiz.console.writing import NotWrittenError
from quiz.library.given import read_given
from quiz.library.pack.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKER = ".quiz-site"
"""Lists the files of a folder that was made here, one a line, so that what else is in it is known to be another's."""
LARGEST_LIST = 100_000_000
"""Bytes of that list."""
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
        return frozenset([MARKER, *read_given(folder / MARKER, LARGEST_LIST).decode().splitlines()])
    except (OSError, UnicodeDecodeError):
        return frozenset()


def make_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a new folder's files, each a path in it and its bytes; whatever interrupts this, nothing is left.

    All of it is on the disk before the folder has its name, and outlives a power cut. Raises NotWrittenError.
    """
    with _beside(folder, files) as (beside, sizes), _told(folder):
        _sync(beside, sizes)
        beside.rename(folder)
        sync_folder(folder.parent)


def replace_folder(folder: Path, files: Iterable[tuple[str, str]]) -> Done:
    """Write a folder's files, each a path in it and a text, and their list; put it in the place of the old one.

    Until all are written the old folder stays as it is, also when this is interrupted. Raises NotWrittenError.
    """
    with _told(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        clear(folder)
    with _beside(folder, ((name, text.encode()) for name, text in files)) as (beside, sizes), _told(folder):
        _write(beside / MARKER, "".join(f"{name}\n" for name in sorted(sizes)).encode())
        if folder.exists():
            beside.chmod(folder.stat().st_mode)
        left = _swap(beside, folder)
    return Done(len(sizes), sum(sizes.values()), left)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What the system refuses here means that the folder could not be written. Raises NotWrittenError."""
    try:
        yield
    except OSError as error:
        raise NotWrittenError(folder, error) from error


@contextmanager
def _beside(folder: Path, files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[Path, dict[str, int]]]:
    """The files in a folder beside another, and their sizes; nothing of it is left if it is not put in place."""
    with ExitStack() as stack:
        with _told(folder):
            beside = stack.enter_context(folder_beside(folder))
        sizes = {}
        for name, content in files:
            with _told(folder):
                sizes[name] = _write(beside / name, content)
        yield beside, sizes


def _write(path: Path, content: bytes) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return len(content)


def _sync(folder: Path, names: Iterable[str]) -> None:
    """Wait until the files of a folder, and the folders they are in, are on the disk."""
    for path in (folder / name for name in names):
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    for each in {parent for name in names for parent in (folder / name).parents if folder in {parent, *parent.parents}}:
        sync_folder(each)


def _swap(new: Path, folder: Path) -> Path | None:
    """Put a new folder into a place; the old one goes back if that fails. What cannot be deleted is returned."""
    if not folder.exists():
        new.rename(folder)
        return None
    old = beside_of(folder, OLD)
    folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return old if old.exists() else None
