"""Moments as the reader's own days."""

from __future__ import annotations

from datetime import UTC, datetime


def day_of(moment: int) -> str:
    """The day of a moment (milliseconds since 1970-01-01 UTC) where the reader is: `2022-01-12`."""
    return datetime.fromtimestamp(moment / 1000, UTC).astimezone().date().isoformat()
