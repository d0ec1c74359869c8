"""Dates as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.locale import Phrases


def in_words(say: Phrases, date: str) -> str:
    """A date of the model (`2022`, `2022-01`, `2022-01-12`) in words."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not month:
        return year
    name = say.months[int(month) - 1]
    if not day:
        return say.month.format(month=name, year=year)
    first = "1er" if say.language == "fr" and int(day) == 1 else str(int(day))
    return say.date.format(day=first, month=name, year=year)
