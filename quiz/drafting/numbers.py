"""The numbers of a sentence, in figures or in words, and what each is: a count, a time of day, a day, a year."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.drafting.known import bare, is_month, tells_time, writes_decimals_with
from quiz.library.text.numerals import Word, numbers_in_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.drafting.units import Token, Unit

Kind: TypeAlias = Literal["count", "clock", "day", "year"]
YEARS = range(1500, 2100)
"""Four figures without a mark between that are taken for a year."""
LARGE = 100
"""A word of this worth behind a number multiplies it: "45 millions"."""
DAYS = 31
HOURS = 24

_FIGURES = re.compile(
    r"(?<![\w°])(?:\d{1,3}(?:(?P<by>[.,\u0020\u00a0\u2009\u202f’'])\d{3})(?:(?P=by)\d{3})*(?!\d)|\d+(?:[.,]\d+)?)"
    r"[½¼¾⅓⅔⅛]?"
)
_CLOCK = re.compile(r"\b(\d{1,2}) ?(?:h(?:eures?)?|:) ?([0-5]\d)\b(?! ?[°'′:])")
_HOUR = re.compile(r"\b(\d{1,2}) ?(?:h|heures?|o[’']clock|[ap]\.? ?m)\b")
_GLUED = re.compile("[^\\W\\d]|[°'′]")
_SIGN = re.compile("[-–\u00ad\\s]*")


class Number(NamedTuple):
    """A number: its value as text in figures, a time as "10:45"; its first and last token, and its kind."""

    value: str
    first: int
    last: int
    kind: Kind


def numbers_in(unit: Unit, language: str) -> tuple[Number, ...]:
    """All numbers of a sentence from 2 on, in their order; ordinals and parts of coordinates are none."""
    clocks = list(_clocks(unit))
    figures = [each for each in _figures(unit, language) if not _covered(each, clocks)]
    said = [each for each in _said(unit, language) if not _covered(each, [*clocks, *figures])]
    plain = [_multiplied(each, said) for each in figures]
    rest = [each for each in said if not _covered(each, plain)]
    found = sorted([*clocks, *plain, *rest], key=lambda each: each.first)
    return tuple(_known(unit, each, language) for each in found if Decimal(each.value.replace(":", "")) > 1)


def _covered(number: Number, by: Sequence[Number]) -> bool:
    return any(each.first <= number.last and number.first <= each.last for each in by)


def _between(unit: Unit, start: int, end: int) -> tuple[int, int] | None:
    """The first and the last token that stand in a stretch of the text of a unit."""
    first = bisect_right(unit.tokens, unit.start + start, key=lambda token: token.end)
    last = bisect_left(unit.tokens, unit.start + end, key=lambda token: token.start) - 1
    return (first, last) if first <= last else None


def _clocks(unit: Unit) -> Iterator[Number]:
    for match in _CLOCK.finditer(unit.text):
        if int(match[1]) <= HOURS and (place := _between(unit, *match.span())):
            yield Number(f"{int(match[1])}:{match[2]}", *place, "clock")


def _figures(unit: Unit, language: str) -> Iterator[Number]:
    for match in _FIGURES.finditer(unit.text):
        place = _between(unit, *match.span())
        if place and not _GLUED.match(unit.text, match.end()):
            value = _value(match[0], language)
            is_year = match[0].isdecimal() and len(match[0]) == len("2022") and int(match[0]) in YEARS
            yield Number(value, *place, "year" if is_year else "count")


def _value(printed: str, language: str) -> str:
    """A number in figures, whatever stands between its thousands: "3.000" is 3000 in French and 3 in English."""
    decimal = writes_decimals_with(language)
    part = printed[-1] if not printed[-1].isdecimal() else ""
    whole = printed.removesuffix(part)
    if decimal == "." or not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", whole):
        decimal = decimal or ("" if re.fullmatch(r"\d{1,3}(?:,\d{3})+", whole) else "," if "," in whole else ".")
        head, _, tail = whole.partition(decimal) if decimal else (whole, "", "")
    else:
        head, tail = whole, ""
    figures = "".join(each for each in head if each.isdecimal())
    value = Decimal(f"{figures}.{tail or 0}") + (Decimal(str(unicodedata.numeric(part))) if part else 0)
    return _shown(value)


def _shown(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _said(unit: Unit, language: str) -> list[Number]:
    """The numbers in words that the library knows in this language; none in another."""
    words = tuple(Word(token.lower, _is_apart(unit, i)) for i, token in enumerate(unit.tokens))
    read = numbers_in_phrase(words, language)
    return [Number(_shown(each.value), each.first, each.last, "count") for each in read if not each.ordinal]


def _is_apart(unit: Unit, at: int) -> bool:
    """Whether a sign stands before a word that parts two numbers."""
    if not at:
        return True
    before, here = unit.tokens[at - 1], unit.tokens[at]
    return _SIGN.fullmatch(unit.text, before.end - unit.start, here.start - unit.start) is None


def _multiplied(number: Number, said: Sequence[Number]) -> Number:
    """A number in figures with the word behind it that multiplies it."""
    behind = next((each for each in said if each.first == number.last + 1), None)
    if behind is None or number.kind != "count" or Decimal(behind.value) < LARGE:
        return number
    return Number(_shown(Decimal(number.value) * Decimal(behind.value)), number.first, behind.last, "count")


def _known(unit: Unit, number: Number, language: str) -> Number:
    """A number as a day where a month stands beside it, as a time where something says that it is one."""
    if number.kind != "count" or "." in number.value:
        return number
    before, behind = _beside(unit, number.first - 1), _beside(unit, number.last + 1)
    if int(number.value) <= DAYS and is_month(behind, language):
        return number._replace(kind="day", last=number.last + 1)
    if int(number.value) <= DAYS and is_month(before, language):
        return number._replace(kind="day", first=number.first - 1)
    if int(number.value) <= HOURS and _is_hour(unit, number, before, language):
        return number._replace(kind="clock", value=f"{number.value}:00")
    return number


def _is_hour(unit: Unit, number: Number, before: str, language: str) -> bool:
    """Whether "heures" or the like behind a number tells the time, and not how long something took."""
    end = unit.tokens[min(number.last + 4, len(unit.tokens) - 1)].end
    behind = unit.text[unit.tokens[number.last].end - unit.start : end - unit.start]
    hour = _HOUR.match("1" + behind)
    if hour is None:
        return False
    if hour[0].endswith(("clock", "m")):
        return True
    words = {bare(each) for each in re.findall(r"\w+", behind)}
    return tells_time(before, language) or any(tells_time(each, language) for each in words - {before})


def _beside(unit: Unit, at: int) -> str:
    return bare(unit.tokens[at].word) if 0 <= at < len(unit.tokens) else ""


def is_number(token: Token, language: str) -> bool:
    """Whether a word says a number by itself, in figures or in letters."""
    return token.word[:1].isdecimal() or any(
        not each.ordinal for each in numbers_in_phrase((Word(token.lower, apart=False),), language)
    )
