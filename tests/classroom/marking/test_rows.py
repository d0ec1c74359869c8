"""Rows of answers are counted or told, whoever wrote the file: a file of which nothing is read is no empty class."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.answers import Answer, rows
from quiz.classroom.marking.reading import read_files
from quiz.locale.marking import marking_words
from tests.classroom.made import key_file, sheet
from tests.classroom.marking import test_histories, test_moodle

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.findings import Found

PUPILS = ("Zoé", "Nour", "Max")
SPOILT = {"paper": "Q,Nour,a,,", "moodle": "of the text", "marked": "4B,Nour", "history": "{oops", "round": "{oops"}
"""For each kind of file, a row of which nothing can be read."""
HEADINGS = {"paper": 2, "moodle": 1, "marked": 1, "history": 1, "round": 1}


def lines_of(kind: str) -> list[str]:
    """The lines of a file that has three rows of answers."""
    if kind == "paper":
        return sheet([["A", name, "a", "", ""] for name in PUPILS], 3).splitlines()
    if kind == "moodle":
        columns = [*test_moodle.ENGLISH, "Question 1", "Response 1"]
        persons = [test_moodle.person(test_moodle.HOURS, "more than three", name=name) for name in PUPILS]
        return test_moodle.report(columns, persons).split("\n")
    if kind == "history":
        attempts = (test_histories.attempt(player=name) for name in PUPILS)
        return [json.dumps(each) for each in (test_histories.FIRST, *attempts)]
    if kind == "round":
        votes = [{"event": "vote", "question": name, "counts": {}, "responses": {"Red": [picked]}} for name, picked in (
            ("un-choix", "trois"), ("deux-cles", "rhc"), ("une-lacune", ""),
        )]  # fmt: skip
        opened = {"event": "opened", "format": "qui-parle-class", "version": 1}
        return [json.dumps(each) for each in (opened, *votes[:2], votes[0] | {"ballot": 2})]
    out = io.StringIO()
    given = [Answer("4B", name, "un-choix", ("trois",), 1, 1, "paper") for name in PUPILS]
    csv.writer(out, lineterminator="\n").writerows(rows(given, marking_words("en").answers))
    return out.getvalue().splitlines()


def read(book: Book, folder: Path, lines: list[str]) -> Found:
    questions = [each for each in book.pack.questions() if each.id in {"un-choix", "deux-cles", "une-association"}]
    one_version = key_file(book.pack, sorted(questions, key=lambda each: each.id != "un-choix"), "A")
    (folder / "key.json").write_text(json.dumps(one_version), encoding="utf-8")
    (folder / "given").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_files([folder / "given"], book)


@pytest.mark.parametrize("kind", SPOILT)
def test_each_row_is_counted_or_told_where_it_stands(book: Book, tmp_path: Path, kind: str) -> None:
    lines, first = lines_of(kind), HEADINGS[kind]
    assert read(book, tmp_path, lines).rows == (3, 3)
    for place in range(first, first + 3):
        found = read(book, tmp_path, [*lines[:place], SPOILT[kind], *lines[place + 1 :]])
        assert found.rows == (3, 2)
        assert [each.line for each in found.findings if not each.note] == [place + 1]


@pytest.mark.parametrize("kind", SPOILT)
def test_a_file_of_which_nothing_is_read_is_no_empty_class(book: Book, tmp_path: Path, kind: str) -> None:
    found = read(book, tmp_path, [*lines_of(kind)[: HEADINGS[kind]], SPOILT[kind], SPOILT[kind]])
    assert (list(found.answers), found.rows) == ([], (2, 0))
    assert any(not each.note for each in found.findings)


def test_a_history_of_another_bank_alone_is_told_to_count_for_nothing(book: Book, tmp_path: Path) -> None:
    found = read(book, tmp_path, [json.dumps(test_histories.FIRST), json.dumps(test_histories.attempt("elsewhere"))])
    assert [(each.kind, each.note) for each in found.findings] == [("no_question", True), ("none_read", False)]


def test_a_report_whose_texts_were_written_without_quotation_marks_is_told_row_by_row(
    book: Book, tmp_path: Path
) -> None:
    heading = ",".join([*test_moodle.ENGLISH, "Question 1", "Response 1"])
    row = f"Durand,Zoé,z@example.org,Finished,5.00,{test_moodle.HOURS}\nThe text\n{{…}},more than three"
    found = read(book, tmp_path, [heading, row, row])
    assert (list(found.answers), found.rows) == ([], (6, 0))
    told = [(each.kind, each.line, each.values["count"]) for each in found.findings]
    assert told == [*(("other_shape", line, "7") for line in range(2, 5)), ("other_shapes", 5, "3")]


def test_a_comma_without_quotation_marks_moves_no_response_to_another_question(book: Book, tmp_path: Path) -> None:
    heading = ",".join([*test_moodle.ENGLISH, "Question 1", "Response 1"])
    rows = [
        f"Durand,Zoé,z@example.org,Finished,{grade},{test_moodle.HOURS},more than three" for grade in ("5,00", "5.00")
    ]
    found = read(book, tmp_path, [heading, *rows])
    assert ([each.kind for each in found.findings], found.rows) == (["other_shape"], (2, 1))


@pytest.mark.parametrize("kind", SPOILT)
def test_headings_alone_are_an_empty_class(book: Book, tmp_path: Path, kind: str) -> None:
    found = read(book, tmp_path, lines_of(kind)[: HEADINGS[kind]])
    assert (list(found.answers), found.findings, found.rows) == ([], (), (0, 0))


def widened(lines: list[str], rows: tuple[int, ...], more: str) -> list[str]:
    return [f"{line}{more}" if i in rows else line for i, line in enumerate(lines)]


def test_empty_cells_behind_a_block_of_rows_are_a_spreadsheets(book: Book, tmp_path: Path) -> None:
    names = [f"Pupil {i}" for i in range(6)]
    lines = sheet([["A", name, "a", "", ""] for name in names], 3).splitlines()
    assert read(book, tmp_path, widened(lines, (3, 4, 5), ",,")).rows == (6, 6)


def test_one_row_with_cells_too_many_is_left_out_and_its_neighbours_are_not(book: Book, tmp_path: Path) -> None:
    names = [f"Pupil {i}" for i in range(6)]
    lines = sheet([["A", name, "a", "", ""] for name in names], 3).splitlines()
    found = read(book, tmp_path, widened(widened(lines, (3, 4, 5), ","), (6,), ",absent mardi"))
    assert found.rows == (6, 5)
    assert [each.kind for each in found.findings if each.kind == "other_shape"] == ["other_shape"]


def test_headings_that_come_again_with_empty_cells_behind_them_begin_no_second_table(
    book: Book, tmp_path: Path
) -> None:
    head, *pupils = lines_of("moodle")
    found = read(book, tmp_path, [head, *pupils[:2], f"{head},,", *pupils[2:]])
    assert (found.rows, [each.kind for each in found.findings]) == ((3, 3), [])


def test_a_report_may_end_before_its_last_heading_where_that_is_no_response(book: Book, tmp_path: Path) -> None:
    head, *pupils = lines_of("moodle")
    assert read(book, tmp_path, [f"{head},Comment", *pupils]).rows == (3, 3)
