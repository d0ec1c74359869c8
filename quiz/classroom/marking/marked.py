"""An answers file read back, quickly: a class gives few different answers, so each is looked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import COLUMNS, OCCASIONS, Answer, unharmed, unwritten
from quiz.classroom.marking.findings import MOST, Finding, Found
from quiz.learner.measures import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.classroom.marking.book import Book
    from quiz.learner.measures import Level

KINDS = {str(occasion): occasion for occasion in OCCASIONS}
CONFIDENCES: dict[str, Level] = {str(level): level for level in LEVELS}


class Wrong(NamedTuple):
    """What is wrong with a line: which cell, which sentence, what is put into it."""

    column: int
    kind: str
    found: str


def read_marked(
    name: str, rows: Iterable[list[str]], book: Book, column: Callable[[int, int], int], first: int = 2
) -> Found:
    """The answers of the rows after the header; `column` says where a cell of a line begins, for findings."""
    meanings: dict[tuple[str, ...], Answer | Wrong] = {}
    answers: list[Answer] = []
    findings: list[Finding] = []
    make = Answer._make
    for number, row in enumerate(rows, start=first):
        if not row:
            continue
        key = tuple(row[2:])
        meaning = meanings.get(key)
        if meaning is None:
            meaning = meanings[key] = _meaning(row, book)
        if isinstance(meaning, Wrong):
            if len(findings) < MOST:
                values = {"found": meaning.found, "id": meaning.found}
                findings.append(Finding(name, number, column(number, meaning.column), meaning.kind, values))
            continue
        answers.append(make((unharmed(row[0]), unharmed(row[1]) or None, *meaning[2:])))
    return Found(tuple(answers), tuple(findings))


def _meaning(row: list[str], book: Book) -> Answer | Wrong:
    """The answer that a line gives, whoever gave it."""
    if len(row) != len(COLUMNS):
        return Wrong(0, "no_line", str(len(row)))
    occasion, form, version, question, response, _, of, count, confidence = row[2:]
    known = book.known(question)
    if known is None:
        return Wrong(5, "no_question", question)
    if occasion not in KINDS:
        return Wrong(2, "no_occasion", occasion)
    if not (count.isascii() and count.isdecimal() and len(count) < 10):  # noqa: PLR2004 -- more than a country
        return Wrong(9, "no_count", count)
    given = unwritten(response)
    if given is None:
        right, parts = 0, len(known.key)
    elif book.fits(known, given) is not None:
        return Wrong(6, "no_option", book.fits(known, given) or response)
    else:
        right, parts = book.mark(known, given) if of else (0, 0)
    level = CONFIDENCES.get(confidence)
    return Answer("", None, question, given, right, parts, KINDS[occasion], form, version, int(count), level)
