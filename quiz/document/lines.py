"""A text line by line, with the passages marked in it and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.document.runs import Fact, Runs


class Piece(NamedTuple):
    """Words of a line that one mark covers, or none; `opens` where the mark begins and `closes` where it ends.

    `word` says what they are where a line is said piece by piece.
    """

    text: str
    mark: str = ""
    opens: bool = False
    closes: bool = False
    word: str = ""


class Line(NamedTuple):
    """A line of a text, counted from 1, or a piece of a long one that `goes_on`.

    `word` is its number for the ear, `marked` says which marks it has words of. `notes` stand under the labels of the
    marks that end in it, `note` is about the line itself. One without pieces is there for its notes alone.
    """

    number: int
    pieces: tuple[Piece, ...]
    word: str = ""
    marked: str = ""
    notes: tuple[Fact, ...] = ()
    note: Runs = ()
    asked: bool = False
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def closes(self) -> bool:
        """Whether a mark ends in it."""
        return any(piece.closes for piece in self.pieces)


class Lines(NamedTuple):
    """Lines of a text of so many (`of`), with all its `labels`; an `excerpt` is about the passage marked in it."""

    items: tuple[Line, ...]
    of: int
    labels: tuple[str, ...] = ()
    lang: str = ""
    name: str = ""
