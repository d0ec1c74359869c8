"""Packs that were added to the program: a folder for each name, and in it one for each time that it was installed.

The newest is the pack. So it is there, and whole, from the moment at which its folder gets its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.library.pack.roots import Root, folder_root

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def installed(packs: Path) -> dict[str, Path]:
    """The folder of each pack that was added, by name, in the order of names."""
    try:
        homes = sorted(each for each in packs.iterdir() if _NAME.fullmatch(each.name))
    except OSError:
        return {}
    return {home.name: home / str(found[-1]) for home in homes if (found := times(home))}


def times(home: Path) -> list[int]:
    """The numbers of the times that a pack was installed, the last one last."""
    try:
        return sorted(int(each.name) for each in home.iterdir() if each.name.isdecimal() and each.is_dir())
    except OSError:
        return []


def installed_root(packs: Path, word: str) -> Root | None:
    """What a word means if it is the name of an added pack, or of a bank of one, `pack/bank`; else None."""
    name, slash, bank = word.partition("/")
    if not _NAME.fullmatch(name) or (folder := installed(packs).get(name)) is None:
        return None
    root = folder_root(folder)
    if not slash:
        return root
    banks = tuple(path for path in root.banks if path.stem == bank)
    return root._replace(banks=banks) if banks else None
