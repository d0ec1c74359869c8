"""A text cut where some of its words are set off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class Piece(Value, frozen=True, kw_only=True):
    """A piece of a text; a marked one is what the reader should look at."""

    text: str
    marked: bool


def in_pieces(text: str, marked: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """A text cut at stretches of it; of two that overlap, the first one counts. Joined, the pieces are the text."""
    pieces: list[Piece] = []
    position = 0
    for start, end in sorted(marked):
        if start < position:
            continue
        pieces += [Piece(text=text[position:start], marked=False), Piece(text=text[start:end], marked=True)]
        position = end
    pieces.append(Piece(text=text[position:], marked=False))
    return tuple(piece for piece in pieces if piece.text)
