"""Words of some languages known by sight: verbs of saying, numbers, credits."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = Path(__file__).with_name("words.toml")
Grade: TypeAlias = Literal["plain", "doubting", "backing", "acting"]
"""What a verb of saying does to the words that it introduces."""


class _Language(Value, frozen=True, kw_only=True):
    saying: dict[Grade, tuple[str, ...]]
    decimal: str
    time: tuple[str, ...]
    rates: tuple[str, ...]
    credits: dict[str, tuple[str, ...]]
    stops: dict[Literal["names", "figures"], tuple[str, ...]]
    months: tuple[str, ...]


@cache
def _languages() -> dict[str, _Language]:
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, _Language])


def _of(language: str) -> _Language | None:
    return _languages().get(language.partition("-")[0].lower())


@lru_cache(maxsize=65_536)
def saying(word: str, language: str) -> Grade | None:
    """What a word does as a verb of saying; None when it is none, or its language is not known."""
    known = _of(language)
    grades = known.saying.items() if known else ()
    return next((grade for grade, words in grades if _matches(bare(word), words)), None)


def writes_decimals_with(language: str) -> str:
    """The mark before tenths; "" where it is not known."""
    known = _of(language)
    return known.decimal if known else ""


def tells_time(word: str, language: str) -> bool:
    """Whether a bare word before or behind a number of hours says that they are a time of day."""
    known = _of(language)
    return known is not None and word in known.time


def rate(text: str, language: str) -> str:
    """What a text that stands behind a unit begins with, when it makes a rate of it: "an hour"; "" otherwise."""
    known = _of(language)
    return next((each for each in known.rates if bare(text).startswith(each)), "") if known else ""


@lru_cache(maxsize=65_536)
def credits_somebody(word: str, language: str) -> bool:
    """Whether a word is one by which a page says whence its text or picture comes."""
    known = _of(language)
    return known is not None and _matches(bare(word), known.credits["words"])


def stands_before_names(word: str, language: str) -> bool:
    """Whether a bare word with a full stop is a title or the like, behind which a name comes and no sentence."""
    known = _of(language)
    return known is not None and word in known.stops["names"]


def stands_before_figures(word: str, language: str) -> bool:
    """Whether a bare word with a full stop is one behind which a figure goes on."""
    known = _of(language)
    return known is not None and (word in known.stops["figures"] or is_month(word, language))


def is_month(word: str, language: str) -> bool:
    """Whether a bare word names a month, or begins one as an abbreviation does."""
    known = _of(language)
    return known is not None and any(bare(each) == word for each in known.months)


def months_of(language: str) -> tuple[str, ...]:
    """The months of a language with their abbreviations, the longest first; of all languages, where it is not known."""
    known = _of(language)
    chosen = [known] if known else _languages().values()
    return tuple(sorted({month for each in chosen for month in each.months}, key=lambda month: (-len(month), month)))


def bare(word: str) -> str:
    """A word in lower case without accents, its ligatures undone."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def _matches(word: str, patterns: Iterable[str]) -> bool:
    return any(word.startswith(each[:-1]) if each.endswith("*") else word == each for each in patterns)
