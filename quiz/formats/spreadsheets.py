"""Tables for spreadsheets: CSV as the spreadsheets of a language expect it, workbooks of Excel and of LibreOffice.

This is the one place that decides how a table is written. CSV has a byte-order mark, without which Excel reads
accents wrongly, and the separator of the language: French Excel opens commas in one column. Texts stay texts: what
must not be calculated in CSV is led by an apostrophe already, and workbooks hold no formula.
"""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, get_args

from quiz.draw.libraries import needing
from quiz.library.archive import repacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.locale.manner import Manner

TableKind: TypeAlias = Literal["csv", "xlsx", "ods"]
TABLE_KINDS: tuple[TableKind, ...] = get_args(TableKind)
MARK = "\ufeff"
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 -- a fixed date without a place, so that the same table gives the same file
LONGEST_NUMBER = 9
"""Digits of a number that is written as one; more are a name, such as that of a pupil in a register."""
WIDE, NARROW = 24, 9
"""Characters that fit a column of texts, and one of letters."""


class Sheet(NamedTuple):
    """A table: its cells, row by row; by column, what may be chosen in it below the first `head` rows."""

    rows: Sequence[Sequence[str]]
    title: str = ""
    lists: Mapping[int, Sequence[str]] = {}
    head: int = 1


def kind_of_file(name: str) -> TableKind:
    """What a file is by the ending of its name: a workbook where it says so, else CSV."""
    ending = PurePath(name).suffix.casefold().removeprefix(".")
    return next((kind for kind in TABLE_KINDS if kind == ending), "csv")


def spreadsheet(kind: TableKind, manner: Manner, sheet: Sheet) -> bytes:
    """A table as a file. Raises MissingLibraryError without the libraries of the extra `sheets`."""
    match kind:
        case "csv":
            return as_csv(manner, sheet.rows)
        case "xlsx":
            return _as_xlsx(sheet)
        case "ods":
            return _as_ods(sheet)


def as_csv(manner: Manner, rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=manner.separator, lineterminator="\r\n").writerows(rows)
    return (MARK + out.getvalue()).encode()


def _as_xlsx(sheet: Sheet) -> bytes:
    with needing("XlsxWriter"):
        from xlsxwriter import Workbook
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": MADE, "title": sheet.title})
    page = book.add_worksheet()
    text, strong = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "num_format": "@"})
    for column in range(max(map(len, sheet.rows), default=0)):
        page.set_column(column, column, NARROW if column in sheet.lists else WIDE, text)
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            _fill(page, (number, column), cell, strong if number < sheet.head else text)
    for column, letters in sheet.lists.items():
        offered = {"validate": "list", "source": list(letters), "show_error": False}
        page.data_validation(sheet.head, column, len(sheet.rows) - 1, column, offered)
    page.freeze_panes(sheet.head, 0)
    book.close()
    return repacked(out.getvalue())


def _fill(page: Any, at: tuple[int, int], cell: str, looks: Any) -> None:  # noqa: ANN401 -- XlsxWriter comes without types
    if _is_number(cell):
        page.write_number(*at, int(cell))
    elif cell:
        page.write_string(*at, cell, looks)


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdecimal() and len(cell) <= LONGEST_NUMBER and str(int(cell)) == cell


def _as_ods(sheet: Sheet) -> bytes:
    with needing("odfdo"):
        from odfdo import Document, Element, Table
    document = Document("spreadsheet")
    document.meta.set_creation_date(MADE)
    document.meta.title = sheet.title
    body = document.body
    body.clear()
    table = Table("1")
    table.set_values([[int(cell) if _is_number(cell) else cell for cell in row] for row in sheet.rows])
    rules = Element.from_tag("table:content-validations")
    for column, letters in sheet.lists.items():
        rules.append(_rule(f"letters{column}", letters))
        for number in range(sheet.head, len(sheet.rows)):
            cell = table.get_cell((column, number))
            cell.set_attribute("table:content-validation-name", f"letters{column}")
            table.set_cell((column, number), cell)
    if sheet.lists:
        body.append(rules)
    body.append(table)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def _rule(name: str, letters: Sequence[str]) -> Any:  # noqa: ANN401 -- an element of odfdo
    """A list to choose from, which refuses nothing (OpenDocument 1.3, part 3, 9.4.5)."""
    from odfdo import Element

    rule = Element.from_tag("table:content-validation")
    listed = ";".join(f'"{letter}"' for letter in letters)
    told = {"name": name, "condition": f"of:cell-content-is-in-list({listed})", "allow-empty-cell": "true"}
    for attribute, value in (told | {"display-list": "unsorted"}).items():
        rule.set_attribute(f"table:{attribute}", value)
    message = Element.from_tag("table:error-message")
    message.set_attribute("table:display", "false")
    rule.append(message)
    return rule
