"""Moments: milliseconds since 1970-01-01 00:00 UTC, whatever a clock said, and the days and times they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeAlias

from msgspec import Meta

EARLIEST, LATEST = -62_135_596_800_000, 253_402_300_799_999
"""From the beginning of the year 1 to the end of the year 9999: what a date can say (ISO 8601)."""
_MARGIN = 2 * 24 * 3600 * 1000
"""Milliseconds; by less than that, a clock on a wall differs from UTC."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Moment: TypeAlias = Annotated[int, Meta(ge=EARLIEST, le=LATEST)]


def within(moment: int) -> int:
    """The moment, or the nearest one that a date can say: a clock may be wrong by any number of years."""
    return min(max(moment, EARLIEST), LATEST)


def local(moment: int) -> datetime:
    """A moment on the clock of the wall; within two days of what a date can say, the nearest that it says anywhere."""
    near = min(max(moment, EARLIEST + _MARGIN), LATEST - _MARGIN)
    return on_the_wall(utc(near))


def on_the_wall(moment: datetime) -> datetime:
    """A moment in the zone that is set on this computer, of which it is one if it says none; else in UTC.

    Some settings make no sense (`TZ=X99`), and one of the wall is a day or more away.
    """
    try:
        return moment.astimezone()
    except ValueError:
        return moment.replace(tzinfo=UTC)


def utc(moment: int) -> datetime:
    """A moment in UTC, to the millisecond."""
    return _EPOCH + timedelta(milliseconds=within(moment))


def milliseconds(moment: datetime) -> int:
    """How long a moment is after 1970-01-01 00:00 UTC; it says how far it is from UTC."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)
