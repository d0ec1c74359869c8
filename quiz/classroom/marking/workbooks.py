"""Workbooks of Excel (.xlsx) and of LibreOffice (.ods), read with the libraries of the extra `sheets`."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias
from zipfile import BadZipFile, ZipFile

ZIP = b"PK\x03\x04"
LARGEST = 200_000_000
"""Bytes of a workbook unpacked; that of a school has some millions."""
WIDEST, LONGEST = 400, 100_000
"""Cells of a row, and rows, that are read: an empty sheet may claim to have a million."""


class Tab(NamedTuple):
    """A sheet of a workbook: what its tab is called, and its rows."""

    title: str
    rows: tuple[tuple[str, ...], ...]


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
    for sheet in book.worksheets:
        last = min(sheet.max_row, LONGEST)
        rows = sheet.iter_rows(max_row=last, max_col=min(sheet.max_column, WIDEST), values_only=True)
        yield Tab(sheet.title, tuple(tuple(map(written, row)) for row in rows))


def _of_office(data: bytes) -> Iterator[Tab]:
    from odfdo import Document

    document = Document(io.BytesIO(data))
    for sheet in document.body.tables:
        sheet.rstrip(aggressive=True)
        rows = (row for row, _ in zip(sheet.iter_values(), range(LONGEST), strict=False))
        yield Tab(sheet.name or "", tuple(tuple(map(written, row[:WIDEST])) for row in rows))


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
