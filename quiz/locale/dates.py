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
    name = say.manner.months[int(month) - 1]
    if not number:
        return say.manner.month.format(month=name, year=year)
    return say.manner.date.format(day=say.manner.day(int(number)), month=name, year=year)


def without_year(say: Phrases, day: date) -> str:
    """A day among days that make its year plain."""
    return in_words(say, day.isoformat()).removesuffix(str(day.year)).strip()


def short_day(say: Phrases, day: date) -> str:
    """A day in as few letters as a chart has room for: `21/9`, `21 Sep`."""
    return say.manner.short_day.format(day=day.day, month=say.manner.short_months[day.month - 1])


def weekday(say: Phrases, day: date, *, of_year: bool) -> str:
    """A day by its weekday, with its year or without."""
    manner = say.manner
    return (manner.weekday_of_year if of_year else manner.weekday).format(
        weekday=manner.weekdays[day.weekday()],
        day=manner.day(day.day),
        month=manner.months[day.month - 1],
        year=day.year,
    )
