"""The shape of a table: rows of a text that do not have the cells of their headings, and tables under one another.

Spreadsheets write as many cells in each row as in the headings, but for empty ones at the end. A row with more holds a
separator that no quotation marks guard, one with fewer was parted by such an end of line: what stands in its columns
belongs elsewhere, and an answer read from there may be that to another question.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.classroom.marking.findings import Finding
    from quiz.classroom.marking.tables import Row, Table


BLOCK = 3
"""Rows of one width from which cells too many are a spreadsheet's; fewer, where there are no others."""
TOLD = 3
"""Rows that are told one by one."""


class Whole(NamedTuple):
    """The rows that have the shape of their headings, and what is told of the others."""

    rows: list[Row]
    findings: list[Finding]


def well_formed(table: Table, header: Row, rows: Sequence[Row], fewest: int = 0) -> Whole:
    """The rows whose cells stand under their headings; every row has at least `fewest` cells where nothing is broken.

    Spreadsheets write empty cells too many behind a whole block of rows; behind a single one they may be its last
    answers, pushed aside.
    """
    if not table.separator:  # a workbook knows which cell is which
        return Whole(list(rows), [])
    most = len(header.cells)
    wide = Counter(len(row.cells) for row in rows)

    def whole(row: Row) -> bool:
        cells = len(row.cells)
        block = wide[cells] >= min(BLOCK, len(rows))
        return fewest <= cells and (cells <= most or (block and not any(row.cells[most:])))

    return Whole([row for row in rows if whole(row)], list(_told(table, [row for row in rows if not whole(row)], most)))


def _told(table: Table, rows: Sequence[Row], most: int) -> Iterator[Finding]:
    """The first ones each, and how many others there are: where one is broken, often all are."""
    for row in rows[:TOLD]:
        yield table.at(row, 0, "other_shape", {"found": str(len(row.cells)), "count": str(most)})
    if further := rows[TOLD:]:
        yield table.at(further[0], 0, "other_shapes", {"count": str(len(further))})


def under_another(table: Table, heading: Row, heads: Callable[[Row], bool]) -> Finding | None:
    """That a second table stands below a first, under other headings; the same ones may come again."""
    others = (row for row in table.rows if row.number > heading.number and heads(row) and row.filled != heading.filled)
    second = next(others, None)
    return None if second is None else table.at(second, 0, "second_table")
