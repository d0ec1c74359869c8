"""What the program is put through, each time from a seed and a number, so that a failure comes back."""

from __future__ import annotations

import shutil
import signal
import sys
import traceback
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz.answers import read, written_otherwise
from tests.fuzz.articles import taken
from tests.fuzz.banks import checked
from tests.fuzz.damage import damaged
from tests.fuzz.imports import imported
from tests.fuzz.parcels import added
from tests.fuzz.rounds import any_keys, killed, on_a_full_disk
from tests.fuzz.screens import at_a_screen, in_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType
    from typing import NoReturn


class Ordeal(NamedTuple):
    """What the program is put through, each time in a folder of its own, and what it is called."""

    name: str
    usual: int
    what: str
    once: Callable[[Path, Random], str]
    """Raises AssertionError where a promise is broken, or what the program raised; returns how it ended, in a word."""


ORDEALS = (
    Ordeal("banks", 20_000, "banks that are damaged and checked", checked),
    Ordeal("sessions", 1000, "rounds of any keys at any size of window", any_keys),
    Ordeal("kills", 500, "rounds that are killed, resumed and killed again", killed),
    Ordeal("disks", 1000, "rounds on a disk that fills up", on_a_full_disk),
    Ordeal("databases", 1000, "commands on a history file that is damaged", damaged),
    Ordeal("answers", 2000, "answers files of every kind that are damaged, marked and reported on", read),
    Ordeal("writings", 2000, "sound answers files as any program writes them", written_otherwise),
    Ordeal("imports", 1000, "histories that are damaged and imported", imported),
    Ordeal("parcels", 1000, "packs in one file that are damaged and added", added),
    Ordeal("articles", 1000, "pages, PDFs and documents that are damaged, of which an article is taken", taken),
    Ordeal("classes", 500, "rounds of a class at any keys, left and resumed", in_class),
    Ordeal("screens", 1000, "any keys at any command", at_a_screen),
)
LONGEST = 600
"""Seconds after which one of them is taken to hang."""


def endure(ordeal: Ordeal, folder: Path, seed: int, number: int) -> str:
    """Put the program through one of them; what the folder holds then is kept where it fails."""
    own = folder / f"{ordeal.name}-{seed}-{number}"
    own.mkdir()
    before = signal.signal(signal.SIGALRM, _hangs)
    signal.alarm(LONGEST)
    try:
        ended = ordeal.once(own, Random(f"{seed}:{ordeal.name}:{number}"))
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    shutil.rmtree(own)
    return ended


def endured(ordeal: Ordeal, folder: Path, seed: int, number: int) -> str | None:
    """The same, where what fails is told and not raised; None then."""
    try:
        return endure(ordeal, folder, seed, number)
    except Exception:  # noqa: BLE001 -- whatever it is, a night's run tells it and goes on
        traceback.print_exc()
        print(f"failed: --seed {seed} --again {ordeal.name}:{number}; its folder is in {folder}", file=sys.stderr)
        return None


def _hangs(_number: int, _frame: FrameType | None) -> NoReturn:
    raise AssertionError(f"it goes on for more than {LONGEST} s")
