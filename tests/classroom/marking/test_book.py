"""The questions that answers may be answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.findings import MOST, Finding, Found, together
from quiz.classroom.marking.people import people_columns
from quiz.classroom.marking.tables import Row, cell_name, opened, starts, table_of
from quiz.play.marking import Mark

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Known
    from quiz.model import Pack


def known(book: Book, name: str) -> Known:
    found = book.known(name)
    assert found is not None
    return found


def test_a_question_is_known_by_its_id_and_remembered(book: Book) -> None:
    assert book.known("nowhere") is book.first("nowhere") is None
    assert book.known("un-choix") is book.known("un-choix")
    assert book.first("deux-temps") is book.first("deux-temps")


def test_what_a_response_may_name_has_one_option_only_where_one_is_asked_for(book: Book) -> None:
    one, two, steps = known(book, "un-choix"), known(book, "deux-cles"), known(book, "deux-temps")
    assert (one.single, one.parts, one.in_parts, one.one_of) == (True, 1, False, ("trois", "quatre", "cinq"))
    assert (two.single, two.parts, two.one_of) == (False, 2, ())
    assert (steps.single, steps.parts, steps.one_of) == (False, 2, ("minimum", "exacte", "maximum"))
    assert (known(book, "un-ordre").in_parts, known(book, "un-ordre").one_of) == (True, ())


def test_the_first_step_is_a_question_of_its_own(book: Book) -> None:
    first = book.first("deux-temps")
    assert first is not None
    assert (first.names, first.key, first.single, first.parts) == (
        ("minimum", "exacte", "maximum"), ("minimum",), True, 1,
    )  # fmt: skip
    assert book.first("un-choix") == book.known("un-choix")


@pytest.mark.parametrize(
    ("name", "response", "fault"),
    [
        ("un-choix", ("trois",), None),
        ("un-choix", ("six",), "six"),
        ("un-choix", ("trois", "six", "sept"), "six"),
        ("un-choix", (), ""),
        ("un-choix", ("",), ""),
        ("un-choix", ("trois", "trois"), ""),
        ("deux-cles", ("rhc", "rt"), None),
        ("deux-cles", ("rhc", ""), ""),
        ("un-ordre", ("un", "deux", "trois"), None),
        ("un-ordre", ("un", "", ""), None),
        ("un-ordre", ("un", "deux"), ""),
        ("une-association", ("rt-france", "rt-france", ""), None),
        ("une-association", ("nato", "rt-france", ""), "nato"),
    ],
)
def test_a_response_fits_or_what_in_it_does_not_is_told(
    book: Book, name: str, response: tuple[str, ...], fault: str | None
) -> None:
    assert book.fits(known(book, name), response) == fault


def test_blanks_in_an_order_are_not_right(book: Book) -> None:
    assert book.mark(known(book, "un-ordre"), ("un", "", "trois")) == Mark(2, 3)
    first = book.first("deux-temps")
    assert first is not None
    assert book.mark(first, ("minimum",)) == Mark(1, 1)
    assert book.mark(known(book, "deux-temps"), ("minimum",)) == Mark(1, 2)


def test_a_name_that_is_not_on_the_list_is_told_with_those_that_are_near(every_kind: Pack) -> None:
    listed = Book(every_kind, ["Zoé Durand", "Noé Durant", "Aïcha Petit"])
    assert listed.unlisted("zoé durand") is None
    assert listed.unlisted("Zoe Durand") == {"name": "Zoe Durand", "near": "Zoé Durand, Noé Durant"}
    assert listed.unlisted("Xxx") == {"name": "Xxx", "near": ""}
    assert Book(every_kind).unlisted("Zoe Durand") is None


def test_a_finding_is_placed_by_its_cell_or_by_line_and_column() -> None:
    assert Finding("a.csv", 3, 7, "empty").place == "a.csv:3:7"
    assert Finding("a.csv", 3, 7, "empty", cell="C3").place == "a.csv:C3"


def test_of_each_file_so_many_findings_are_told() -> None:
    many = Found((), tuple(Finding("a.csv", line, 1, "empty") for line in range(MOST + 5)))
    found = together([many, Found((), (Finding("b.csv", 1, 1, "empty"),))])
    assert [each.file for each in found.findings] == ["a.csv"] * MOST + ["b.csv"]
    assert found.findings[MOST - 1].line == MOST - 1


@pytest.mark.parametrize(
    ("header", "names", "numbers", "addresses"),
    [
        (["Nom", "Prénom", "Numéro", "Courriel"], (1, 0), (2,), (3,)),
        (["Prénom", "Nom"], (0, 1), (), ()),
        (["Nom"], (0,), (), ()),
        (["Élève", "Nom"], (0,), (), ()),
        (["First name"], (0,), (), ()),
        (["ID number", "Email address"], (), (0,), (1,)),
        (["Qui"], (0,), (), ()),
        (["1", "2"], (), (), ()),
    ],
)
def test_the_columns_that_tell_who_a_row_is_about_are_known_by_their_headings(
    header: list[str], names: tuple[int, ...], numbers: tuple[int, ...], addresses: tuple[int, ...]
) -> None:
    assert people_columns(header, ["Qui"]) == (names, numbers, addresses)


def test_a_person_is_called_by_name_else_number_else_address() -> None:
    columns = people_columns(["Nom", "Prénom", "Numéro", "Courriel"])
    assert columns.label(Row(1, ("Durand", "Zoé", "7", "z@x.fr"))) == "Zoé Durand"
    assert columns.label(Row(1, ("", "", "7", "z@x.fr"))) == "7"
    assert columns.label(Row(1, ("", "", "", "z@x.fr"))) == "z@x.fr"
    assert columns.label(Row(1, ("", "", "", ""))) == ""
    assert columns.identity(Row(1, ("Durand", "ZOÉ", "7"))) == ("zoé", "durand", "7", "")


def test_cells_are_called_as_spreadsheets_call_them() -> None:
    assert [cell_name(3, index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A3", "Z3", "AA3", "AZ3", "BA3", "ZZ3", "AAA3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "index", "place"),
    [
        ("ab,c,d", 0, 1),
        ("ab,c,d", 1, 4),
        ("ab,c,d", 2, 6),
        ("ab,c,", 2, 6),
        ("ab,c", 5, 1),
        ('"a,b",c', 1, 7),
        ("", 0, 1),
    ],
)
def test_a_cell_begins_behind_the_separators_before_it_that_no_quotes_hold(line: str, index: int, place: int) -> None:
    assert starts(line, ",", index) == place


@pytest.mark.parametrize(
    ("text", "separator", "skipped", "rest"),
    [
        ("a;b\nc,d,e\n", ";", 0, "a;b\nc,d,e\n"),
        ("a\tb\r\nc", "\t", 0, "a\tb\nc"),
        ("a\rb", ",", 0, "a\nb"),
        ("sep=;\na;b,c,d\n", ";", 1, "a;b,c,d\n"),
        ("sep=;\na,b\n", ",", 1, "a,b\n"),
        ('"sep=|"\na|b\n', "|", 1, "a|b\n"),
        ("sep=;;;\na\n", ";", 1, "a\n"),
        ("a\0b", ",", 0, "a\ufffdb"),
        ("", ",", 0, ""),
    ],
)
def test_a_table_says_its_separator_or_its_first_line_has_most_of_it(
    text: str, separator: str, skipped: int, rest: str
) -> None:
    assert opened(text) == (rest, separator, skipped)


def test_a_row_that_was_pasted_with_another_separator_is_parted_by_that() -> None:
    rows = table_of("a.csv", "a,b\nc;d;e,\nf;g\nh;i\tj\tk\nl\n").rows
    assert [row.cells for row in rows] == [("a", "b"), ("c;d;e", ""), ("f", "g"), ("h;i", "j", "k"), ("l",)]


def test_rows_keep_their_lines_and_numbers_whatever_cells_run_over_several_lines() -> None:
    table = table_of("a.csv", 'sep=,\na, b \n"c\nd",e\nf;g\nh\n', "4B")
    assert [(row.line, row.number, row.cells) for row in table.rows] == [
        (2, 1, ("a", "b")),
        (3, 2, ("c\nd", "e")),
        (5, 3, ("f", "g")),
        (6, 4, ("h",)),
    ]
    assert (table.name, table.title, table.separator) == ("a.csv", "4B", ",")
    found = table.at(table.rows[0], 1, "empty", {"a": "b"}, note=True)
    assert found == Finding("a.csv", 2, 3, "empty", {"a": "b"}, note=True, cell="B1")
    assert (table.rows[3].cell(0), table.rows[3].cell(1), table.rows[3].blank) == ("h", "", False)
    assert Row(1, ("", "")).blank
