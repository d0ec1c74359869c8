"""Tables as spreadsheets save them: UTF-8 with or without a mark, UTF-16, Windows-1252; commas, semicolons, tabs."""

from __future__ import annotations

import codecs
import csv
import io
from typing import NamedTuple

SEPARATORS = ",;\t"
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


class Row(NamedTuple):
    """A row of a table: the line it begins on, and its cells without the spaces around them."""

    line: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """A cell; empty where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def blank(self) -> bool:
        """Whether nothing is in it."""
        return not any(self.cells)


class Table(NamedTuple):
    """The rows of a file, and its text, in which places are looked up."""

    name: str
    rows: tuple[Row, ...]
    lines: tuple[str, ...]
    separator: str

    def column(self, row: Row, index: int) -> int:
        """The column of the character with which a cell begins; 1 where the row runs over several lines."""
        return starts(self.lines[row.line - 1] if row.line <= len(self.lines) else "", self.separator, index)


def text_of(data: bytes) -> str:
    """The text of a file, whoever saved it: UTF-8 unless a mark says UTF-16, Windows-1252 when it is neither."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def table_of(name: str, text: str) -> Table:
    """The rows of a text; the separator is the one that its first line has most of."""
    bare = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    lines = tuple(bare.split("\n"))
    separator = max(SEPARATORS, key=lines[0].count)
    csv.field_size_limit(max(131_072, len(bare)))
    reader = csv.reader(io.StringIO(bare), delimiter=separator)
    rows, line = [], 1
    for cells in reader:
        rows.append(Row(line, tuple(cell.strip() for cell in cells)))
        line = reader.line_num + 1
    return Table(name, tuple(rows), lines, separator)


def starts(line: str, separator: str, index: int) -> int:
    """Where the cell of that index begins in a line of a table, counted from 1."""
    quoted, cell = False, 0
    for position, character in enumerate(line, start=1):
        if cell == index:
            return position
        quoted ^= character == '"'
        cell += character == separator and not quoted
    return len(line) + 1 if cell == index else 1


def header(row: Row) -> list[str]:
    """The names of the columns, without regard to case."""
    return [cell.casefold() for cell in row.cells]
