"""Dates as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from quiz.locale import Phrases


def in_words(say: Phrases, day: str) -> str:
    """A date of the model (`2022`, `2022-01`, `2022-01-12`) in words."""
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not month:
        return year
    name = say.months[int(month) - 1]
    if not number:
        return say.month.format(month=name, year=year)
    first = "1er" if say.language == "fr" and int(number) == 1 else str(int(number))
    return say.date.format(day=first, month=name, year=year)


def without_year(say: Phrases, day: date) -> str:
    """A day among days that make its year plain."""
    return in_words(say, day.isoformat()).removesuffix(str(day.year)).strip()


def short_day(say: Phrases, day: date) -> str:
    """A day in as few letters as a chart has room for: `21/9`, `21 Sep`."""
    return f"{day.day}/{day.month}" if say.language == "fr" else f"{day.day} {say.months[day.month - 1][:3]}"
