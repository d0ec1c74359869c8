"""What the clock of this computer says."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quiz.learner.moments import milliseconds, within

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Clock: TypeAlias = Callable[[], int]
    """Milliseconds since 1970-01-01 UTC."""


def now() -> int:
    """Milliseconds since 1970-01-01 UTC."""
    try:
        return within(time.time_ns() // 1_000_000)
    except OverflowError:  # a clock that is wrong by more than two centuries, of which a date says the nearest
        return milliseconds(datetime.now(UTC))


def steady_clock() -> Clock:
    """A clock that is right when it is made and goes on evenly, even if somebody sets that of the machine."""
    ahead = now() - time.monotonic_ns() // 1_000_000
    return lambda: ahead + time.monotonic_ns() // 1_000_000
