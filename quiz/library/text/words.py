"""The words of a text and where they stand in it: the one way in which this program parts texts into words.

A word is a run of letters or digits with the marks on them, folded as quotations are; apostrophes and hyphens part
words, so that `l'est` is two. Where a script has no spaces between words (Chinese, Japanese, Thai …) nobody can tell
without a dictionary where one ends: each of its letters counts as a word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quiz.library.text.folding import fold_with_offsets
from quiz.library.text.scripts import (
    ANY_LETTER,
    ON_SPACELESS,
    ON_TOP,
    SPACELESS,
    is_spaceless,
    letter_in,
    spaceless_letters,
)


class _Expressions(NamedTuple):
    """What finds the words of a text, the words and signs, and two characters of one word."""

    word: re.Pattern[str]
    word_or_sign: re.Pattern[str]
    two: re.Pattern[str]


def _expressions(letter: str, other: str, marks: str) -> _Expressions:
    inside = f"(?:{letter}|[{marks}])"
    word = f"{letter}{inside}*{other}"
    return _Expressions(
        re.compile(word), re.compile(rf"{word}|\S"), re.compile(f"{inside}{{2}}{other.replace(']*', ']')}")
    )


_SPACED = _expressions(ANY_LETTER, "", ON_TOP)


@cache
def _spaceless() -> _Expressions:
    marks = ON_TOP + ON_SPACELESS
    return _expressions(letter_in("\u4e00"), f"|[{SPACELESS}][{marks}]*", marks)


def _of(text: str) -> _Expressions:
    return _spaceless() if is_spaceless(text) else _SPACED


SIGNS_A_WORD = 2
"""Letters of a word, where they are counted without being told apart: Chinese and Japanese words have about two."""


class Words(NamedTuple):
    """The words of a text, folded, and the offsets in the text at which each begins and ends."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def stretch(self, first: int, count: int) -> tuple[int, int]:
        """Where so many words from `first` on stand in the text: start and end offsets, the end excluded."""
        return self.starts[first], self.ends[first + count - 1]


@lru_cache(maxsize=1024)
def words_in(text: str) -> Words:
    """All words of a text in their order, in lower case."""
    words = _found(_of(text).word, text)
    return words._replace(keys=tuple(key.lower() for key in words.keys))


def words_and_signs(text: str) -> Words:
    """All words of a text in their order and their case, and between them every other sign by itself."""
    return _found(_of(text).word_or_sign, text)


def _found(pattern: re.Pattern[str], text: str) -> Words:
    folded = fold_with_offsets(text)
    matches = list(pattern.finditer(folded.text))
    spans = [folded.span(*match.span()) for match in matches]
    return Words(
        tuple(match[0] for match in matches), tuple(start for start, _ in spans), tuple(end for _, end in spans)
    )


def count_words(folded: str) -> int:
    """How many words a text has that is folded already."""
    return len(_of(folded).word.findall(folded))


def count_pieces(folded: str) -> int:
    """How many words a folded text has, a guillemet being part of the word beside it.

    What stands between two spaces is a word; of a script that has none, every two letters are.
    """
    return sum(max(1, spaceless_letters(piece) // SIGNS_A_WORD) for piece in folded.split())


def is_inside_word(folded: str, at: int) -> bool:
    """Whether a place in a folded text lies between two characters of one word.

    Two words that an article glued together, as where a line was lost ("UkraineSelon"), are two.
    """
    if not 0 < at < len(folded) or " " in (folded[at - 1], folded[at]):
        return False
    if _of(folded[at - 1 : at + 1]).two.match(folded, at - 1) is None:
        return False
    return not (folded[at - 1].islower() and folded[at].isupper())
