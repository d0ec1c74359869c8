"""How quickly a handout of forty questions is made: the whole command, as ratios to a bare interpreter in the same run.

pytest tests/benchmarks/test_handout.py -m benchmark -s
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark
RUNS = 7
HANDOUT = ("-m", "quiz", "handout", "-n", "40", "--versions", "2", "--cards", "--answers", "--force")
COMMANDS = {"as pages": (HANDOUT, 1.0), "as PDF": ((*HANDOUT, "--pdf"), 2.0)}
"""The command and how many seconds it may take."""


def median(home: Path, *words: str) -> float:
    """The median time of some runs, in seconds; one more goes first, to fill the caches."""
    times = []
    for _ in range(RUNS + 1):
        before = time.perf_counter()
        where = environment(home, "fr_FR.UTF-8")
        subprocess.run([sys.executable, *words], cwd=home, env=where, capture_output=True, check=True)
        times.append(time.perf_counter() - before)
    return statistics.median(times[1:])


def test_handouts(tmp_path: Path) -> None:
    bare = median(tmp_path, "-c", "pass")
    print(f"\nPython {platform.python_version()}, {os.cpu_count()} cores, bare interpreter {bare * 1000:.0f} ms")
    for name, (words, wanted) in COMMANDS.items():
        seconds = median(tmp_path, *words)
        print(f"40 questions, 2 versions {name}: {seconds:.2f} s, {seconds / bare:.0f} x bare (wanted: {wanted:.0f} s)")
        assert seconds > 0
    assert len(list((tmp_path / "handout").glob("*.pdf"))) == len(list((tmp_path / "handout").glob("*.html")))
