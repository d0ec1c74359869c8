"""Where two wordings differ, word by word; everything between the words stays as it is printed.

Words are compared folded and in lower case, with difflib's matching blocks (Ratcliff and Obershelp's "gestalt"
matching), so that another kind of apostrophe, guillemet or space is no difference.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from quiz.library.text.pieces import Piece, in_pieces
from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from quiz.library.text.words import Words


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


def _matcher(one: Words, other: Words) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one.keys, other.keys, autojunk=False)
