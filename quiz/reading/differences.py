"""Where two wordings differ, word by word; everything between the words stays as it is printed.

Words are compared folded and in lower case, with difflib's matching blocks (Ratcliff and Obershelp's "gestalt"
matching), so that another kind of apostrophe, guillemet or space is no difference.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from quiz.library.text.quotations import find_quotation
from quiz.model import Value
from quiz.reading.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.reading.words import Words


class Piece(Value, frozen=True, kw_only=True):
    """A piece of a text; a marked one is what the reader should look at."""

    text: str
    marked: bool


def difference(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both wordings in pieces, the words marked that the other does not have in that place."""
    ours, theirs = words_in(one), words_in(other)
    left, right = [], []
    for kind, i, j, k, m in _matcher(ours, theirs).get_opcodes():
        if kind != "equal":
            left += [ours.stretch(i, j - i)] if j > i else []
            right += [theirs.stretch(k, m - k)] if m > k else []
    return in_pieces(one, left), in_pieces(other, right)


def likeness(one: str, other: str) -> float:
    """How alike two wordings are, from 0 to 1: twice the words in common, over all words (difflib's ratio)."""
    return _matcher(words_in(one), words_in(other)).ratio()


def telling(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """A text in pieces, the words that an author pointed at marked; words that it does not have are left alone."""
    return in_pieces(text, (stretch for each in words for stretch in find_quotation(each, text).stretches))


def in_pieces(text: str, marked: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """A text cut at the given stretches; of two that overlap, the first one counts."""
    pieces: list[Piece] = []
    position = 0
    for start, end in sorted(marked):
        if start < position:
            continue
        pieces += [Piece(text=text[position:start], marked=False), Piece(text=text[start:end], marked=True)]
        position = end
    pieces.append(Piece(text=text[position:], marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _matcher(one: Words, other: Words) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one.keys, other.keys, autojunk=False)
