"""The words of a text and where they stand in it: the one way in which this program parts texts into words.

A word is a run of letters or digits with the marks on them, folded as quotations are; apostrophes and hyphens part
words, so that `l'est` is two. Scripts without spaces (Chinese, Japanese) give one word for each unbroken run of
letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quiz.library.text.folding import fold_with_offsets

_ON_TOP = "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
"""Marks that stand on a letter and belong to its word."""
_INSIDE = f"(?:[^\\W_]|[{_ON_TOP}])"
_WORD = re.compile(rf"[^\W_]{_INSIDE}*")
_WORD_OR_SIGN = re.compile(rf"{_WORD.pattern}|\S")
_TWO = re.compile(rf"{_INSIDE}{{2}}")


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
    words = _found(_WORD, text)
    return words._replace(keys=tuple(key.lower() for key in words.keys))


def words_and_signs(text: str) -> Words:
    """All words of a text in their order and their case, and between them every other sign by itself."""
    return _found(_WORD_OR_SIGN, text)


def _found(pattern: re.Pattern[str], text: str) -> Words:
    folded = fold_with_offsets(text)
    matches = list(pattern.finditer(folded.text))
    spans = [folded.span(*match.span()) for match in matches]
    return Words(
        tuple(match[0] for match in matches), tuple(start for start, _ in spans), tuple(end for _, end in spans)
    )


def count_words(folded: str) -> int:
    """How many words a text has that is folded already."""
    return len(_WORD.findall(folded))


def is_inside_word(folded: str, at: int) -> bool:
    """Whether a place in a folded text lies between two characters of one word.

    Two words that an article glued together, as where a line was lost ("UkraineSelon"), are two.
    """
    if not 0 < at < len(folded) or _TWO.match(folded, at - 1) is None:
        return False
    return not (folded[at - 1].islower() and folded[at].isupper())
