"""Sheets of paper: the table that `quiz handout --answers` prepares, and the key file beside it.

The table: `qui-parle-paper-1`, the handout's id, `class`, the class; then `version`, `name`, 1, 2, 3…; then a row for
each pupil, the cells holding what the pupil wrote. Both rows are found by what they say, wherever sorting has put
them, and columns by their headings, wherever they were moved. The key file, JSON, says for each version what question
each number is, what each of its letters means and in which order the rows of a match stood.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.classroom.answers import Answer
from quiz.classroom.marking.findings import Finding, Found, Rows
from quiz.classroom.marking.layouts import MARK, is_mark, layouts, pupils_in, without_column
from quiz.classroom.marking.letters import Printed, Unread, read_cell, rows_of
from quiz.classroom.marking.shapes import under_another, well_formed
from quiz.library.text.formulas import restored
from quiz.model import LANGUAGES
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.layouts import Layout
    from quiz.classroom.marking.tables import Row, Table

KEY = "qui-parle-handout"
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
    language: str | None = None


class Sheet(NamedTuple):
    """What one row of the table is read with."""

    table: Table
    layout: Layout
    row: Row
    class_: str
    version: str
    name: str


def key_from(text: str) -> Key | None:
    """The key file that a text is; None when it is none."""
    if not opens_object(text[:LOOKED_AT]):
        return None
    try:
        key = msgspec.json.decode(text, type=Key)
    except (msgspec.DecodeError, RecursionError):
        return None
    return key if key.format == KEY else None


def opens_object(beginning: str) -> bool:
    """Whether a text that begins like this may be JSON."""
    return beginning.lstrip().startswith("{")


def questions_of(key: Key) -> set[str]:
    """The questions of a handout."""
    return {each.question for numbered in key.versions.values() for each in numbered}


def handout_of(row: Row) -> str:
    """The id of the handout that a table belongs to."""
    return row.cell(row.cells.index(MARK) + 1)


def read_paper(table: Table, mark: Row, key: Key | None, book: Book) -> Found:
    """The answers of a table, with everything in it that was not understood."""
    place = mark.cells.index(MARK)
    if key is None:
        return Found((), (table.at(mark, place + 1, "no_key", {"id": handout_of(mark)}),))
    found_layouts = list(layouts(table, mark, key.language or LANGUAGES[0]))
    if not found_layouts:
        return Found((), (table.at(mark, place, "no_header"),))
    layout, heads = found_layouts[0], [each.header for each in found_layouts]
    second = under_another(table, mark, is_mark) or under_another(table, layout.header, heads.__contains__)
    if second is not None:
        return Found((), (second,))
    named = label(restored(mark.cell(place + 3)))
    strange, pupils = _strange_questions(table, mark, key, book), pupils_in(table, layout, heads)
    whole = well_formed(table, layout.header, pupils)
    found = _read_rows(table, layout, whole.rows, named or table.title, Source(key, book))
    asked = {each.number for numbered in key.versions.values() for each in numbered}
    missing = without_column(table, layout, asked, whole.rows)
    findings = sorted((*missing, *whole.findings, *found.findings), key=lambda each: each.line)
    rows = Rows(len(pupils), found.rows.read)
    return found._replace(
        findings=(*strange, *findings), unnamed="" if named else table.title or PurePath(table.name).stem, rows=rows
    )


class Source(NamedTuple):
    """What sheets are read by."""

    key: Key
    book: Book


def _read_rows(table: Table, layout: Layout, rows: Sequence[Row], class_: str, source: Source) -> Found:
    """The answers of pupils; a row with a name only is that of somebody who was not there, as far as can be told."""
    key, book = source
    printed = _versions(key)
    answers: list[Answer] = []
    findings: list[Finding] = []
    seen: dict[str, int] = {}
    absent: list[Row] = []
    for row in rows:
        sheet = Sheet(table, layout, row, class_, _version(row.cell(layout.version), printed), layout.people.label(row))
        wrong = _wrong_row(sheet, printed, seen)
        if wrong is not None:
            findings.append(wrong)
            continue
        seen[sheet.name.casefold()] = row.number
        if (strange := book.unlisted(sheet.name)) is not None:
            findings.append(table.at(row, _name_column(layout), "unknown_name", strange))
        found = _row(sheet, key.form or "", printed[sheet.version], book)
        given = [each for each in found if isinstance(each, Answer)]
        findings += [each for each in found if isinstance(each, Finding)]
        if any(each.response is not None for each in given):
            answers += given
        elif not any(row.cell(i) for i in layout.numbers):
            absent.append(row)
    if absent:
        findings.append(table.at(absent[0], _name_column(layout), "no_answers", {"count": str(len(absent))}, note=True))
    read = len(absent) + len({each.pupil for each in answers})
    return Found(tuple(answers), tuple(findings), (key,), table.name, rows=Rows(len(rows), read))


def _name_column(layout: Layout) -> int:
    return layout.people.names[0]


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
    bare = re.sub(r"^version\s+", "", cell, flags=re.IGNORECASE)
    return next(iter(printed), "") if not bare and len(printed) == 1 else bare.upper()


def _strange_questions(table: Table, mark: Row, key: Key, book: Book) -> list[Finding]:
    """Questions of the key that the bank does not have, each told once."""
    names = dict.fromkeys(each.question for numbered in key.versions.values() for each in numbered)
    place = mark.cells.index(MARK) + 1
    return [table.at(mark, place, "no_question", {"id": name}) for name in names if book.known(name) is None]


def _wrong_row(sheet: Sheet, printed: Mapping[str, object], seen: Mapping[str, int]) -> Finding | None:
    at, row, layout = sheet.table.at, sheet.row, sheet.layout
    if sheet.version not in printed:
        values = {"found": row.cell(layout.version), "versions": ", ".join(printed), "name": sheet.name}
        return at(row, layout.version, "no_version", values)
    if any(sheet.table.swallowed(row.cell(column)) for column in (layout.version, *layout.people.names)):
        return at(row, _name_column(layout), "over_lines")
    if not sheet.name:
        return at(row, _name_column(layout), "no_name")
    if (before := seen.get(sheet.name.casefold())) is not None:
        return at(row, _name_column(layout), "same_name", {"name": sheet.name, "line": str(before)})
    return None


def _row(sheet: Sheet, form: str, printed: Mapping[int, Printed], book: Book) -> list[Answer | Finding]:
    found: list[Answer | Finding] = []
    for index, number in sheet.layout.numbers.items():
        cell = sheet.row.cell(index)
        one = printed.get(int(number)) if number else None
        if one is None:
            if cell:
                told = sheet.layout.header.cell(index) or "–"
                found.append(sheet.table.at(sheet.row, index, "no_number", {"number": told, "name": sheet.name}))
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
    place = {"name": sheet.name, "number": sheet.layout.numbers[index]}
    if isinstance(response, Unread):
        values = {**place, "found": response.found, "letters": " ".join(printed.letters)}
        return sheet.table.at(sheet.row, index, response.kind, values)
    if book.fits(known, response) is not None or (printed.rows and set(printed.rows) != set(rows_of(known))):
        return sheet.table.at(sheet.row, index, "bank_changed", {**place, "id": printed.question})
    right, of = book.mark(known, response)
    return blank._replace(response=response, right=right, of=of)
