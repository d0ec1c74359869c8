"""What stands in rows and columns: a table of texts, a grid of signs, a triangle of figures, a picture of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from quiz.document.runs import Run, Runs


class Cell(NamedTuple):
    """A place of a table: its text, what is said below that, and a code for where there is little room."""

    runs: Runs
    below: Runs = ()
    code: str = ""


class Row(NamedTuple):
    """A row of a table, named by its first cell; `said` is all of it in a sentence.

    One that `goes_on` belongs to the first cell of the row above it.
    """

    cells: tuple[Cell, ...]
    said: str = ""
    goes_on: bool = False


class Table(NamedTuple):
    """Things of which the same is known, each in a row; `word` is what the table is called for the ear."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    word: str = ""
    name: str = ""


class Signs(NamedTuple):
    """A row of a grid: what it is about, and a sign for each column with the words for it."""

    head: Runs
    cells: Runs


class Grid(NamedTuple):
    """What is known of each thing in a row and each in a column, as signs; `key` says what these mean."""

    heads: tuple[Run, ...]
    rows: tuple[Signs, ...]
    key: Runs
    caption: str = ""


class Tied(NamedTuple):
    """How much two things have in common, and whether that is much."""

    figure: int
    much: bool


class Triangle(NamedTuple):
    """How much each thing has in common with those before it (None: nothing worth a figure).

    `key` says what much, little and nothing mean, in this order; `said` is all of it in sentences, `title` what it is
    called.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[Tied | None, ...], ...]
    key: tuple[str, ...]
    said: tuple[str, ...]
    title: str = ""
    caption: str = ""


class Box(NamedTuple):
    """A thing in a picture of steps; `final` where a way ends."""

    id: str
    text: str
    final: bool


class Arrow(NamedTuple):
    """A step from one box to another, how surely it is known, and that in words."""

    start: str
    end: str
    kind: Literal["stated", "inferred", "unknown"]
    text: str


class Flow(NamedTuple):
    """The ways that things took, each the boxes that it passes; `said` is all of it in sentences."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    ways: tuple[tuple[str, ...], ...]
    said: tuple[str, ...]
    title: str = ""
    caption: str = ""
