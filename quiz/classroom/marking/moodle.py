"""Moodle's Responses report as it is downloaded (Quiz > Results > Responses): a table, as text or as a workbook.

Its first columns are the last and the first name; then come institution, department, e-mail, state, times and grade,
and for each question, as the teacher ticked, `Question 1`, `Response 1` and `Right answer 1` (mod/quiz/report/
responses of Moodle; in French `Question 1`, `Réponse 1` and `Réponse correcte 1`). A cell is
the text of what was picked; `; ` parts several, ` -> ` a row from its target; `-` is no response.

Under one number each attempt may have another question (random questions): each cell is an answer to the question
of its own row. Names may have been taken out; then a number or an address tells pupils apart, or, where nothing does,
each row is a pupil. Of several attempts the first finished one counts.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import Answer
from quiz.classroom.marking.findings import Finding, Found, Rows
from quiz.classroom.marking.people import people_columns
from quiz.classroom.marking.shapes import under_another, well_formed
from quiz.classroom.marking.slots import NONE, Report, Slot, columns_of, repeated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.tables import Row, Table
    from quiz.classroom.marking.wording import Said

RESPONSE = re.compile(r"(?:response|réponse)\s+(\d+)", re.IGNORECASE)
QUESTION = re.compile(r"question\s+(\d+)", re.IGNORECASE)
RIGHT = re.compile(r"(?:right answer|réponse correcte|bonne réponse)\s+(\d+)", re.IGNORECASE)
STATE = re.compile(r"(?:state|status|état|statut)", re.IGNORECASE)
UNFINISHED = frozenset({
    "in progress", "overdue", "never submitted", "abandoned", "not started",
    "en cours", "en retard", "jamais remis", "jamais envoyé", "abandonné", "pas commencé",
})  # fmt: skip
"""States of an attempt that was not handed in (mod/quiz/lang of Moodle)."""
GRADE = re.compile(r".+/ ?\d+(?:[.,]\d+)?")
"""How the column of grades is headed in any language; an attempt that was not handed in has none."""
MOST_NAMED = 3
"""Of those with several attempts, how many are named: two of one name may be two."""
FEWEST_ALIKE = 3
"""Finished attempts, all under one name, from which the name may be nobody's."""


class Attempt(NamedTuple):
    """A row that counts: whom it is about, and how many others are about the same person."""

    row: Row
    pupil: str
    others: int


def is_moodle(row: Row) -> bool:
    """Whether a header is that of a Responses report."""
    return any(RESPONSE.fullmatch(cell) for cell in row.cells)


def read_moodle(table: Table, header: Row, book: Book, said: Sequence[Said]) -> Found:
    """The answers of a report; `said` is what each question of the bank says, in every language."""
    second = under_another(table, header, is_moodle)
    if second is not None:
        return Found((), (second,))
    rows = [row for row in table.rows if row.number > header.number and not row.blank and row.filled != header.filled]
    responses, questions, right = (columns_of(header, pattern) for pattern in (RESPONSE, QUESTION, RIGHT))
    whole = well_formed(table, header, rows, max(responses.values()) + 1)
    report = Report(table, header, whole.rows, said)
    slots = [Slot(report, each, column, questions.get(each), right.get(each)) for each, column in responses.items()]
    answering = [row for row in whole.rows if any(row.cell(column) not in NONE for column in responses.values())]
    findings = [table.at(header, i, "same_column", {"found": header.cell(i)}) for i in repeated(header, RESPONSE)]
    findings += [*whole.findings, *(finding for slot in slots if (finding := slot.unknown) is not None)]
    names = people_columns(header.cells).names
    lost = [row for row in answering if any(table.swallowed(row.cell(column)) for column in names)]
    findings += [table.at(row, names[0], "over_lines") for row in lost]
    given = [row for row in answering if row not in lost]
    attempts = _attempts(header, given)
    silent, further = len(whole.rows) - len(answering), len(given) - len(attempts)
    findings += _counted(table, header, attempts, given, silent)
    answers: list[Answer] = []
    read = silent + further
    for each in attempts:
        if (strange := book.unlisted(each.pupil)) is not None:
            findings.append(table.at(each.row, 0, "unknown_name", strange))
        found = [_answer(table, each, slot, book) for slot in slots if not slot.unknown]
        findings += [one for one in found if isinstance(one, Finding)]
        own = [one for one in found if isinstance(one, Answer)]
        if any(one.response is not None for one in own):
            answers += own
            read += 1
    stem = table.title or PurePath(table.name).stem
    return Found(tuple(answers), tuple(findings), file=table.name, unnamed=stem, rows=Rows(len(rows), read))


def _counted(
    table: Table, header: Row, attempts: Sequence[Attempt], given: Sequence[Row], silent: int
) -> Iterator[Finding]:
    """Which rows count, where that is not plain: of some pupils there are several, of some none that was handed in."""
    finished = _finishing(header)
    under_way, again = sum(not finished(each.row) for each in attempts), [each for each in attempts if each.others]
    names = ", ".join([each.pupil for each in again[:MOST_NAMED]] + ["…"] * (len(again) > MOST_NAMED))
    notes = {"no_answers": silent, "not_handed_in": under_way, "further_attempts": len(given) - len(attempts)}
    for kind, count in notes.items():
        if count:
            told = {"name": names} if kind == "further_attempts" else {}
            yield table.at(header, 0, kind, {"count": str(count), **told}, note=True)
    if len(attempts) == 1 and sum(map(finished, given)) >= FEWEST_ALIKE:
        yield table.at(attempts[0].row, 0, "one_person", {"name": attempts[0].pupil})


def _attempts(header: Row, rows: Sequence[Row]) -> list[Attempt]:
    """Of each person the first finished attempt, or the first, in the order of the rows."""
    people = people_columns(header.cells)
    own: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        identity = people.identity(row)
        own.setdefault(identity if any(identity) else (str(row.number),), []).append(row)
    finished = _finishing(header)
    taken = [next(filter(finished, each), each[0]) for each in own.values()]
    others = [len(each) - 1 for each in own.values()]
    labels = _labels([people.label(row) or f"#{row.number}" for row in taken], list(own))
    return [Attempt(*each) for each in zip(taken, labels, others, strict=True)]


def _finishing(header: Row) -> Callable[[Row], bool]:
    """What tells whether an attempt was handed in: its state, or that it has a grade."""
    states = [i for i, cell in enumerate(header.cells) if STATE.fullmatch(cell)]
    grades = [i for i, cell in enumerate(header.cells) if GRADE.fullmatch(cell)]

    def finished(row: Row) -> bool:
        under_way = any(row.cell(i).casefold() in UNFINISHED for i in states)
        return not under_way and not any(row.cell(i) == "-" for i in grades[:1])

    return finished


def _labels(names: Sequence[str], identities: Sequence[tuple[str, ...]]) -> list[str]:
    """Names that are told apart: two pupils of one name are two, and the same two in whatever order they stand."""
    met: Counter[str] = Counter()
    labels = list(names)
    for place in sorted(range(len(names)), key=identities.__getitem__):
        met[names[place].casefold()] += 1
        again = met[names[place].casefold()]
        labels[place] = names[place] if again == 1 else f"{names[place]} ({again})"
    return labels


def _answer(table: Table, attempt: Attempt, slot: Slot, book: Book) -> Answer | Finding | None:
    """The answer of a cell; None where nothing stands that could be one."""
    row, cell = attempt.row, attempt.row.cell(slot.column)
    found = slot.question(row)
    if isinstance(found, str):
        return None if cell in NONE else table.at(row, slot.column, found, {"number": slot.number})
    known = found.known
    blank = Answer(table.title, attempt.pupil, known.question.id, None, 0, known.parts, "platform")
    if cell in NONE:
        return blank
    response = slot.response(found, row)
    if response is None or book.fits(known, response) is not None:
        values = {"number": slot.number, "name": attempt.pupil, "id": known.question.id, "found": cell}
        return table.at(row, slot.column, "no_option_text", values)
    right, of = book.mark(known, response)
    return blank._replace(response=response, right=right, of=of)
