"""A bar for those who wait: at a terminal, on standard error, and only when a second has passed."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds before a bar is shown; most checks are done by then."""
PAUSE = 0.1
"""Seconds between two pictures of a bar. No thread draws it: processes that help with the work could not begin then."""


class Waiting:
    """Told how much is done of how much; draws a bar if that takes long, and takes it away at the end."""

    def __init__(self, words: str, *, shown: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self.words = words
        self.shown = shown
        self.clock = clock
        self.start = self.drawn = clock()
        self.bar: Progress | None = None
        self.task: TaskID | None = None

    def __enter__(self) -> Self:
        """Begin to wait."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.stop()

    def __call__(self, done: int, of: int) -> None:
        """So much is done."""
        if not self.shown:
            return
        now = self.clock()
        if self.bar is None and now - self.start >= PATIENCE:
            self._draw(of)
        if self.bar is not None and self.task is not None:
            due = now - self.drawn >= PAUSE
            self.bar.update(self.task, completed=done, total=of, refresh=due)
            self.drawn = now if due else self.drawn

    def _draw(self, of: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        console = Console(file=sys.stderr, highlight=False, emoji=False, markup=False)
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
        self.bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
        self.task = self.bar.add_task(self.words, total=of)
        self.bar.start()


def bar_is_wanted(*, plain: bool) -> bool:
    """A bar moves: only a terminal that can redraw shows one."""
    import os

    return not plain and sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"
