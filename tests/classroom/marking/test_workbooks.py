"""Workbooks as pupils' answers come in them, and files that only claim to be workbooks."""

from __future__ import annotations

import builtins
import io
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from quiz.classroom.marking.people import names_of
from quiz.classroom.marking.reading import read_files
from quiz.classroom.marking.workbooks import written
from tests.classroom.made import cell, key_file, sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.workbooks import Sheet


def save(path: Path, tabs: dict[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in tabs.items():
        tab = book.create_sheet(title)
        for row in rows:
            tab.append(row)
    book.save(path)
    return path


def filled(book: Book, class_: str) -> list[list[object]]:
    question = book.pack.questions()[0]
    text = sheet([["A", "Zoé", cell(book.pack, question, 0, ("trois",))]], 1, class_)
    return [list(line.split(",")) for line in text.splitlines()]


@pytest.fixture
def key(book: Book, tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text(json.dumps(key_file(book.pack, book.pack.questions()[:1])), encoding="utf-8")


@pytest.mark.usefixtures("key")
def test_each_tab_is_a_class_and_what_is_no_table_is_noted(book: Book, tmp_path: Path) -> None:
    other = [[*row[:1], "Nour" if row[1] == "Zoé" else row[1], *row[2:]] for row in filled(book, "")]
    tabs: dict[str, list[list[object]]] = {
        "4A": filled(book, ""),
        "4B": other,
        "Notes": [["Penser à rendre les feuilles"]],
    }
    found = read_files([save(tmp_path / "4e.xlsx", tabs)], book)
    assert [(finding.kind, finding.note) for finding in found.findings] == [("other_tab", True)]
    assert {answer.class_ for answer in found.answers} == {"4A", "4B"}


@pytest.mark.usefixtures("key")
def test_a_mistake_is_told_with_its_cell(book: Book, tmp_path: Path) -> None:
    rows = filled(book, "4B")
    rows[2][2] = "z"
    found = read_files([save(tmp_path / "4B.xlsx", {"1": rows})], book)
    assert [finding.place for finding in found.findings] == [f"{tmp_path / '4B.xlsx'}:C3"]


@pytest.mark.parametrize("content", [b"PK\x03\x04nothing", b"PK\x03\x04"])
def test_a_damaged_workbook_is_told(book: Book, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "4B.xlsx"
    path.write_bytes(content)
    assert [finding.kind for finding in read_files([path], book).findings] == ["unknown_file"]


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as whole:
        for name, content in files.items():
            whole.writestr(name.replace("_", "/", 1).replace("_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [packed(xl_workbook_xml="<x"), packed(a_txt="a"), packed(content_xml="<x")],
    ids=["a damaged one", "a text", "a damaged one of LibreOffice"],
)
def test_a_zip_file_that_is_no_workbook_is_told(book: Book, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "4B.xlsx"
    path.write_bytes(content)
    assert [finding.kind for finding in read_files([path], book).findings] == ["unknown_file"]


def test_without_the_libraries_a_workbook_is_refused_with_what_to_do(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(tmp_path / "4B.xlsx", {"1": [["a"]]})
    usual = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("openpyxl"):
            raise ImportError(name)
        return usual(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    assert [finding.kind for finding in read_files([path], book).findings] == ["needs_library"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (1.5, "1.5"),
        (None, ""),
        (date(2022, 1, 12), "2022-01-12"),
        ("b c", "b c"),
        (True, "True"),
        (7, "7"),
        (Decimal("2.50"), "2.5"),
    ],
)
def test_a_value_is_read_as_it_stands_on_the_screen(value: object, text: str) -> None:
    assert written(value) == text


def test_a_list_of_names_may_be_a_workbook(tmp_path: Path) -> None:
    rows: list[list[object]] = [[1, "Durand", "Zoé"], [2, "Petit", "Noé"], []]
    path = save(tmp_path / "4B.xlsx", {"4B": rows})
    assert names_of(path.read_bytes()) == ["Durand Zoé", "Petit Noé"]
    assert names_of("Zoé\n\n Noé \n".encode()) == ["Zoé", "Noé"]


def _formula(tab: Sheet) -> None:
    tab["C3"] = "=C2"


def _joined(tab: Sheet) -> None:
    tab.append(["A", "Max", ""])
    tab.merge_cells("C3:C4")


def _filtered(tab: Sheet) -> None:
    tab.row_dimensions[3].hidden = True


def _folded(tab: Sheet) -> None:
    tab.column_dimensions.group("C", "E", hidden=True)


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_formula, ("not_computed", "C3", False)),
        (_joined, ("merged_cells", "C3", False)),
        (_filtered, ("hidden_rows", "A3", True)),
        (_folded, ("hidden_columns", "C1", True)),
    ],
)
def test_what_a_sheet_says_otherwise_than_it_is_seen_is_told_with_its_cell(
    book: Book, tmp_path: Path, change: Callable[[Sheet], None], told: tuple[str, str, bool]
) -> None:
    path = save(tmp_path / "4e.xlsx", {"4A": filled(book, "")})
    opened = load_workbook(path)
    change(opened.worksheets[0])
    opened.save(path)
    assert told in [(finding.kind, finding.cell, finding.note) for finding in read_files([path], book).findings]


@pytest.mark.usefixtures("key")
def test_a_hidden_sheet_is_left_aside_and_told(book: Book, tmp_path: Path) -> None:
    path = save(tmp_path / "4e.xlsx", {"4A": filled(book, ""), "old": filled(book, "")})
    opened = load_workbook(path)
    opened["old"].sheet_state = "hidden"
    opened.save(path)
    found = read_files([path], book)
    assert [(finding.kind, finding.note) for finding in found.findings] == [("hidden_tab", False)]
    assert {answer.class_ for answer in found.answers} == {"4A"}


OFFICE = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2"><office:automatic-styles>
<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>"""
TYPE = "application/vnd.oasis.opendocument.spreadsheet"
LISTED = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def office(rows: list[list[object]], *, row: str = "", column: str = "", last: str = "", style: str = "") -> str:
    """A sheet as LibreOffice has it: attributes of its third row and column, and cells at the end of that row."""
    cell_ = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = ["".join(map(cell_.format, cells)) for cells in rows]
    lines[2] += last
    made = "".join(f"<table:table-row{row if i == 2 else ''}>{line}</table:table-row>" for i, line in enumerate(lines))
    columns = f'<table:table-column table:number-columns-repeated="2"/><table:table-column{column}/>'
    return f'<table:table table:name="4A"{style}>{columns}{made}</table:table>'


def saved_by_office(path: Path, *tables: str) -> Path:
    content = OFFICE.format(tables="".join(tables))
    path.write_bytes(packed(**{"mimetype": TYPE, "content.xml": content, "META-INF/manifest.xml": LISTED}))
    return path


FORMULA = '<table:table-cell table:formula="of:=A1"/>'


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ({}, None),
        ({"row": ' table:visibility="filter"'}, ("hidden_rows", "A3", True)),
        ({"row": ' table:visibility="collapse"'}, ("hidden_rows", "A3", True)),
        ({"column": ' table:visibility="collapse"'}, ("hidden_columns", "C1", True)),
        ({"last": FORMULA}, ("not_computed", "D3", False)),
    ],
)
def test_the_same_is_told_of_what_libreoffice_saves(
    book: Book, tmp_path: Path, attributes: dict[str, str], told: tuple[str, str, bool] | None
) -> None:
    path = saved_by_office(tmp_path / "4e.ods", office(filled(book, ""), **attributes))
    found = read_files([path], book)
    assert [(each.kind, each.cell, each.note) for each in found.findings] == ([told] if told else [])
    assert {answer.pupil for answer in found.answers} == {"Zoé"}


@pytest.mark.usefixtures("key")
def test_a_sheet_that_libreoffice_hides_is_left_aside(book: Book, tmp_path: Path) -> None:
    tables = (office(filled(book, "4A")), office(filled(book, "4B"), style=' table:style-name="away"'))
    found = read_files([saved_by_office(tmp_path / "4e.ods", *tables)], book)
    assert [each.kind for each in found.findings] == ["hidden_tab"]
    assert {answer.class_ for answer in found.answers} == {"4A"}


@pytest.mark.usefixtures("key")
def test_a_copy_of_a_sheet_within_a_workbook_is_no_second_class(book: Book, tmp_path: Path) -> None:
    *head, row = filled(book, "")
    rows = [*head, *([row[0], name, row[2]] for name in ("Zoé", "Nour", "Max"))]
    found = read_files([save(tmp_path / "4e.xlsx", {"4A": rows, "4A (2)": rows})], book)
    assert [each.kind for each in found.findings] == ["same_table"]
    assert {(each.class_, each.pupil) for each in found.answers} == {("4A", "Zoé"), ("4A", "Nour"), ("4A", "Max")}
