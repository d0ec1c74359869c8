"""A long run, for the night: `python -m tests.fuzz --minutes 480`, or so many of each, from one seed."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import time
from collections import Counter
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz.ordeals import ORDEALS, Ordeal, endured

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY = 100
"""So many of an ordeal are told of while they run."""
TURNS = 500
"""In how many parts a run by the clock cuts what is usual, so that no ordeal waits long for its turn."""
FAILED = "failed"


class Trial(NamedTuple):
    """One of an ordeal, by its number."""

    ordeal: Ordeal
    number: int


def main() -> int:
    """Run, tell how each ended, keep the folder of what failed; 1 if anything did."""
    asked = _asked()
    folder, start = Path(tempfile.mkdtemp(prefix="quiz-fuzz-")), time.monotonic()
    ends: dict[str, Counter[str]] = {each.name: Counter() for each in ORDEALS}
    print(f"seed {asked.seed}", flush=True)
    for ordeal, number in _until(start + asked.minutes * 60) if asked.minutes else _so_many(asked):
        ended = ends[ordeal.name]
        ended[endured(ordeal, folder, asked.seed, number) or FAILED] += 1
        if ended.total() % EVERY == 0:
            print(f"{ordeal.name}: {ended.total()}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    for name, ended in ends.items():
        print(f"{name}: {ended.total()}" + "".join(f", {how} {times}" for how, times in sorted(ended.items())))
    failed = sum(ended[FAILED] for ended in ends.values())
    print(f"{failed} failed." if failed else "None lost anything, hung or raised.")
    return int(failed > 0)


def _so_many(asked: argparse.Namespace) -> Iterator[Trial]:
    for each in ORDEALS:
        yield from (Trial(each, number) for number in range(getattr(asked, each.name)))


def _until(end: float) -> Iterator[Trial]:
    """All in turn, until it is late."""
    for turn in count():
        for each in ORDEALS:
            part = max(1, each.usual // TURNS)
            for number in range(turn * part, (turn + 1) * part):
                if time.monotonic() > end:
                    return
                yield Trial(each, number)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "--minutes", type=float, help="all in turn until so many minutes are over, whatever their number"
    )
    for each in ORDEALS:
        parser.add_argument(f"--{each.name}", type=int, default=each.usual, help=each.what)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000), help="else one that is told")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
