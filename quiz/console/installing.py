"""Adding packs to the program and taking them away: whole or not at all, whatever interrupts it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.console.beside import beside_of, clear
from quiz.console.folders import make_folder
from quiz.console.writing import NotWrittenError
from quiz.library.pack.files import sync_folder
from quiz.library.pack.installed import times

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def install(packs: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Put a pack in place under its name; that of before, if there is one, goes once the new one is there.

    Raises NotWrittenError.
    """
    home = packs / name
    try:
        clear(home)
        home.mkdir(parents=True, exist_ok=True)
        before = times(home)
        folder = home / str(before[-1] + 1 if before else 1)
        make_folder(folder, files.items())
    except OSError as error:
        _leave_nothing(home)
        raise NotWrittenError(home, error) from error
    except BaseException:
        _leave_nothing(home)
        raise
    sync_folder(packs)
    for number in before:
        shutil.rmtree(home / str(number), ignore_errors=True)
    return folder


def _leave_nothing(home: Path) -> None:
    """Take away the folders that were made for a pack, as far as they are empty."""
    for each in (home, home.parent):
        with suppress(OSError):
            each.rmdir()


def uninstall(packs: Path, name: str) -> None:
    """Take a pack away. Raises NotWrittenError."""
    home = packs / name
    clear(home)
    gone = beside_of(home)
    try:
        home.rename(gone)
    except OSError as error:
        raise NotWrittenError(home, error) from error
    shutil.rmtree(gone, ignore_errors=True)
