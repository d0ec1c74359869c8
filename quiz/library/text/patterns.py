"""Words looked for in articles: alternatives, and stars for the rest of a word."""

from __future__ import annotations

import re
from functools import lru_cache

from quiz.library.text.folding import fold
from quiz.library.text.scripts import ANY_LETTER, bounded, letter_in

_ODD_CASES = re.compile(
    "[\u00b5\u00df\u0130\u0131\u0149\u017f\u01c4-\u01f3\u0345-\u1fff\u2126-\u2183\ua640-\ufdff\U00010000-\U0010ffff]"
)
LONGEST = "{0,200}"
"""Letters that a star stands for; where nothing parts words, a whole article may be one."""


@lru_cache(maxsize=1024)
def compile_pattern(pattern: str, letter: str = ANY_LETTER) -> re.Pattern[str]:
    """A pattern as a regular expression: `|` parts alternatives, `*` is the rest of a word, the rest is literal.

    Whole words, case ignored; of a script without spaces between words, any letters. Nothing else is special, so that
    no pattern can be slow. A pattern without words is found nowhere. `letter` is that of the text (`letter_in`).
    """
    parts = ((_starred(part), part[0], part[-1]) for part in alternatives_of(pattern))
    return re.compile(bounded(parts, letter), re.IGNORECASE)


def names_words(pattern: str) -> bool:
    """Whether each alternative has a letter or a figure: a star alone, or a sign that nobody sees, names nothing."""
    return all(any(sign.isalnum() for sign in fold(part)) for part in pattern.split("|"))


def alternatives_of(pattern: str) -> list[str]:
    """The alternatives of a pattern, folded."""
    return [part for part in map(fold, pattern.split("|")) if part.strip()]


def _starred(part: str) -> str:
    """What stands between two stars is taken where it comes first, and that choice is kept (`(?>…)`).

    A later place can only leave less of the word for what follows; without this, each star more would multiply the
    time by the length of the word.
    """
    first, *rest = (re.escape(piece) for piece in part.split("*"))
    if not rest:
        return first
    between = "".join(rf"(?>\w{LONGEST}?{piece})" for piece in rest[:-1] if piece)
    return rf"{first}{between}\w{LONGEST}{rest[-1]}"


@lru_cache(maxsize=4096)
def places(pattern: str, text: str) -> tuple[int, ...]:
    """Where a pattern is found in a folded text; words that are nowhere in it are not searched for."""
    roots = _roots(pattern)
    if roots and _is_simple(pattern) and _is_simple(text):
        lower = _lower(text)
        if not any(root in lower for root in roots):
            return ()
    return tuple(match.start() for match in compile_pattern(pattern, letter_in(text)).finditer(text))


@lru_cache(maxsize=1024)
def _is_simple(text: str) -> bool:
    """Whether lower case is all there is to ignoring case: not so for a dotless i, a long s and their like."""
    return _ODD_CASES.search(text) is None


@lru_cache(maxsize=256)
def _lower(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=1024)
def _roots(pattern: str) -> tuple[str, ...]:
    """For each alternative, its longest piece without a star, as it must stand in a text in lower case."""
    return tuple(max(part.lower().split("*"), key=len) for part in alternatives_of(pattern))
