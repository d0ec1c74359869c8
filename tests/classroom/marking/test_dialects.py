"""One class, two versions, a table filled in by hand and saved as spreadsheets save: it is marked the same, whatever.

The answers are recounted from what each pupil was made to answer, not from what was read.
"""

from __future__ import annotations

import csv
import io
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from quiz.classroom.handouts.answers import HEAD, key_file, mark_of, paper
from quiz.classroom.handouts.versions import Plan
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import read_files
from quiz.classroom.report.building import report
from quiz.classroom.report.items import View
from quiz.classroom.statistics import Suppressed
from quiz.formats.spreadsheets import Sheet, TableKind, spreadsheet
from quiz.locale import phrases
from quiz.model import Match
from quiz.play.marking import key_of, mark
from tests.classroom.handouts.making import handout
from tests.classroom.made import response

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.classroom.handouts.making import Handout
    from quiz.model import Pack
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

PUPILS = 30
NAMES = ["Élodie", "Noé", "Jérôme", "François", "Zoë", "Maëlle", "Aïcha", "Léa", "Théo", "Inès"]


class Given(NamedTuple):
    """What a pupil answered to a question; None is a blank."""

    pupil: str
    question: str
    response: Response | None


class Class(NamedTuple):
    """A handout, its filled-in table, and what went into it."""

    made: Handout
    rows: list[list[str]]
    given: list[Given]


def written(asked: Asked, given: Response, random: Random) -> str:
    """An answer as somebody types it: in capitals or not, with whatever between the letters."""
    between = random.choice([" ", ", ", "", "; ", " - "])
    if isinstance(asked.question, Match):
        goal = dict(zip((row.name for row in asked.question.rows), given, strict=True))
        pairs = [f"{i}{asked.letter(goal[row.name])}" for i, row in enumerate(asked.rows, start=1)]
        return between.join(pairs)
    told = between.join(asked.letter(name) for name in given)
    return random.choice([told, told.upper(), f" {told} ", f"({told})"])


@pytest.fixture
def filled(every_kind: Pack) -> Class:
    random = Random(4)
    made = handout(every_kind, Plan(questions=1000, versions=2))
    rows = [list(row) for row in paper(made, "fr").rows]
    given: list[Given] = []
    for number in range(PUPILS):
        row, version = rows[HEAD + number], made.versions[number % 2]
        row[1] = f"{NAMES[number % len(NAMES)]} {number}"
        for column, asked in enumerate(version.asked, start=HEAD):
            one = None if random.random() < 0.1 else response(every_kind, asked.question, random, 0.55)
            given.append(Given(row[1], asked.question.id, one))
            row[column] = "" if one is None else written(asked, one, random)
    return Class(made, rows, given)


def messy(rows: list[list[str]]) -> list[list[str]]:
    """Rows sorted by name, an empty one between, a column of remarks moved in, the last column in front."""
    moved = [[row[-1], *row[:2], "", *row[2:-1]] for row in rows]
    moved[1][3] = "Remarques"
    moved[HEAD + 3][3] = "absent lundi"
    marks, header, *pupils = moved
    return [header, *sorted(pupils[:PUPILS], key=lambda row: row[2]), [], *pupils[PUPILS:], ["", *marks]]


def text(encoding: str, separator: str, end: str, lead: str = "") -> Callable[[list[list[str]]], bytes]:
    def save(rows: list[list[str]]) -> bytes:
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
        return (lead + out.getvalue()).encode(encoding)

    return save


def workbook(kind: TableKind) -> Callable[[list[list[str]]], bytes]:
    return lambda rows: spreadsheet(kind, phrases("fr").manner, Sheet(rows, head=HEAD))


DIALECTS = {
    "utf-8.csv": text("utf-8-sig", ";", "\r\n"),
    "ansi.csv": text("cp1252", ";", "\r\n"),
    "english.csv": text("utf-8", ",", "\n"),
    "unicode.txt": text("utf-16", "\t", "\r\n"),
    "macintosh.csv": text("mac_roman", ";", "\r"),
    "ms-dos.csv": text("cp850", ";", "\r\n"),
    "sep.csv": text("cp1252", ";", "\r\n", "sep=;\r\n"),
    "excel.xlsx": workbook("xlsx"),
    "office.ods": workbook("ods"),
}


def saved(folder: Path, filled: Class, dialect: str, *, as_made: bool = False) -> Path:
    path = folder / dialect
    path.write_bytes(DIALECTS[dialect](filled.rows if as_made else messy(filled.rows)))
    (folder / "key.json").write_text(key_file(filled.made, "fr"), encoding="utf-8")
    return path


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_table_saved_in_any_dialect_gives_every_answer_and_no_other(
    every_kind: Pack, tmp_path: Path, filled: Class, dialect: str
) -> None:
    found = read_files([saved(tmp_path, filled, dialect)], Book(every_kind))
    assert [finding.kind for finding in found.findings if not finding.note] == []
    assert {(a.pupil, a.question, a.response) for a in found.answers} == set(filled.given)
    assert len(found.answers) == len(filled.given)


def test_the_report_of_thirty_pupils_with_two_versions_equals_a_recount(
    every_kind: Pack, tmp_path: Path, filled: Class
) -> None:
    book = Book(every_kind)
    found = read_files([saved(tmp_path, filled, "excel.xlsx", as_made=True)], book)
    shown = report(View(book, phrases("fr")), found.answers, Random(0))
    assert shown.pupils == PUPILS
    for item in shown.items:
        whole = [each.response for each in filled.given if each.question == item.id and each.response is not None]
        right = sum(mark(every_kind, book.questions[item.id], each).correct for each in whole)
        assert not isinstance(item.difficulty, Suppressed)
        assert (item.difficulty.right, item.difficulty.of) == (right, len(whole))
        assert abs(item.difficulty.p - right / len(whole)) < 1e-6
    keys = {name: key_of(every_kind, question) for name, question in book.questions.items()}
    scores = {name: [0, 0] for name in {each.pupil for each in filled.given}}
    for each in filled.given:
        scores[each.pupil][0] += each.response is not None and _right(every_kind, book, each, keys)
        scores[each.pupil][1] += 1
    assert not isinstance(shown.summary, Suppressed | None)
    assert abs(shown.summary.mean - sum(r / of for r, of in scores.values()) / PUPILS) < 1e-6


def _right(pack: Pack, book: Book, given: Given, keys: dict[str, Response]) -> bool:
    assert given.response is not None
    one = book.questions[given.question]
    return given.response == keys[given.question] or mark(pack, one, given.response).correct


def test_the_workbooks_offer_the_letters_of_questions_with_one_answer(every_kind: Pack, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    made = handout(every_kind, Plan(questions=1000, versions=2))
    rows, lists = paper(made, "en")
    assert lists[0] == ("A", "B")
    path = tmp_path / "answers.xlsx"
    path.write_bytes(spreadsheet("xlsx", phrases("en").manner, Sheet(rows, mark_of(made), lists, HEAD)))
    rules = load_workbook(path).worksheets[0].data_validations.dataValidation
    offered = {str(rule.sqref): rule.formula1.strip('"').split(",") for rule in rules}
    assert offered["A3:A37"] == ["A", "B"]
    assert {tuple(letters) for letters in offered.values()} == {tuple(letters) for letters in lists.values()}
