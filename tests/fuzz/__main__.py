"""A long run, for the night: `python -m tests.fuzz --mutations 20000 --seed 1`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.run import MutantError, run

EVERY = 1000


def main() -> int:
    """Run, tell how it ended, keep the folder of a mutant that raised."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--mutations", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    folder, start = Path(tempfile.mkdtemp(prefix="quiz-fuzz-")), time.monotonic()

    def tell(done: int) -> None:
        if done % EVERY == 0:
            print(f"{done} of {asked.mutations}, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)

    try:
        ends = run(folder, asked.mutations, asked.seed, tell)
    except MutantError as error:
        print(error, file=sys.stderr)
        raise
    print(f"{ends.with_findings} ended in {ends.findings} findings, {ends.sound} in success, none in an exception.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
