"""Where things stand in a table of paper: the rows of headings, the columns of versions, names and answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.marking.people import Columns, people_columns
from quiz.locale.marking import marking_words
from quiz.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.classroom.marking.findings import Finding
    from quiz.classroom.marking.tables import Row, Table
    from quiz.model import Language

MARK = "qui-parle-paper-1"
NUMBER = re.compile(r"(?:q(?:uestion)?\.?\s*)?(\d+)(?:[.,]0+)?\.?", re.IGNORECASE)
"""How a column of answers may be headed: `3`, `3.0`, `Q3`."""


class Layout(NamedTuple):
    """Where things stand in a table: its two rows of headings, the versions, the names, the answers by number."""

    mark: Row
    header: Row
    version: int
    people: Columns
    numbers: Mapping[int, str]
    """The number of the question of a column; "" where none is said."""


def marked_row(table: Table) -> Row | None:
    """The row that says that a table belongs to a handout."""
    return next(filter(is_mark, table.rows), None)


def is_mark(row: Row) -> bool:
    """Whether a row says that its table belongs to a handout."""
    return MARK in row.cells


def layouts(table: Table, mark: Row, language: Language) -> Iterator[Layout]:
    """Where things stand; the first two columns are version and name where no heading says otherwise."""
    words = [marking_words(each).table for each in dict.fromkeys((language, *LANGUAGES))]
    versions = {each["version"].casefold() for each in words}
    for row in table.rows:
        numbers = {i: match[1] for i, cell in enumerate(row.cells) if (match := NUMBER.fullmatch(cell))}
        told = [cell.casefold() for cell in row.cells]
        version = next((i for i, cell in enumerate(told) if cell in versions), None)
        people = people_columns(row.cells, [each["name"] for each in words])
        if row is mark or not numbers or (version is None and not people.names):
            continue
        own = people if people.names else people._replace(names=(1,))
        at = 0 if version is None else version
        told_apart = {at, *own.names, *own.numbers, *own.addresses}
        yield Layout(mark, row, at, own, _headed(table, row, told_apart, numbers))


def _headed(table: Table, header: Row, told: set[int], numbers: Mapping[int, str]) -> dict[int, str]:
    """The columns that may hold answers: those with a number, the first of its kind, and those without any heading."""
    first = {number: i for i, number in sorted(numbers.items(), reverse=True)}
    widest = max(len(row.cells) for row in table.rows)
    blank = [i for i in range(widest) if not header.cell(i) and i not in told]
    again = [i for i, number in numbers.items() if first[number] != i]
    headed = dict.fromkeys([*blank, *again], "") | {i: number for number, i in first.items()}
    return dict(sorted(headed.items()))


def pupils_in(table: Table, layout: Layout, heads: Sequence[Row]) -> list[Row]:
    """The rows in which a pupil or an answer stands."""
    return [
        row
        for row in table.rows
        if (layout.people.label(row) or any(row.cell(i) for i in layout.numbers))
        and not is_mark(row)
        and row not in heads
    ]


def without_column(table: Table, layout: Layout, asked: Iterable[int], pupils: Sequence[Row]) -> Iterator[Finding]:
    """The questions that head no column; a note, unless something stands under a heading that is not understood."""
    people = layout.people
    known = {layout.version, *people.names, *people.numbers, *people.addresses, *layout.numbers}
    unknown = any(cell and i not in known for row in pupils for i, cell in enumerate(row.cells))
    headed = {int(number) for number in layout.numbers.values() if number}
    for number in sorted(set(asked) - headed):
        yield table.at(layout.header, layout.version, "no_column", {"number": str(number)}, note=not unknown)
