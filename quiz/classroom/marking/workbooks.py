"""Workbooks of Excel (.xlsx) and of LibreOffice (.ods), read with the libraries of the extra `sheets`."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any, Literal, NamedTuple, TypeAlias
from zipfile import BadZipFile, ZipFile

_FORMULA = re.compile(rb"<f[\s>/]")
_SPANNED = re.compile(r'number-(?:rows|columns)-spanned="(?:[2-9]|\d\d)')
_HIDDEN = re.compile(r'<[^>]*table:visibility="(?:collapse|filter)"')
HEADINGS = 2
"""Rows at the top, in which joined cells take nothing from anybody."""
ZIP = b"PK\x03\x04"
LARGEST = 200_000_000
"""Bytes of a workbook unpacked; that of a school has some millions."""
WIDEST, LONGEST = 400, 100_000
"""Cells of a row, and rows, that are read: an empty sheet may claim to have a million."""


Sheet: TypeAlias = Any
"""A sheet as the library has it, which does not tell its types."""
Doubted: TypeAlias = Literal["not_computed", "merged_cells", "hidden_rows", "hidden_columns"]


class Doubt(NamedTuple):
    """Why a sheet may not say what a reader sees in it: the kind, its first cell (counted from 0), how often."""

    kind: Doubted
    row: int
    column: int
    times: int


class Tab(NamedTuple):
    """A sheet of a workbook: what its tab is called, its rows, whether it is hidden, what makes it doubtful."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False
    doubts: tuple[Doubt, ...] = ()


class UnreadableWorkbookError(Exception):
    """A workbook cannot be read: `kind` names the sentence."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


Reader: TypeAlias = Callable[[bytes], Iterator[Tab]]


def is_workbook(data: bytes) -> bool:
    """Whether a file is a workbook, or at least a zip file."""
    return data.startswith(ZIP)


def tabs_of(data: bytes) -> tuple[Tab, ...]:
    """The sheets in which something stands. Raises UnreadableWorkbookError."""
    read = _reader(data)
    try:
        return tuple(tab for tab in read(data) if any(map(any, tab.rows)))
    except ImportError as error:
        raise UnreadableWorkbookError("needs_library") from error
    except Exception as error:  # the libraries raise whatever a damaged file makes them stumble over
        raise UnreadableWorkbookError("unknown_file") from error


def _reader(data: bytes) -> Reader:
    try:
        with ZipFile(io.BytesIO(data)) as whole:
            names = {entry.filename for entry in whole.infolist()}
            size = sum(entry.file_size for entry in whole.infolist())
    except (BadZipFile, OSError) as error:
        raise UnreadableWorkbookError("unknown_file") from error
    if size > LARGEST:
        raise UnreadableWorkbookError("too_large")
    if "xl/workbook.xml" in names:
        return _of_excel
    if "content.xml" in names:
        return _of_office
    raise UnreadableWorkbookError("unknown_file")


def _of_excel(data: bytes) -> Iterator[Tab]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=False, data_only=True)
    formulas = load_workbook(io.BytesIO(data)) if _has_formulas(data) else None
    for sheet in book.worksheets:
        last = min(sheet.max_row, LONGEST)
        rows = sheet.iter_rows(max_row=last, max_col=min(sheet.max_column, WIDEST), values_only=True)
        doubts = [
            *_merged(sheet),
            *_hidden(sheet),
            *_hidden_columns(sheet),
            *(_not_computed(sheet, formulas[sheet.title]) if formulas else ()),
        ]
        written_rows = tuple(tuple(map(written, row)) for row in rows)
        yield Tab(sheet.title, written_rows, sheet.sheet_state != "visible", tuple(doubts))


def _has_formulas(data: bytes) -> bool:
    with ZipFile(io.BytesIO(data)) as whole:
        names = [name for name in whole.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(whole.read(name)) for name in names)


def _not_computed(sheet: Sheet, formulas: Sheet) -> Iterator[Doubt]:
    """Formulas that no spreadsheet has computed yet: the file holds no result of theirs."""
    found = [
        (cell.row - 1, cell.column - 1)
        for row in formulas.iter_rows(max_row=min(sheet.max_row, LONGEST), max_col=min(sheet.max_column, WIDEST))
        for cell in row
        if cell.data_type == "f" and sheet.cell(cell.row, cell.column).value is None
    ]
    if found:
        yield Doubt("not_computed", *found[0], len(found))


def _merged(sheet: Sheet) -> Iterator[Doubt]:
    """Cells that were joined below the headings: what is seen beside several rows stands in the first."""
    found = sorted(
        (each.min_row - 1, each.min_col - 1) for each in sheet.merged_cells.ranges if each.max_row > HEADINGS
    )
    if found:
        yield Doubt("merged_cells", *found[0], len(found))


def _hidden(sheet: Sheet) -> Iterator[Doubt]:
    """Rows that a filter, or a hand, has hidden, and that are read all the same."""
    rows = sorted(row for row, each in sheet.row_dimensions.items() if each.hidden)
    filled = [row for row in rows if any(cell.value not in {None, ""} for cell in sheet[row])]
    if filled:
        yield Doubt("hidden_rows", filled[0] - 1, 0, len(filled))


def _hidden_columns(sheet: Sheet) -> Iterator[Doubt]:
    """The same of columns, of which the file names the first and the last of a group."""
    groups = [range(each.min, each.max + 1) for each in sheet.column_dimensions.values() if each.hidden]
    last = min(sheet.max_column, WIDEST)
    columns = sorted({column for group in groups for column in group if column <= last})
    rows = min(sheet.max_row, LONGEST)
    values = {i: sheet.iter_rows(1, rows, i, i, values_only=True) for i in columns}
    filled = [i for i, cells in values.items() if any(value not in {None, ""} for (value,) in cells)]
    if filled:
        yield Doubt("hidden_columns", 0, filled[0] - 1, len(filled))


def _of_office(data: bytes) -> Iterator[Tab]:
    from odfdo import Document

    document = Document(io.BytesIO(data))
    for sheet in document.body.tables:
        waiting = tuple(_waiting(sheet))
        sheet.rstrip(aggressive=True)
        rows = tuple(tuple(map(written, row[:WIDEST])) for row in islice(sheet.iter_values(), LONGEST))
        style = document.get_style("table", sheet.style) if sheet.style else None
        hidden = style is not None and 'table:display="false"' in style.serialize()
        yield Tab(sheet.name or "", rows, hidden, (*_doubts_of_office(sheet, rows), *waiting))


def _doubts_of_office(sheet: Sheet, rows: Sequence[Sequence[str]]) -> Iterator[Doubt]:
    """The same of LibreOffice: rows and columns that were hidden or filtered, joined cells."""
    texts = [row.serialize() for row in islice(sheet.iter_rows(), len(rows))]
    spans = sum(len(_SPANNED.findall(text)) for text in texts[HEADINGS:])
    if spans:
        yield Doubt("merged_cells", HEADINGS, 0, spans)
    hidden = [i for i, text in enumerate(texts) if _HIDDEN.match(text) and any(rows[i])]
    if hidden:
        yield Doubt("hidden_rows", hidden[0], 0, len(hidden))
    columns = [i for i, each in enumerate(sheet.iter_columns()) if _HIDDEN.match(each.serialize())]
    filled = [i for i in columns if any(row[i : i + 1] != ("",) for row in rows if len(row) > i)]
    if filled:
        yield Doubt("hidden_columns", 0, filled[0], len(filled))


def _waiting(sheet: Sheet) -> Iterator[Doubt]:
    """Formulas without a value: looked for before empty cells at the end are dropped, of which they may be."""
    count = len(sheet.xpath("descendant::table:table-cell[@table:formula][not(@office:value-type)]"))
    cells = (
        (row, column)
        for row, each in enumerate(islice(sheet.iter_rows(), LONGEST if count else 0))
        for column, cell in enumerate(each.iter_cells())
        if cell.get_attribute("table:formula") and cell.value is None
    )
    if (first := next(cells, None)) is not None:
        yield Doubt("not_computed", *first, count)


def written(value: object) -> str:
    """A value of a cell as it stands on the screen: whole numbers without a point, no date turned into a number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float | Decimal):
        number = float(value)
        return str(int(number)) if number.is_integer() else str(number)
    return value.isoformat() if isinstance(value, date) else str(value)
