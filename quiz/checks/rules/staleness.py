"""Cards with facts that nobody has looked up for long (R707); said only to who asks, so that an old copy stays well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.problems import Problem
from quiz.locale.said import said
from quiz.play.provenance import months_checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from quiz.library.pack.packs import Contents

YEAR = 12
"""Months."""


def months_before(day: date, months: int) -> str:
    """The month so many months before a day; the first there is, where that would be before year 1.

    >>> from datetime import date
    >>> months_before(date(2026, 11, 30), 11), months_before(date(2026, 11, 30), 12)
    ('2025-12', '2025-11')
    """
    year, month = divmod(max(day.year * YEAR + day.month - 1 - months, YEAR), YEAR)
    return f"{year:04}-{month + 1:02}"


def stale_cards(contents: Contents, oldest: str) -> Iterator[Problem]:
    """R707: each card with a fact or class that was looked up before the month `oldest`, or never."""
    for located in contents.outlets:
        outlet, months = located.value, months_checked(located.value)
        never, old = months.count(None), sum(month is not None and month < oldest for month in months)
        if never or old:
            message = said("register.stale", outlet=outlet.id, facts=len(months), never=never, old=old, month=oldest)
            yield Problem(code="R707", message=message, span=located.span("id"), severity="warning")
