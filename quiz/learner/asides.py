"""Damaged files of the history that were set aside: named, found, put together again, noted when they are taken over.

A file counts as taken over once the history that took its place says so, in the transaction that brought its answers;
until then every start tries again. The note names the file's size and when it last changed, so that another file under
the same name is not passed over.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Any

from quiz.library.pack.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside the file belongs to it."""
_NUMBER = re.compile(r"\.damaged-(\d+)\.")
_TOPIC = "taken over: "


def set_aside(path: Path) -> Path:
    """Move a damaged file and what belongs to it out of the way, under a name that is free; returns that name.

    The file goes first: a log without its file is known to belong to the one set aside last (`reunite`), but a file
    without its log would be taken for one that lacks the latest answers. Raises OSError.
    """
    number = 1
    while _parts(aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")):
        number += 1
    for part in _parts(path):
        part.rename(_beside(aside, path, part))
    sync_folder(path.parent)
    return aside


def reunite(path: Path) -> None:
    """Bring a log after its file, which was set aside when the program was stopped. Raises OSError."""
    found = set_aside_files(path)
    left = _parts(path)
    if not found or not left or path in left or len(_parts(found[-1])) > 1:
        return
    for part in left:
        part.rename(_beside(found[-1], path, part))


def asides(path: Path) -> list[Path]:
    """The damaged files that were set aside, and what belongs to them."""
    return sorted(path.parent.glob(f"{path.stem}.damaged-*{path.suffix}*"))


def set_aside_files(path: Path) -> list[Path]:
    """The damaged files alone, in the order in which they were set aside."""
    found = {int(number[1]): each for each in asides(path) if (number := _NUMBER.search(each.name))}
    named = {number: path.with_name(f"{path.stem}.damaged-{number}{path.suffix}") for number in found}
    return [each for _, each in sorted(named.items()) if is_file(each)]


def is_file(path: Path) -> bool:
    """Whether a file is there that can be read to its end: no pipe, no folder, no device."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def not_noted(execute: Callable[..., Any], path: Path) -> list[Path]:
    """The damaged files of which a history does not say that it has taken over what could be read of them."""
    found = set_aside_files(path)
    noted = (
        dict(execute("SELECT topic, words FROM about WHERE topic LIKE ?", (f"{_TOPIC}%",)).fetchall()) if found else {}
    )
    return [each for each in found if noted.get(_TOPIC + each.name) != _mark(each)]


def note(write: Callable[..., Any], aside: Path) -> None:
    """Let a history say that it has taken over what could be read of a file."""
    write("INSERT OR REPLACE INTO about VALUES (?, ?)", (_TOPIC + aside.name, _mark(aside)))


def forget_notes(write: Callable[..., Any]) -> None:
    """Let a history say nothing of files that are no longer there."""
    write("DELETE FROM about WHERE topic LIKE ?", (f"{_TOPIC}%",))


def _mark(aside: Path) -> str:
    found = aside.stat()
    return f"{found.st_size} {found.st_mtime_ns}"


def _beside(aside: Path, path: Path, part: Path) -> Path:
    return aside.with_name(aside.name + part.name.removeprefix(path.name))


def _parts(path: Path) -> list[Path]:
    beside = [path.with_name(path.name + companion) for companion in COMPANIONS]
    return [part for part in beside if part.exists()]
