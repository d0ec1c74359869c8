"""A bar comes after a second, on standard error, and goes away."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from quiz.console.progress import PATIENCE, Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest


def clock_of(*times: float) -> Callable[[], float]:
    ticks: Iterator[float] = iter(times)
    return lambda: next(ticks)


def test_a_short_wait_draws_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Waiting("Checking", shown=True, clock=clock_of(0, PATIENCE / 2, PATIENCE * 0.9)) as waiting:
        waiting(1, 3)
        waiting(2, 3)
    assert capsys.readouterr() == ("", "")


def test_a_long_wait_draws_a_bar_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with Waiting("Checking", shown=True, clock=clock_of(0, PATIENCE * 1.5, PATIENCE * 1.6)) as waiting:
        waiting(1, 3)
        assert waiting.bar is not None
        waiting(2, 3)
        assert [task.completed for task in waiting.bar.tasks] == [2]
    assert capsys.readouterr().out == ""


def test_no_thread_draws_the_bar() -> None:
    before = threading.active_count()
    with Waiting("Checking", shown=True, clock=clock_of(0, PATIENCE * 1.5)) as waiting:
        waiting(1, 3)
        assert waiting.bar is not None
        assert threading.active_count() == before


def test_nothing_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with Waiting("Checking", shown=False, clock=clock_of(0, PATIENCE * 9)) as waiting:
        waiting(1, 3)
    assert waiting.bar is None
    assert capsys.readouterr() == ("", "")
