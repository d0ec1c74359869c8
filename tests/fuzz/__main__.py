"""A long run, for the night: `python -m tests.fuzz --banks 20000 --sessions 1000 --kills 500 --disks 1000 --seed 1`."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz.damage import damaged
from tests.fuzz.rounds import any_keys, killed, on_a_full_disk
from tests.fuzz.run import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fuzz.run import Ends


class Ordeal(NamedTuple):
    """What the program is put through, each time in a folder of its own, and what it is called."""

    name: str
    usual: int
    what: str
    once: Callable[[Path, Random], None]


ORDEALS = (
    Ordeal("sessions", 1000, "rounds of any keys at any size of window", any_keys),
    Ordeal("kills", 500, "rounds that are killed, resumed and killed again", killed),
    Ordeal("disks", 1000, "rounds on a disk that fills up", on_a_full_disk),
    Ordeal("databases", 1000, "commands on a history file that is damaged", damaged),
)
EVERY = 100


def main() -> int:
    """Run, tell how it ended, keep the folder of what failed."""
    asked = _asked()
    folder, start = Path(tempfile.mkdtemp(prefix="quiz-fuzz-")), time.monotonic()

    def tell(name: str, done: int, of: int) -> None:
        if done % EVERY == 0:
            print(f"{name}: {done} of {of}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)

    ends = run(folder, asked.banks, asked.seed, lambda done: tell("banks", done, asked.banks))
    print(_ended(ends))
    for each in ORDEALS:
        times = getattr(asked, each.name)
        for number in range(times):
            endure(each, folder, asked.seed, number)
            tell(each.name, number + 1, times)
        print(f"{each.name}: {times}, none lost anything, hung or raised.")
    return 0


def endure(ordeal: Ordeal, folder: Path, seed: int, number: int) -> None:
    """Put the program through one of them; what the folder holds then is kept where it fails."""
    own = folder / f"{ordeal.name}-{number}"
    own.mkdir()
    try:
        ordeal.once(own, Random(f"{seed}:{ordeal.name}:{number}"))
    except BaseException:
        print(f"{ordeal.name}, seed {seed}, number {number}; its folder: {own}", file=sys.stderr)
        raise
    shutil.rmtree(own)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--banks", type=int, default=20_000, help="banks that are damaged and checked")
    for each in ORDEALS:
        parser.add_argument(f"--{each.name}", type=int, default=each.usual, help=each.what)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _ended(ends: Ends) -> str:
    return (
        f"banks: {ends.with_findings} ended in {ends.findings} findings, {ends.sound} in success, none in an exception."
    )


if __name__ == "__main__":
    sys.exit(main())
