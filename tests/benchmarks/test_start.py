"""How quickly a person sees something: medians of 15 starts, as ratios to a bare interpreter in the same run.

    pytest tests/benchmarks/test_start.py -m benchmark -s

The nearest peer, mkdocs-quiz, is installed into an environment of its own where that is possible.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
import venv
from typing import TYPE_CHECKING

import pytest

from tests.conftest import environment
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.benchmark
STARTS = 15
TARGETS = {"quiz --version": 2.0, "quiz play, first question": 13.0}


def median(start: Callable[[], object]) -> float:
    """The median time of some starts, in seconds; one more goes first, to fill the caches."""
    start()
    times = []
    for _ in range(STARTS):
        before = time.perf_counter()
        start()
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def command(*words: str, home: Path) -> Callable[[], object]:
    def start() -> object:
        where = environment(home, "fr_FR.UTF-8")
        return subprocess.run(words, env=where, stdin=subprocess.DEVNULL, capture_output=True, check=True)

    return start


def first_question(home: Path) -> Callable[[], object]:
    def start() -> None:
        with Terminal(home, "play", "--seed", "7") as terminal:
            while b"Votre r" not in terminal.raw:
                terminal.read(1)

    return start


def test_starts(tmp_path: Path) -> None:
    bare = median(command(sys.executable, "-c", "pass", home=tmp_path))
    times = {
        "quiz --version": median(command(sys.executable, "-m", "quiz", "--version", home=tmp_path)),
        "quiz --help": median(command(sys.executable, "-m", "quiz", "--help", home=tmp_path)),
        "quiz play, first question": median(first_question(tmp_path)),
    }
    print(f"\nPython {platform.python_version()}, {os.cpu_count()} cores, bare interpreter {bare * 1000:.0f} ms")
    for name, seconds in times.items():
        target = f" (wanted: at most {TARGETS[name]:.0f})" if name in TARGETS else ""
        print(f"{name}: {seconds * 1000:.0f} ms, {seconds / bare:.1f} x bare{target}")
    peer = peers_help(tmp_path)
    if peer is None:
        print("mkdocs-quiz --help: skipped, it cannot be installed here")
    else:
        ratio = times["quiz play, first question"] / peer
        print(f"mkdocs-quiz --help: {peer * 1000:.0f} ms; our first question takes {ratio:.2f} of it (wanted: 0.4)")
    assert all(seconds > 0 for seconds in times.values())


def peers_help(home: Path) -> float | None:
    """The median time of the nearest peer's help; None where it cannot be installed."""
    folder = home / "peer"
    venv.create(folder, with_pip=True)
    installed = subprocess.run(
        [folder / "bin" / "pip", "install", "-q", "mkdocs-quiz"], capture_output=True, check=False
    )
    program = folder / "bin" / "mkdocs-quiz"
    if installed.returncode != 0 or not program.exists():
        return None
    return median(command(str(program), "--help", home=home))
