"""Record what the program prints, or compare two recordings.

`python -m tests.golden record FOLDER [--pack PACK] [--code CHECKOUT] [--only SCENE …] [--jobs N]`
`python -m tests.golden compare BEFORE AFTER`
`python -m tests.golden renew`

A recording has a folder for each language and scene; `renew` makes the small one anew that the tests expect. The exit
code is 0 when all is well or the same, 1 when recordings differ, 2 when the command is wrong.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.golden import expected
from tests.golden.comparing import compare
from tests.golden.recording import Order, record

TOP = Path(__file__).resolve().parent.parent.parent
SAME, DIFFERENT, USAGE = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Carry out a command; returns the exit code."""
    asked = _parser().parse_args(arguments)
    return {"record": _record, "compare": _compare, "renew": _renew}[asked.command](asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.golden", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record", help="run the program and keep all that it prints and makes")
    recording.add_argument("folder", type=Path, help="an empty folder, or one to make")
    recording.add_argument("--pack", type=Path, default=TOP, help="a folder with seeds/ and questions/ (this checkout)")
    recording.add_argument("--code", type=Path, default=TOP, help="a checkout whose program runs (this one)")
    recording.add_argument(
        "--only", nargs="+", default=(), metavar="SCENE", help="such as play, play/les-mots, fr/play"
    )
    recording.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    comparing = commands.add_parser("compare", help="say which files of two recordings differ, and how")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    commands.add_parser("renew", help="record anew what the tests expect")
    return parser


def _record(asked: argparse.Namespace) -> int:
    begun = time.monotonic()
    code, pack, folder = (path.resolve() for path in (asked.code, asked.pack, asked.folder))
    order = Order(code, pack, folder, tuple(asked.only), asked.jobs)
    try:
        played = record(order, lambda told: print(told, file=sys.stderr, flush=True))
    except OSError as error:
        print(error, file=sys.stderr)
        return USAGE
    print(f"{played} scenes in {time.monotonic() - begun:.0f} s", file=sys.stderr)
    return SAME if played else USAGE


def _compare(asked: argparse.Namespace) -> int:
    missing = [folder for folder in (asked.before, asked.after) if not folder.is_dir()]
    if missing:
        print(f"{missing[0]} is no folder", file=sys.stderr)
        return USAGE
    found = compare(asked.before, asked.after)
    print("\n".join(found) or "the same")
    return DIFFERENT if found else SAME


def _renew(_: argparse.Namespace) -> int:
    expected.renew()
    return SAME


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
