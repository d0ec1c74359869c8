"""How long it takes until an answer is on the disk, as a ratio to a bare fsync of 4 kB at the same time.

pytest tests/benchmarks/test_keeping.py -m benchmark -s
"""

from __future__ import annotations

import os
import statistics
import time
from typing import TYPE_CHECKING

import pytest

from quiz.learner.history import History
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark
TIMES = 300
TARGET = 10.0
"""Milliseconds, at the median."""


def test_keeping_an_answer(tmp_path: Path) -> None:
    """The two take turns, so that both meet the same disk."""
    history = History.open(tmp_path / "history")
    bare = os.open(tmp_path / "bare", os.O_WRONLY | os.O_CREAT)
    kept, synchronised = [], []
    for number in range(TIMES):
        before = time.perf_counter()
        history.store(sitting(), [attempt(f"a{number}", at=MONDAY + number)])
        between = time.perf_counter()
        os.write(bare, b"x" * 4096)
        os.fsync(bare)
        kept.append((between - before) * 1000)
        synchronised.append((time.perf_counter() - between) * 1000)
    os.close(bare)
    answer, fsync = statistics.median(kept), statistics.median(synchronised)
    slowest = statistics.quantiles(kept, n=20)[-1]
    print(f"\none answer: {answer:.1f} ms at the median (wanted: at most {TARGET:.0f}), {slowest:.1f} ms at the 95th")
    print(f"4 kB and fsync: {fsync:.1f} ms; an answer takes {answer / fsync:.2f} times as long")
    assert history.count() == TIMES
