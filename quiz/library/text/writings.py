"""Words for which a writer may put others that say the same: figures for a number, an abbreviation, a sign for a unit.

Synonyms are none of this. What is found so is never said to be there, nor to be absent: a reader has to look.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.canonical import ORDINAL, Token, languages_in, tokens_of
from quiz.library.text.otherwise import changed, loosened
from quiz.library.text.patterns import alternatives_of
from quiz.library.text.shortened import GROUPS
from quiz.library.text.skeletons import STAR
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("fr", "en", "es", "pt", "de", "it", "nl")
"""Those in which numbers in words can be read."""
MOST = 60
"""Words of what is looked for; of a longer quotation nobody changes a word."""
FEWEST = 4
"""Letters of a form that is its word wherever it stands; a shorter one needs a point behind it, or a number before."""
_VOWELS = frozenset("aeiouy")
_TOO_SMALL = frozenset({"0", "1", f"{ORDINAL}0"})
"""Numbers that are not looked for by themselves: a one is an article, too."""


class _Wanted(NamedTuple):
    """What finds words among tokens, and what must be there for it to find any."""

    pattern: re.Pattern[str]
    needed: tuple[str, ...]


class _Canon(NamedTuple):
    """The tokens of a text, parted by spaces, and which of them begins at each place."""

    text: str
    at: dict[int, int]
    tokens: tuple[Token, ...]


def in_other_words(pattern: str, text: str) -> Iterator[Stretch]:
    """Where a text has the words of a pattern with other forms of its numbers, units and abbreviations."""
    for each in filter(_varies, alternatives_of(pattern)):
        wanted = _wanted(each, languages_in(text))
        if wanted is None:
            continue
        canon = _canon(text)
        there = all(each in canon.text for each in wanted.needed)
        for match in wanted.pattern.finditer(canon.text) if there else ():
            first, last = canon.at[match.start()], canon.at[canon.text.rfind(" ", 0, match.end()) + 1]
            if first < last or _is_sure(canon.tokens, first, loosened(text).text):
                yield Stretch(*loosened(text).span(canon.tokens[first].start, canon.tokens[last].end))


def _is_sure(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    """Whether a token that was looked for by itself is no other word of the same letters."""
    token = tokens[at]
    if token.is_number or not token.word.isalpha() or len(token.word) >= FEWEST:
        return True
    return (at > 0 and tokens[at - 1].is_number) or text[token.end : token.end + 1] == "."


@lru_cache(maxsize=512)
def _canon(text: str) -> _Canon:
    tokens = tokens_of(loosened(text).text, languages_in(text))
    at: dict[int, int] = {}
    place = 0
    for i, token in enumerate(tokens):
        at[place] = i
        place += len(token.word) + 1
    return _Canon(" ".join(token.word for token in tokens), at, tokens)


@lru_cache(maxsize=4096)
def _varies(words: str) -> bool:
    """Whether a word of an alternative has several forms in any language, which one knows without the text."""
    return any(token.is_number or _groups(token.word) for token in tokens_of(changed(words), LANGUAGES, stars=True))


@lru_cache(maxsize=4096)
def _wanted(words: str, languages: tuple[str, ...]) -> _Wanted | None:
    """What finds an alternative of a pattern among tokens; None where no word of it has several forms."""
    tokens = tokens_of(changed(words), languages, stars=True)
    if not 0 < len(tokens) <= MOST or (len(tokens) == 1 and tokens[0].word in _TOO_SMALL):
        return None
    if not any(token.is_number or _groups(token.word) for token in tokens):
        return None
    alone = len(tokens) == 1
    if alone and _is_a_word(tokens[0], words):
        return None
    made = (_number(token.word, alone=alone) if token.is_number else _forms(token.word) for token in tokens)
    needed = (_needed(token) for token in tokens if token.is_number or not _groups(token.word))
    return _Wanted(re.compile(f"(?<![^ ]){' '.join(made)}(?![^ ])"), tuple(dict.fromkeys(needed)))


def _is_a_word(token: Token, words: str) -> bool:
    """Whether what is looked for by itself is a short word, and no short form of a longer one: "mer", not "mer."."""
    spoken = not _VOWELS.isdisjoint(token.word)
    return spoken and token.word.isalpha() and len(token.word) < FEWEST and not words.rstrip().endswith(".")


def _needed(token: Token) -> str:
    """What stands wherever a token is found that has one form only: a number, the beginning of a word."""
    return token.word.removeprefix(ORDINAL) if token.is_number else token.word.partition(STAR)[0]


def _number(value: str, *, alone: bool) -> str:
    """A number; among other words, also as an ordinal one."""
    return re.escape(value) if alone else f"{ORDINAL}?{re.escape(value.removeprefix(ORDINAL))}"


def _forms(word: str) -> str:
    forms = dict.fromkeys((word, *(form for group in _groups(word) for form in group)))
    return f"(?:{'|'.join(map(_form, forms))})"


def _form(form: str) -> str:
    return re.escape(form).replace(r"\*", "[^ ]{0,40}") + ("s?" if len(form) >= FEWEST else "")


def _groups(word: str) -> tuple[tuple[str, ...], ...]:
    """The groups of which a word is a form; of one with a star, those of which a form begins so."""
    if STAR not in word:
        single = word.removesuffix("s")
        return _known().get(word) or (_known().get(single, ()) if len(single) >= FEWEST else ())
    stem = word.partition(STAR)[0]
    return tuple(group for group in GROUPS if len(stem) >= FEWEST and any(form.startswith(stem) for form in group))


@cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for group in GROUPS:
        for form in group:
            found[form] = (*found.get(form, ()), group)
    return found
