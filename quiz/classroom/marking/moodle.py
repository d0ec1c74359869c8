"""Moodle's Responses report as it is downloaded (Quiz > Results > Responses, "comma separated values").

Its first two columns are the last and the first name; then come institution, department, e-mail, state, times and
grade, and for each question, as the teacher ticked, `Question 1`, `Response 1` and `Right answer 1` (mod/quiz/report/
responses of Moodle; in French `Question 1`, `Réponse 1` and `Réponse correcte 1`). A cell is
the text of what was picked; `; ` parts several, ` -> ` a row from its target; `-` is no response.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import Answer, unharmed
from quiz.classroom.marking.findings import Finding, Found
from quiz.library.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.tables import Row, Table
    from quiz.classroom.marking.wording import Said

RESPONSE = re.compile(r"(?:response|réponse)\s+(\d+)", re.IGNORECASE)
QUESTION = re.compile(r"question\s+(\d+)", re.IGNORECASE)
RIGHT = re.compile(r"(?:right answer|réponse correcte)\s+(\d+)", re.IGNORECASE)
NONE = {"", "-"}


class Asked(NamedTuple):
    """A question of the quiz: the column of its responses, and what was found to be its question in the bank."""

    number: str
    column: int
    said: Said


def is_moodle(row: Row) -> bool:
    """Whether a header is that of a Responses report."""
    return any(RESPONSE.fullmatch(cell) for cell in row.cells)


def read_moodle(table: Table, book: Book, said: Sequence[Said]) -> Found:
    """The answers of a report; `said` is what each question of the bank says, in every language."""
    asked: list[Asked] = []
    findings: list[Finding] = []
    columns = {match[1]: i for i, cell in enumerate(table.rows[0].cells) if (match := RESPONSE.fullmatch(cell))}
    for number, column in columns.items():
        found = _question(table, number, column, said)
        if isinstance(found, str):
            place = table.column(table.rows[0], column)
            findings.append(Finding(table.name, table.rows[0].line, place, found, {"number": number}))
        else:
            asked.append(Asked(number, column, found))
    answers: list[Answer] = []
    for row in table.rows[1:]:
        if row.blank or all(row.cell(each.column) in NONE for each in asked):
            continue
        pupil = " ".join(unharmed(part) for part in (row.cell(1), row.cell(0)) if part)
        if (strange := book.unlisted(pupil)) is not None:
            findings.append(Finding(table.name, row.line, 1, "unknown_name", strange))
        for each in asked:
            answer = _answer(table, row, pupil, each, book)
            (answers.append(answer) if isinstance(answer, Answer) else findings.append(answer))
    return Found(tuple(answers), tuple(findings))


def _question(table: Table, number: str, column: int, said: Sequence[Said]) -> Said | str:
    """Which question of the bank it is: by its text, else by the one question that all the responses fit."""
    wanted = _text_of(table, number, QUESTION)
    asking = [each for each in said if wanted and each.asked_in(wanted)]
    by_text = [each for each in asking if each.shown_in(wanted)] or asking
    if len(by_text) == 1:
        return by_text[0]
    cells = {fold(row.cell(column)) for row in table.rows[1:]} - NONE
    right = _text_of(table, number, RIGHT)
    fitting = [
        each
        for each in by_text or said
        if (cells or right) and all(each.response(cell) is not None for cell in [*cells, *([right] if right else [])])
    ]
    if len(fitting) == 1:
        return fitting[0]
    return "several_questions" if fitting else "no_such_question"


def _text_of(table: Table, number: str, pattern: re.Pattern[str]) -> str:
    """What a column says that is the same for all, such as the question's text; from the first row that has it."""
    for i, cell in enumerate(table.rows[0].cells):
        match = pattern.fullmatch(cell)
        if match and match[1] == number:
            return next((fold(row.cell(i)) for row in table.rows[1:] if row.cell(i) not in NONE), "")
    return ""


def _answer(table: Table, row: Row, pupil: str, asked: Asked, book: Book) -> Answer | Finding:
    cell, class_ = row.cell(asked.column), PurePath(table.name).stem
    known = asked.said.known
    blank = Answer(class_, pupil, known.question.id, None, 0, known.parts, "platform")
    if cell in NONE:
        return blank
    response = asked.said.response(fold(cell))
    if response is None or book.fits(known, response) is not None:
        place = table.column(row, asked.column)
        values = {"number": asked.number, "name": pupil, "id": known.question.id, "found": cell}
        return Finding(table.name, row.line, place, "no_option_text", values)
    right, of = book.mark(known, response)
    return blank._replace(response=response, right=right, of=of)
