"""Files that look like banks of a pack, and are read by nobody: their questions would be missed without a word."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.library.pack.roots import DRAFTS, folder_root
from quiz.library.problems import Problem, Span
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.library.pack.roots import Root

ENDINGS = frozenset({".yaml", ".yml"})
MOST = 20
"""Files that are told."""


def unread_banks(root: Root) -> Iterator[Problem]:
    """Y122: what looks like a bank has the name and the place of one; asked of a whole pack only."""
    if root.banks != folder_root(root.folder).banks:
        return
    for path, _ in zip(_strays(root), range(MOST), strict=False):
        span = Span(file=root.name_of(path))
        yield Problem(code="Y122", message=said("files.unread"), span=span, severity="warning")


def _strays(root: Root) -> Iterator[Path]:
    questions = root.folder / "questions"
    for path in _inside(questions):
        if path.suffix.lower() in ENDINGS:
            if path.suffix != ".yaml" and path.is_file():
                yield path
        elif path.name != DRAFTS and path.name[0] not in "._" and path.is_dir() and not path.is_symlink():
            yield from (each for each in _inside(path) if each.suffix.lower() in ENDINGS and each.is_file())


def _inside(folder: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []
