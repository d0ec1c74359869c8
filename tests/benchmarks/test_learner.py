"""What a history of a million attempts costs, as ratios to an empty one; medians of some starts.

    pytest tests/benchmarks/test_learner.py -m benchmark -s

QUIZ_ATTEMPTS is how many attempts the history has, if not a million.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from quiz.learner.cards import cards_of, catch_up
from quiz.learner.history import History
from tests.benchmarks.million import many_attempts
from tests.conftest import environment
from tests.console.screen import Terminal
from tests.learner.past import by_hand
from tests.learner.samples import attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.model import Pack

pytestmark = pytest.mark.benchmark
ATTEMPTS = int(os.environ.get("QUIZ_ATTEMPTS", "1000000"))
STARTS = 9
NOW = time.time_ns() // 1_000_000


def seconds(do: Callable[[], object]) -> float:
    before = time.perf_counter()
    do()
    return time.perf_counter() - before


def median(do: Callable[[], object], starts: int = STARTS) -> float:
    do()
    return statistics.median(seconds(do) for _ in range(starts))


def command(home: Path, data: Path, *words: str) -> Callable[[], object]:
    def start() -> object:
        where = environment(home, "fr_FR.UTF-8") | {"QUIZ_DATA_DIR": str(data)}
        return subprocess.run(
            [sys.executable, "-m", "quiz", *words], env=where, stdin=subprocess.DEVNULL, capture_output=True, check=True
        )

    return start


def first_question(home: Path, data: Path) -> Callable[[], object]:
    def start() -> None:
        with Terminal(home, "review", "--anyway", "--seed", "7", QUIZ_DATA_DIR=str(data)) as terminal:
            while b"Votre r" not in terminal.raw:
                terminal.read(1)

    return start


def seen(terminal: Terminal, keys: str, sign: bytes) -> float:
    """Seconds from a key to a sign that it brings on the screen."""
    terminal.raw = b""
    before = time.perf_counter()
    terminal.press(keys)
    while sign not in terminal.raw:
        terminal.read(1)
    return time.perf_counter() - before


def a_turn(home: Path, data: Path) -> tuple[float, float]:
    """Seconds from the key that skips the fourth question to its brief, and from Enter to the fifth question."""
    with Terminal(home, "play", "--seed", "7", "--no-confidence", QUIZ_DATA_DIR=str(data)) as terminal:
        while b"Votre r" not in terminal.raw:
            terminal.read(1)
        for number in (2, 3, 4):
            seen(terminal, "s", b"uestion %d" % number)
            seen(terminal, "\r", b"Votre r")
        return seen(terminal, "s", b"uestion 5"), seen(terminal, "\r", b"Votre r")


def test_a_million_attempts(pack: Pack, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    History.open(empty).close()
    written = seconds(lambda: many_attempts(full, pack, ATTEMPTS))
    size = (full / "history.sqlite3").stat().st_size / 2**20
    print(f"\n{ATTEMPTS} attempts written in {written:.0f} s, {size:.0f} MiB, {os.cpu_count()} cores")
    history = History.open(full)
    computed = seconds(lambda: catch_up(history, "", NOW))
    print(f"all cards computed once: {computed:.1f} s, {computed / ATTEMPTS * 1e6:.1f} µs an attempt, a bar is shown")
    some = [each.id for each in pack.questions()[::50]]
    assert {name: cards_of(history, "")[name] for name in some} == by_hand(history, "", NOW, *some)

    before = median(command(tmp_path, empty))
    home = median(command(tmp_path, full))
    print(f"quiz: {home:.3f} s, {home / before:.2f} x with an empty history (wanted: at most 1 s)")
    history.begin(sitting("new"))
    questions = [each.id for each in pack.questions()[:10]]
    keys = {name: card.key for name, card in cards_of(history, "").items()}
    for number, name in enumerate(questions):
        history.record(
            attempt(f"new{number}", round="new", question=name, key=keys[name], at=time.time_ns() // 1_000_000)
        )
    after = seconds(command(tmp_path, full))
    print(f"quiz, ten answers later: {after:.3f} s, {after / before:.2f} x")
    begun, asked = median(first_question(tmp_path, empty)), median(first_question(tmp_path, full))
    print(f"quiz review, first question: {asked:.3f} s, {asked / begun:.2f} x with an empty history (wanted: 1.5)")
    told, following = zip(*(a_turn(tmp_path, full) for _ in range(STARTS)), strict=True)
    print(f"an answer kept and told: {statistics.median(told) * 1000:.0f} ms")
    print(f"Enter, then the next question: {statistics.median(following) * 1000:.0f} ms (wanted: at most 50)")
    changed = seconds(lambda: history.withdraw("a000000005", 5))
    again = seconds(lambda: catch_up(history, "", NOW))
    print(f"an old answer taken back: {changed * 1000:.0f} ms, its card computed again: {again:.2f} s")
    assert home > 0
    history.close()
