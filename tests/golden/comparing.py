"""Two recordings side by side: which files differ, and how."""

from __future__ import annotations

import zipfile
from difflib import unified_diff
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES = 24
"""Of a difference that are shown."""
FILES = 3
"""Of which the difference is shown; of the others only the name."""


def compare(before: Path, after: Path) -> list[str]:
    """What differs, line by line; nothing when the recordings are the same."""
    names = sorted(_files(before) | _files(after))
    differing = [name for name in names if _bytes(before / name) != _bytes(after / name)]
    shown = [line for name in differing[:FILES] for line in ["", *_difference(before / name, after / name, name)]]
    listed = [f"{_how(before / name, after / name)} {name}" for name in differing]
    return [*listed, *shown, "", f"{len(differing)} of {len(names)} files differ"] if differing else []


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _how(before: Path, after: Path) -> str:
    return "differs" if before.exists() and after.exists() else "missing" if before.exists() else "new    "


def _difference(before: Path, after: Path, name: str) -> Iterator[str]:
    if not (before.exists() and after.exists()):
        return
    if zipfile.is_zipfile(before) and zipfile.is_zipfile(after):
        yield from _members(before, after, name)
        return
    found = list(unified_diff(_lines(before), _lines(after), f"before/{name}", f"after/{name}", lineterm="", n=1))
    yield from (_visible(line) for line in islice(found, LINES))
    if len(found) > LINES:
        yield f"… {len(found) - LINES} more lines"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="backslashreplace").splitlines()


def _members(before: Path, after: Path, name: str) -> Iterator[str]:
    """Of archives, which files in them differ."""
    with zipfile.ZipFile(before) as one, zipfile.ZipFile(after) as other:
        for member in sorted({*one.namelist(), *other.namelist()}):
            contents = [each.read(member) if member in each.namelist() else None for each in (one, other)]
            if contents[0] != contents[1]:
                yield f"{name}: {member} differs"


def _visible(line: str) -> str:
    """A line whose escapes are shown, not obeyed."""
    return "".join(c if c.isprintable() or c == "\t" else c.encode("unicode_escape").decode() for c in line)
