"""Tables as spreadsheets save them: rows of cells, each with the name that a spreadsheet calls it by.

A first line `sep=;` says what parts the cells, and spreadsheets do not show it.
"""

from __future__ import annotations

import csv
import io
import re
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.marking.findings import Finding
from quiz.library.text.encodings import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SEPARATORS = ",;\t"
SAID = re.compile(r'"?sep=(.)"?[,;\t]*')
FILLED = re.compile(r"\S.*")
"""The first line in which there is something."""
ALPHABET = 26


class Row(NamedTuple):
    """A row of a table: the line it begins on, its cells without the spaces around them, its number on a screen."""

    line: int
    cells: tuple[str, ...]
    number: int = 0

    def cell(self, index: int) -> str:
        """A cell; empty where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells without the empty ones at the end, of which a spreadsheet writes as many as it likes."""
        return self.cells[: max((i for i, cell in enumerate(self.cells, start=1) if cell), default=0)]

    @property
    def blank(self) -> bool:
        """Whether nothing is in it."""
        return not any(self.cells)


class Table(NamedTuple):
    """The rows of a file, and its text, in which places are looked up; `title` is that of its tab, such as a class."""

    name: str
    rows: tuple[Row, ...]
    lines: tuple[str, ...]
    separator: str
    title: str = ""

    def column(self, row: Row, index: int) -> int:
        """The column of the character with which a cell begins; 1 where the row runs over several lines."""
        return starts(self.lines[row.line - 1] if row.line <= len(self.lines) else "", self.separator, index)

    def swallowed(self, cell: str) -> bool:
        """Whether a cell that should be a name has taken in lines of others: a quotation mark was never closed."""
        return bool(self.separator) and "\n" in cell and self.separator in cell

    def at(self, row: Row, index: int, kind: str, values: Mapping[str, str] = {}, *, note: bool = False) -> Finding:
        """What was found in a cell."""
        place = self.column(row, index)
        return Finding(self.name, row.line, place, kind, values, note=note, cell=cell_name(row.number, index))


class Opened(NamedTuple):
    """A text of a table without the line that only says its separator: how many lines that is, and the separator."""

    text: str
    separator: str
    skipped: int = 0

    @property
    def first(self) -> str:
        """Its first line."""
        return self.text[: self.text.find("\n")] if "\n" in self.text else self.text


def text_of(data: bytes) -> str:
    """The text of a file, whoever saved it."""
    return decoded(data)


def opened(text: str) -> Opened:
    """A text with plain ends of lines; the separator is said, or the one that its first line has most of.

    What is said is not so where that line has only others, as when a table was saved anew by another program.
    """
    bare = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    first = Opened(bare, "").first
    said = SAID.fullmatch(first)
    rest = bare[len(first) + 1 :] if said else bare
    filled = FILLED.search(rest)
    header = filled[0] if filled else ""
    most = max(SEPARATORS, key=header.count)
    if said is None:
        return Opened(rest, most)
    return Opened(rest, most if most in header and said[1] not in header else said[1], 1)


def table_of(name: str, text: str, title: str = "") -> Table:
    """The rows of a text. Raises csv.Error."""
    bare, separator, skipped = opened(text)
    allow_cells_of(len(bare))
    reader = csv.reader(io.StringIO(bare), delimiter=separator)
    rows, line = [], 1
    for number, cells in enumerate(reader, start=1):
        parted = _parted_otherwise(cells, separator)
        rows.append(Row(line + skipped, tuple(cell.strip() for cell in parted), number))
        line = reader.line_num + 1
    lines = ("",) * skipped + tuple(bare.split("\n"))
    return Table(name, tuple(rows), lines, separator, title)


def allow_cells_of(length: int) -> None:
    """Let cells be as long as this, which is the length of what they are read from."""
    csv.field_size_limit(max(131_072, length))


def _parted_otherwise(cells: list[str], separator: str) -> list[str]:
    """The cells of a row; of one that was pasted from a program with another separator, those that this one parts."""
    if len(cells) != 1:
        return cells
    [whole] = cells
    other = max((each for each in SEPARATORS if each != separator), key=whole.count)
    return next(csv.reader([whole], delimiter=other), cells) if other in whole else cells


def table_from(name: str, cells: Iterable[Sequence[str]], title: str = "") -> Table:
    """The rows of a table that is no text."""
    rows = [Row(number, tuple(cell.strip() for cell in row), number) for number, row in enumerate(cells, start=1)]
    return Table(name, tuple(rows), (), "", title)


def cell_name(number: int, index: int) -> str:
    """What a spreadsheet calls a cell.

    >>> cell_name(7, 1), cell_name(2, 27)
    ('B7', 'AB2')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, ALPHABET)
        letters = f"{chr(ord('A') + rest)}{letters}"
    return f"{letters}{number}"


def starts(line: str, separator: str, index: int) -> int:
    """Where the cell of that index begins in a line of a table, counted from 1."""
    places = _all_starts(line, separator)
    return places[index] if index < len(places) else 1


@lru_cache(maxsize=8)
def _all_starts(line: str, separator: str) -> array[int]:
    """Where each cell begins: found at once, for there may be something to say of every cell of a long line."""
    quoted, places = False, array("L", [1])
    for position, character in enumerate(line, start=2):
        quoted ^= character == '"'
        if character == separator and not quoted:
            places.append(position)
    return places
