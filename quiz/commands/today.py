"""Which day it is, for what is said of dates."""

from __future__ import annotations

from datetime import UTC, date, datetime


def today() -> date:
    """The day by this machine's clock, in universal time; the first there is, where the clock is out of range."""
    try:
        return datetime.now(UTC).date()
    except (OverflowError, ValueError, OSError):
        return date.min
