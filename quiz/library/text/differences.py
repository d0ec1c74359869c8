"""Where two wordings differ, word by word; everything between the words stays as it is printed.

Words are compared folded and in lower case, with difflib's matching blocks (Ratcliff and Obershelp's "gestalt"
matching), so that another kind of apostrophe, guillemet or space is no difference.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from quiz.library.text.edits import Edit, edits
from quiz.library.text.pieces import Piece, in_pieces
from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from quiz.library.text.words import Words

LARGEST = 250_000
"""Words of one wording times those of the other that difflib compares: it may take that long."""


def difference(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both wordings in pieces, the words marked that the other does not have in that place."""
    ours, theirs = words_in(one), words_in(other)
    left, right = [], []
    for i, j, k, m in _changed(ours, theirs):
        left += [ours.stretch(i, j - i)] if j > i else []
        right += [theirs.stretch(k, m - k)] if m > k else []
    return in_pieces(one, left), in_pieces(other, right)


def likeness(one: str, other: str) -> float:
    """How alike two wordings are, from 0 to 1: twice the words in common, over all words (difflib's ratio)."""
    ours, theirs = words_in(one), words_in(other)
    common = len(ours.keys) - sum(edit.end - edit.start for edit in _changed(ours, theirs))
    words = len(ours.keys) + len(theirs.keys)
    return 2.0 * common / words if words else 1.0


def _changed(one: Words, other: Words) -> list[Edit]:
    """The words that were changed; of wordings as long as articles by what holds articles together."""
    if len(one.keys) * len(other.keys) > LARGEST:
        return edits(one.keys, other.keys)
    matcher = SequenceMatcher(None, one.keys, other.keys, autojunk=False)
    return [Edit(*places) for kind, *places in matcher.get_opcodes() if kind != "equal"]
