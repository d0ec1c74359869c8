"""A long run, for the night: `python -m tests.fuzz --minutes 480`, or so many of each, from one seed."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.ordeals import ORDEALS, endured
from tests.fuzz.turns import Trial, all_in_turn, so_many

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY = 100
"""So many of an ordeal are told of while they run."""
FAILED = "failed"


def main() -> int:
    """Run, tell how each ended, keep the folder of what failed; 1 if anything did."""
    asked = _asked()
    folder, start = Path(tempfile.mkdtemp(prefix="quiz-fuzz-")), time.monotonic()
    ends: dict[str, Counter[str]] = {each.name: Counter() for each in ORDEALS}
    print(f"seed {asked.seed}", flush=True)
    for ordeal, number in _trials(asked, start):
        ended = ends[ordeal.name]
        ended[endured(ordeal, folder, asked.seed, number) or FAILED] += 1
        if ended.total() % EVERY == 0:
            print(f"{ordeal.name}: {ended.total()}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    for name, ended in ends.items():
        if ended:
            print(f"{name}: {ended.total()}" + "".join(f", {how} {times}" for how, times in sorted(ended.items())))
    failed = sum(ended[FAILED] for ended in ends.values())
    print(f"{failed} failed." if failed else "None lost anything, hung or raised.")
    return int(failed > 0)


def _trials(asked: argparse.Namespace, start: float) -> Iterator[Trial]:
    if asked.again:
        name, _, number = asked.again.partition(":")
        return iter([Trial(next(each for each in ORDEALS if each.name == name), int(number))])
    if asked.minutes:
        return all_in_turn(time.monotonic, start + asked.minutes * 60)
    return so_many(vars(asked))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "--minutes", type=float, help="all in turn until so many minutes are over, whatever their number"
    )
    parser.add_argument("--again", metavar="NAME:NUMBER", help="one alone, with the seed with which it failed")
    for each in ORDEALS:
        parser.add_argument(f"--{each.name}", type=int, default=each.usual, help=each.what)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000), help="else one that is told")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
