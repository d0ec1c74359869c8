"""`quiz check --watch`: the findings again at each save, until Ctrl-C.

What is watched is folders, not files: editors that save by renaming put another file in the place of the one that
was looked at. The folders are looked up again at each turn, so that one that is deleted and comes back is not lost.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from quiz.console.ending import FINE, UsageError
from quiz.console.output import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases

SETTLED = 30
"""Milliseconds of silence after which files are taken for saved."""
TURN = 500
"""Milliseconds after which the folders are looked up again, though nothing was heard of them."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
SUFFIXES = {".yaml", ".yml", ".txt"}

Snapshot: TypeAlias = dict[str, tuple[int, int, int]]
"""When each file was written, how long and which file it is."""


def watch(say: Phrases, roots: Callable[[], list[Root]], show: Callable[[], int]) -> int:
    """Show the findings now and whenever a file of the packs has changed. Ends by KeyboardInterrupt."""
    code = FINE
    for _ in _changes(_last_known(roots)):
        if sys.stdout.isatty():
            sys.stdout.write(CLEAR)
        code = show()
        sys.stdout.flush()
        tell(say.watching)
    return code


def _last_known(roots: Callable[[], list[Root]]) -> Callable[[], list[Root]]:
    """The packs; those of before, while what was named is gone."""
    known = roots()

    def now() -> list[Root]:
        nonlocal known
        with suppress(UsageError):
            known = roots()
        return known

    return now


def _changes(roots: Callable[[], list[Root]]) -> Iterator[None]:
    """At once, then after each change of a file: what is compared is the files, whatever woke us."""
    seen: Snapshot | None = None
    while True:
        folders = _folders(roots())
        for _ in _turns(folders):
            now = _snapshot(folders)
            if now != seen:
                seen = now
                yield
            if _folders(roots()) != folders:
                break


def _turns(folders: Iterable[Path]) -> Iterator[None]:
    """At once, then soon after something happens in the folders, and now and then if nothing does."""
    from watchfiles import watch as watch_files

    yield
    there = [folder for folder in folders if folder.is_dir()]
    if not there:
        time.sleep(TURN / 1000)
        return
    with suppress(FileNotFoundError):
        changes = watch_files(
            *there,
            watch_filter=None,
            step=SETTLED,
            rust_timeout=TURN,
            yield_on_timeout=True,
            recursive=False,
            raise_interrupt=True,
        )
        for _ in changes:
            yield


def _folders(roots: Iterable[Root]) -> dict[Path, int]:
    """The folders that hold the files of packs, and which folders these are, for a name can be given again."""
    found: dict[Path, int] = {}
    for root in roots:
        for folder in (
            root.folder,
            root.sources.parent,
            root.folder / "questions",
            *(bank.parent for bank in root.banks),
        ):
            with suppress(OSError):
                found[folder.absolute()] = folder.stat().st_ino
    return found


def _snapshot(folders: Iterable[Path]) -> Snapshot:
    found: Snapshot = {}
    for folder in folders:
        with suppress(OSError):
            for entry in os.scandir(folder):
                if Path(entry.name).suffix in SUFFIXES:
                    found[entry.path] = _state(entry)
    return found


def _state(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    try:
        state = entry.stat()
    except OSError:
        return (0, 0, 0)
    return (state.st_mtime_ns, state.st_size, state.st_ino)
