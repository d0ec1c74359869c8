"""The words of a text and where they stand in it, for comparing texts.

A word is a run of letters or digits, in lower case, folded as quotations are; apostrophes and hyphens part words,
so that `l'est` is two. Scripts without spaces (Chinese, Japanese) give one word for each unbroken run of letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quiz.library.text.folding import fold

_ON_TOP = "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(f"[^\\W_](?:[^\\W_]|[{_ON_TOP}{_UNSEEN}])*")
"""Marks on top of a letter and characters that folding drops belong to their word."""


class Words(NamedTuple):
    """The words of a text, folded, and the offsets in the text at which each begins and ends."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def stretch(self, first: int, count: int) -> tuple[int, int]:
        """Where so many words from `first` on stand in the text: start and end offsets, the end excluded."""
        return self.starts[first], self.ends[first + count - 1]


def words_in(text: str) -> Words:
    """All words of a text in their order."""
    found = list(_WORD.finditer(text))
    return Words(
        tuple(_key(match[0]) for match in found),
        tuple(match.start() for match in found),
        tuple(match.end() for match in found),
    )


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word).lower()
