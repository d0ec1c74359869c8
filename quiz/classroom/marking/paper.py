"""Sheets of paper: the table that `quiz handout --answers` prepares, and the key file beside it.

The table: `qui-parle-paper-1`, the handout's id, `class`, the class; then `version`, `name`, 1, 2, 3…; then a row for
each pupil, the cells holding what the pupil wrote. The key file, JSON, says for each version what question each
number is, what each of its letters means and in which order the rows of a match stood.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.classroom.answers import Answer, unharmed
from quiz.classroom.marking.findings import Finding, Found
from quiz.classroom.marking.letters import Printed, Unread, read_cell, rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.tables import Row, Table

MARK = "qui-parle-paper-1"
KEY = "qui-parle-handout"
FIRST_ANSWER = 2
LOOKED_AT = 100
"""Characters that show whether a text may be JSON: an answers file can have a hundred million."""


class Numbered(msgspec.Struct, frozen=True):
    """A question of a version: its number, its letters, its rows as printed."""

    number: int
    question: str
    letters: dict[str, str]
    interaction: str = ""
    rows: tuple[str, ...] = ()


class Key(msgspec.Struct, frozen=True):
    """The key file of a handout."""

    format: str
    version: int
    id: str
    versions: dict[str, tuple[Numbered, ...]]
    form: str | None = None


class Sheet(NamedTuple):
    """What one row of the table is read with."""

    table: Table
    row: Row
    class_: str
    version: str
    name: str


def key_from(text: str) -> Key | None:
    """The key file that a text is; None when it is none."""
    if not text[:LOOKED_AT].lstrip().startswith("{"):
        return None
    try:
        key = msgspec.json.decode(text, type=Key)
    except (msgspec.DecodeError, RecursionError):
        return None
    return key if key.format == KEY else None


def handout_of(table: Table) -> str:
    """The id of the handout that a table belongs to."""
    return table.rows[0].cell(1)


def read_paper(table: Table, key: Key | None, book: Book) -> Found:
    """The answers of a table, with everything in it that was not understood."""
    if key is None:
        return Found((), (_at(table, table.rows[0], 1, "no_key", id=handout_of(table)),))
    class_ = unharmed(table.rows[0].cell(3)) or PurePath(table.name).stem
    printed = _versions(key)
    answers: list[Answer] = []
    findings: list[Finding] = list(_strange_questions(table, key, book))
    seen: dict[str, int] = {}
    for row in table.rows[2:]:
        if not row.cell(1) and not any(row.cells[FIRST_ANSWER:]):
            continue
        sheet = Sheet(table, row, class_, _version(row.cell(0), printed), unharmed(row.cell(1)))
        wrong = _wrong_row(sheet, printed, seen)
        if wrong is not None:
            findings.append(wrong)
            continue
        seen[sheet.name.casefold()] = row.line
        if (strange := book.unlisted(sheet.name)) is not None:
            findings.append(_at(table, row, 1, "unknown_name", **strange))
        found = _row(sheet, key.form or "", printed[sheet.version], book)
        answers += [each for each in found if isinstance(each, Answer)]
        findings += [each for each in found if isinstance(each, Finding)]
    return Found(tuple(answers), tuple(findings))


def _versions(key: Key) -> dict[str, dict[int, Printed]]:
    return {
        letter.upper(): {
            each.number: Printed(
                each.question, {name.lower(): choice for name, choice in each.letters.items()}, each.rows
            )
            for each in numbered
        }
        for letter, numbered in key.versions.items()
    }


def _version(cell: str, printed: Mapping[str, object]) -> str:
    return next(iter(printed), "") if not cell and len(printed) == 1 else cell.upper()


def _strange_questions(table: Table, key: Key, book: Book) -> list[Finding]:
    """Questions of the key that the bank does not have, each told once."""
    names = dict.fromkeys(each.question for numbered in key.versions.values() for each in numbered)
    return [_at(table, table.rows[0], 1, "no_question", id=name) for name in names if book.known(name) is None]


def _wrong_row(sheet: Sheet, printed: Mapping[str, object], seen: Mapping[str, int]) -> Finding | None:
    if sheet.version not in printed:
        names = ", ".join(printed)
        return _at(sheet.table, sheet.row, 0, "no_version", found=sheet.row.cell(0), versions=names, name=sheet.name)
    if not sheet.name:
        return _at(sheet.table, sheet.row, 1, "no_name")
    if (before := seen.get(sheet.name.casefold())) is not None:
        return _at(sheet.table, sheet.row, 1, "same_name", name=sheet.name, line=str(before))
    return None


def _row(sheet: Sheet, form: str, printed: Mapping[int, Printed], book: Book) -> list[Answer | Finding]:
    numbers = sheet.table.rows[1]
    found: list[Answer | Finding] = []
    for index in range(FIRST_ANSWER, max(len(numbers.cells), len(sheet.row.cells))):
        number, cell = numbers.cell(index), sheet.row.cell(index)
        one = printed.get(int(number)) if number.isdecimal() else None
        if one is None:
            if cell:
                found.append(_at(sheet.table, sheet.row, index, "no_number", number=number or "–", name=sheet.name))
            continue
        each = _answer(sheet, form, index, one, book)
        if each is not None:
            found.append(each)
    return found


def _answer(sheet: Sheet, form: str, index: int, printed: Printed, book: Book) -> Answer | Finding | None:
    known = book.known(printed.question)
    if known is None:
        return None
    blank = Answer(sheet.class_, sheet.name, printed.question, None, 0, known.parts, "paper", form, sheet.version)
    cell = sheet.row.cell(index)
    if not cell:
        return blank
    response = read_cell(cell, printed, known)
    place = {"name": sheet.name, "number": sheet.table.rows[1].cell(index)}
    if isinstance(response, Unread):
        values = {**place, "found": response.found, "letters": " ".join(printed.letters)}
        return _at(sheet.table, sheet.row, index, response.kind, **values)
    if book.fits(known, response) is not None or (printed.rows and set(printed.rows) != set(rows_of(known))):
        return _at(sheet.table, sheet.row, index, "bank_changed", **place, id=printed.question)
    right, of = book.mark(known, response)
    return blank._replace(response=response, right=right, of=of)


def _at(table: Table, row: Row, index: int, kind: str, **values: str) -> Finding:
    return Finding(table.name, row.line, table.column(row, index), kind, values)
