"""How a language writes: its numbers and dates, its signs, and how words agree with a count."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Language

OTHER = "other"
"""The form of every count that no other form takes."""
HUNDRED = 100


class Counts(Struct, frozen=True, forbid_unknown_fields=True):
    """The counts that one form takes: these numbers, and all whose last two digits are one of the endings."""

    numbers: tuple[int, ...] = ()
    endings: tuple[int, ...] = ()

    def take(self, count: int) -> bool:
        """Whether this form is that of the count."""
        return count in self.numbers or count % HUNDRED in self.endings


NO_COUNT = Counts()


class Plural(Struct, frozen=True, forbid_unknown_fields=True):
    """The forms that a language has besides `other`, by their names in CLDR."""

    zero: Counts = NO_COUNT
    one: Counts = NO_COUNT
    two: Counts = NO_COUNT
    few: Counts = NO_COUNT
    many: Counts = NO_COUNT


class Manner(Words, frozen=True, kw_only=True):
    """What the file of the language itself says."""

    topic = "language"
    name: str
    plural: Plural

    colon: str
    semicolon: str
    quoted: Annotated[str, "text"]
    either: str
    """Between the last two things of which one is to be chosen."""

    decimal: str
    thousands: str
    percent: Annotated[str, "value"]
    kilobytes: Annotated[str, "size"]
    megabytes: Annotated[str, "size"]

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    first_day: str
    """The first day of a month, where others are plain numbers."""
    date: Annotated[str, "day", "month", "year"]
    month: Annotated[str, "month", "year"]
    short_day: Annotated[str, "day", "month"]
    weekday: Annotated[str, "weekday", "day", "month"]
    weekday_of_year: Annotated[str, "weekday", "day", "month", "year"]

    @property
    def separator(self) -> str:
        """What parts the columns of a table, as the spreadsheets of the language expect it."""
        return ";" if self.decimal == "," else ","

    def whole(self, count: int) -> str:
        """A whole number, its thousands parted."""
        return f"{count:,}".replace(",", self.thousands)

    def in_percent(self, hundredths: float) -> str:
        """A share in whole hundredths, halves up."""
        return self.percent.format(value=floor(round(hundredths, 6) + 0.5))

    def share_of(self, part: int, whole: int) -> str:
        """A part of a whole in whole hundredths; none of nothing is none."""
        return self.in_percent(HUNDRED * part / whole if whole else 0)

    def one_of(self, names: Sequence[str]) -> str:
        """Names of which one is to be chosen."""
        return self.either.join([part for part in (", ".join(names[:-1]), names[-1]) if part])

    def day(self, number: int) -> str:
        """A day of a month."""
        return self.first_day if number == 1 else str(number)

    def form_of(self, count: int) -> str:
        """The form that a count takes."""
        size = abs(count)
        return next((form for form in Plural.__struct_fields__ if getattr(self.plural, form).take(size)), OTHER)


def manner_of(language: Language) -> Manner:
    """How one language writes."""
    return read(Manner, language)
