"""Files written again: as they were but for some edits, wholly or not at all.

Byte order marks and line ends stay; the new text is written beside the old one, brought to the disk, and takes
its place at once.
"""

from __future__ import annotations

import os
import stat
import tempfile
from bisect import bisect_left
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.pack.files import sync_folder
from quiz.library.problems import Edit
from quiz.library.yaml.scalars import apply_edits

if TYPE_CHECKING:
    from collections.abc import Sequence

BOM = "\ufeff"


class Change(NamedTuple):
    """A file, what it held when it was read, and what it is to hold."""

    path: Path
    before: str
    after: str


class NotWrittenError(Exception):
    """A file could not be written; no file was changed, but for those that `done` names."""

    def __init__(self, path: Path, reason: str, done: tuple[Path, ...] = ()) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason, self.done = path, reason, done


class ChangedMeanwhileError(OSError):
    """The file does not hold any more what it held when it was read."""


class LinkError(OSError):
    """The file is a link: what it leads to may lie anywhere."""


def read_raw(path: Path) -> str:
    """The characters of a file as they stand, with its byte order mark and line ends. Raises OSError, ValueError."""
    return path.read_bytes().decode()


def plain_text(raw: str) -> str:
    r"""The text that offsets count in: without byte order mark, each line ending in `\n`."""
    return raw.removeprefix(BOM).replace("\r\n", "\n")


def edited_raw(raw: str, edits: Sequence[Edit]) -> str:
    """The raw text after edits whose offsets count in the plain text."""
    bare = raw.removeprefix(BOM)
    returns = _returns(bare)
    line_end = "\r\n" if returns and bare.index("\n") - 1 == bare.index("\r\n") else "\n"
    moved = [
        Edit(_raw_offset(edit.start, returns), _raw_offset(edit.end, returns), edit.text.replace("\n", line_end))
        for edit in edits
    ]
    return raw[: len(raw) - len(bare)] + apply_edits(bare, moved)


def _returns(raw: str) -> list[int]:
    """Where, in the plain text, the line ends stand that have a carriage return before them."""
    found: list[int] = []
    position = raw.find("\r\n")
    while position >= 0:
        found.append(position - len(found))
        position = raw.find("\r\n", position + 1)
    return found


def _raw_offset(offset: int, returns: Sequence[int]) -> int:
    return offset + bisect_left(returns, offset)


def write_all(changes: Sequence[Change]) -> None:
    """Write all files or, when one of them cannot be written, none. Raises NotWrittenError."""
    staged: list[tuple[Change, Path]] = []
    done: list[Path] = []
    path = Path()
    try:
        for change in changes:
            path = change.path
            staged.append((change, _staged(change)))
        for change, beside in staged:
            path = change.path
            beside.replace(path)
            done.append(path)
            sync_folder(path.parent)
    except OSError as error:
        raise NotWrittenError(path, _reason(error), tuple(done)) from error
    finally:
        for _, beside in staged[len(done) :]:
            beside.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _staged(change: Change) -> Path:
    """The new text in a file beside the old one, on the disk, with the same permissions."""
    path = change.path
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        raise LinkError
    if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(13, os.strerror(13))
    if path.read_bytes() != change.before.encode():
        raise ChangedMeanwhileError
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(change.after.encode())
            file.flush()
            _keep_permissions(file.fileno(), status)
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _keep_permissions(handle: int, status: os.stat_result) -> None:
    if not hasattr(os, "fchmod"):
        return
    with suppress(OSError):
        os.fchown(handle, status.st_uid, status.st_gid)
    os.fchmod(handle, stat.S_IMODE(status.st_mode))
