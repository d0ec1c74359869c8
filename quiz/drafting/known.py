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
    hedges: tuple[str, ...]
    denials: dict[Literal["strong", "plain"], tuple[str, ...]]
    before: dict[Literal["nouns", "places", "clauses"], tuple[str, ...]]
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


def hedges(text: str, language: str) -> tuple[str, ...]:
    """The words of a text by which it says that others say so, without saying who, as they are printed."""
    known = _of(language)
    if known is None:
        return ()
    spaced = _spaced(text)
    found = ((at, at + len(each)) for each in known.hedges if (at := f" {spaced} ".find(f" {each} ")) >= 0)
    return tuple(text[start:end] for start, end in found) if len(spaced) == len(text) else ()


def denies(word: str, language: str) -> Literal["strong", "plain"] | None:
    """How a word denies: it calls something wrong, or it says no; None when it does neither."""
    known = _of(language)
    grades = known.denials.items() if known else ()
    return next((grade for grade, words in grades if _matches(bare(word), words)), None)


def begins_noun(word: str, language: str) -> bool | None:
    """Whether a noun or its adjective comes behind a word; None where the language is not known."""
    known = _of(language)
    return None if known is None else bare(word) in known.before["nouns"]


def begins_clause(word: str, language: str) -> bool:
    """Whether what is said comes behind a word, and no longer who says it."""
    known = _of(language)
    return known is not None and bare(word) in known.before["clauses"]


def begins_place(word: str, language: str) -> bool:
    """Whether a name behind a word is that of a place, or of somebody who does not speak."""
    known = _of(language)
    return known is not None and bare(word) in known.before["places"]


def _spaced(text: str) -> str:
    """A text in lower case without accents, with a space for each sign; as long as the text, where that can be."""
    plain = "".join(bare(each) if len(bare(each)) == 1 else each.lower() for each in text)
    return "".join(each if each.isalnum() else " " for each in plain)


def bare(word: str) -> str:
    """A word in lower case without accents, its ligatures undone."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def _matches(word: str, patterns: Iterable[str]) -> bool:
    return any(word.startswith(each[:-1]) if each.endswith("*") else word == each for each in patterns)
