"""An article in sentences, and these in words: what drafting lays side by side."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.splitting import parts_of
from quiz.library.text.quotations import CUT, is_too_short, line_of
from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STEM = 5
"""Letters of a word that are compared. Truncation to five stands up to stemmers made for a language, in any alphabet
(McNamee, Nicholas and Mayfield 2009, "Addressing morphological variation in alphabetic languages")."""
LEAST_WORDS = 3
"""Words of a unit; fewer cannot be quoted."""
TELLING = 4
"""Letters of a word in small letters that keeps words in quotation marks from being a name."""
LONGEST = 80
"""Words after which a text without full stops is cut, so that what is quoted of it can be read."""

_QUOTED = re.compile(r"«[^«»\n]*»|“[^“”\n]*”|„[^“”„\n]*[“”]|\"[^\"\n]*\"")
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""What a terminal or an editor would obey rather than show; nothing with it is quoted."""


class Token(NamedTuple):
    """A word: as printed, in lower case, by what it is compared; and its offsets in the article."""

    word: str
    lower: str
    stem: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.word[:1].isupper()


class Unit(NamedTuple):
    """A sentence of an article, as it is printed; `number` counts the sentences of the article, from 0."""

    article: str
    number: int
    text: str
    start: int
    end: int
    line: int
    tokens: tuple[Token, ...]
    quoted: tuple[tuple[int, int], ...]

    @property
    def quotes(self) -> bool:
        """Whether words stand in quotation marks in it."""
        return bool(self.quoted)

    def in_quotes(self, token: Token) -> bool:
        """Whether a word of it stands in quotation marks."""
        return any(start <= token.start < end for start, end in self.quoted)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """By what a word in lower case is compared: its first letters, without accents."""
    bare = "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
    return bare if bare.isdigit() else bare[:STEM]


def sentences(article: str, text: str, language: str = "") -> tuple[Unit, ...]:
    """The sentences of an article that can be quoted, in its order; "" is a language that is not known."""
    tokens = _tokens(text)
    quoted = tuple(match.span() for match in _QUOTED.finditer(text))
    found: list[Unit] = []
    for start, end in parts_of(text, language):
        for span in _short(tokens, start, end):
            unit = _unit(article, text, span, tokens, quoted)
            if unit is not None:
                found.append(unit._replace(number=len(found)))
    return tuple(found)


def _short(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A part of a text, in pieces where it has too many words."""
    first, last = _between(tokens, start, end)
    while last - first > LONGEST:
        first += LONGEST
        yield start, tokens[first].start
        start = tokens[first].start
    yield start, end


def _between(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The numbers of the first word that begins at or behind one offset, and of the first that ends behind another."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    return first, bisect_right(tokens, end, first, key=lambda token: token.end)


def _unit(
    article: str, text: str, span: tuple[int, int], tokens: tuple[Token, ...], quoted: tuple[tuple[int, int], ...]
) -> Unit | None:
    part = text[slice(*span)]
    start = span[0] + len(part) - len(part.lstrip())
    end = start + len(part.strip())
    inside = tokens[slice(*_between(tokens, start, end))]
    if len(inside) < LEAST_WORDS or _OBEYED.search(part) or not is_quotable(text[start:end]):
        return None
    spans = (each for each in quoted if each[0] < end and each[1] > start)
    here = tuple(each for each in spans if _says_something(text[slice(*each)]))
    return Unit(article, 0, text[start:end], start, end, line_of(text, start), inside, here)


def _says_something(quoted: str) -> bool:
    """Whether words in quotation marks are somebody's, and not a name that is printed so: a ship's, a newspaper's."""
    words = words_in(quoted)
    printed = [quoted[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    return any(word[0].islower() and len(word) >= TELLING for word in printed)


def is_quotable(text: str) -> bool:
    """Whether a passage may have these words: enough of them, and no mark that would be read as a cut of ours."""
    return not is_too_short(text) and CUT not in text


def _tokens(text: str) -> tuple[Token, ...]:
    words = words_in(text)
    return tuple(
        Token(text[start:end], key, stem(key), start, end)
        for key, start, end in zip(words.keys, words.starts, words.ends, strict=True)
    )
