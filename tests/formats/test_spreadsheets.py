"""How tables are written: the dialect of a language, workbooks without formulas, the same bytes every time."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from odfdo import Document
from openpyxl import load_workbook

from quiz.formats.spreadsheets import TABLE_KINDS, Sheet, TableKind, as_csv, kind_of_file, spreadsheet
from quiz.locale import phrases

FRENCH, ENGLISH = phrases("fr").manner, phrases("en").manner
ROWS = [["nom", "1"], ["=1+1", "a"], ["@cmd", "12"], ["007", "Zoé ; « b »"]]
WORKBOOKS = pytest.mark.parametrize("kind", ["xlsx", "ods"])


def test_csv_has_a_mark_and_the_separator_that_spreadsheets_of_the_language_expect() -> None:
    rows = [["a", "b;c"], ["d,e", "f"]]
    assert as_csv(FRENCH, rows).decode("utf-8") == '\ufeffa;"b;c"\r\nd,e;f\r\n'
    assert as_csv(ENGLISH, rows).decode("utf-8") == '\ufeffa,b;c\r\n"d,e",f\r\n'


@pytest.mark.parametrize(("name", "kind"), [("a.xlsx", "xlsx"), ("A.ODS", "ods"), ("a.csv", "csv"), ("-", "csv")])
def test_the_ending_of_a_file_says_what_it_is(name: str, kind: str) -> None:
    assert kind_of_file(name) == kind


@pytest.mark.parametrize("kind", TABLE_KINDS)
def test_the_same_table_is_the_same_file(kind: TableKind) -> None:
    sheet = Sheet(ROWS, "Essai", {1: ("a", "b")})
    assert spreadsheet(kind, FRENCH, sheet) == spreadsheet(kind, FRENCH, sheet)


def test_a_workbook_of_excel_holds_texts_and_whole_numbers_and_no_formula() -> None:
    page = load_workbook(io.BytesIO(spreadsheet("xlsx", FRENCH, Sheet(ROWS)))).worksheets[0]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["nom", 1], ["=1+1", "a"], ["@cmd", 12], ["007", "Zoé ; « b »"],
    ]  # fmt: skip
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n"}


def test_a_workbook_of_libreoffice_holds_the_same() -> None:
    made = spreadsheet("ods", FRENCH, Sheet(ROWS, lists={1: ("a", "b")}))
    (table,) = Document(io.BytesIO(made)).body.tables
    assert [[str(value) for value in row] for row in table.iter_values()] == ROWS
    with ZipFile(io.BytesIO(made)) as whole:
        content = whole.read("content.xml").decode()
    assert "table:formula" not in content
    assert "cell-content-is-in-list(&quot;a&quot;;&quot;b&quot;)" in content


@WORKBOOKS
def test_workbooks_owe_nothing_to_the_clock(kind: TableKind) -> None:
    with ZipFile(io.BytesIO(spreadsheet(kind, FRENCH, Sheet(ROWS)))) as whole:
        assert {entry.date_time for entry in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}
