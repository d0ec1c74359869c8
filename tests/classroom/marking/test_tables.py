from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.marking.tables import cell_name, starts, table_of, text_of

TEXT = "version;name;1\nA;Zoé l’Été;b\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    assert text_of(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_in_the_first_line(separator: str) -> None:
    table = table_of("t.csv", TEXT.replace(";", separator))
    assert [row.cells for row in table.rows] == [("version", "name", "1"), ("A", "Zoé l’Été", "b")]


def test_rows_know_the_line_they_begin_on() -> None:
    table = table_of("t.csv", 'a,b\r\n"two\r\nlines",c\r\nd,e\r\n')
    assert [(row.line, row.cell(0)) for row in table.rows] == [(1, "a"), (2, "two\nlines"), (4, "d")]


def test_a_cell_that_is_not_there_is_empty() -> None:
    table = table_of("t.csv", "a,b\nc\n")
    assert table.rows[1].cell(5) == ""


@pytest.mark.parametrize(("index", "column"), [(0, 1), (1, 3), (2, 10), (3, 11)])
def test_the_column_of_a_cell_counts_characters(index: int, column: int) -> None:
    assert starts('A,"b, c",,d', ",", index) == column


@given(st.text('a," é', max_size=20), st.integers(0, 25))
def test_a_cell_begins_behind_as_many_separators_outside_of_quotes(line: str, index: int) -> None:
    outside = [i for i, sign in enumerate(line, start=1) if sign == "," and line[: i - 1].count('"') % 2 == 0]
    assert starts(line, ",", index) == next(iter([1, *(i + 1 for i in outside)][index:]), 1)


def test_bytes_that_are_no_text_are_no_reason_to_stop() -> None:
    assert text_of(b"\x00\xff\x81name") is not None
    assert table_of("t.csv", "a\0,b\n").rows[0].cells == ("a\ufffd", "b")


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "sep=;;;"])
def test_a_line_that_says_the_separator_is_no_row(first: str) -> None:
    table = table_of("t.csv", f"{first}\r\nversion;name, or so;1\r\nA;Zoé;b\r\n")
    assert [(row.line, row.number, row.cell(1)) for row in table.rows] == [(2, 1, "name, or so"), (3, 2, "Zoé")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\n", "\n \n", "sep=,\n", "sep=;\n", "sep=\t\n", "sep=|\n"])
def test_whatever_stands_before_the_first_row_its_separator_is_that_of_the_table(before: str, separator: str) -> None:
    """Where another one was taken, rows with a second sign in a cell were parted at that, and their answers lost."""
    text = TEXT.replace(";", separator).replace("l’Été", '"l’Été, ; \t"')
    table = table_of("t.csv", before + text)
    assert next(row.cells for row in table.rows if not row.blank) == ("version", "name", "1")
    assert table.separator == separator


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("marks", [1, 2, 3])
def test_no_mark_of_an_encoding_belongs_to_the_first_name(encoding: str, marks: int) -> None:
    """Each program that saves a file may put one more before it."""
    assert text_of(("\ufeff" * marks + TEXT).encode(encoding)) == TEXT


def test_a_cell_has_the_name_that_spreadsheets_give_it() -> None:
    names = [cell_name(7, 1), cell_name(1, 25), cell_name(2, 26), cell_name(3, 701), cell_name(4, 702)]
    assert names == ["B7", "Z1", "AA2", "ZZ3", "AAA4"]


def test_rows_pasted_from_a_program_with_another_separator_are_parted_by_that() -> None:
    table = table_of("4B.csv", "version;name;1;2\nA,Zoé,a,b\nA;Léa;b;a\n")
    assert [row.cells for row in table.rows[1:]] == [("A", "Zoé", "a", "b"), ("A", "Léa", "b", "a")]
