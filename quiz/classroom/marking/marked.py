"""An answers file read back, quickly: a class gives few different answers, so each is looked at once."""

from __future__ import annotations

import csv
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import COLUMNS, OCCASIONS, WHOLE, Answer, unwritten
from quiz.classroom.marking.findings import MOST, Finding, Found
from quiz.classroom.marking.tables import starts
from quiz.library.text.formulas import restored
from quiz.locale import languages
from quiz.locale.marking import marking_words
from quiz.model import CONFIDENCES
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.classroom.answers import Occasion
    from quiz.classroom.marking.book import Book
    from quiz.model import Confidence


class Meanings(NamedTuple):
    """What the words of an answers file mean, in whatever language it was written."""

    headers: frozenset[tuple[str, ...]]
    occasions: Mapping[str, Occasion]
    levels: Mapping[str, Confidence]


@cache
def meanings_of_words() -> Meanings:
    """The words of all languages of the interface."""
    spoken = [marking_words(language).answers for language in languages()]
    return Meanings(
        frozenset(tuple(each.columns[column] for column in COLUMNS) for each in spoken),
        {each.occasions[occasion]: occasion for each in spoken for occasion in OCCASIONS},
        {each.levels[level]: level for each in spoken for level in CONFIDENCES},
    )


class Wrong(NamedTuple):
    """What is wrong with a line: which cell, which sentence, what is put into it."""

    column: int
    kind: str
    found: str


def read_marked(name: str, text: str, separator: str, book: Book, *, before: int = 0) -> Found:
    """The answers of a file's text, header first, `before` which there were lines of no table.

    A class gives few different ends of lines: each is read once.
    """
    meanings: dict[str, tuple[object, ...] | Wrong] = {}
    answers: list[Answer] = []
    findings: list[Finding] = []
    make = Answer._make
    known: dict[str, str] = {}  # a name stands once in memory, however many lines begin with it
    for number, line in whole_lines(lines_of(text)):
        if '"' in line:
            class_, pupil, rest = _quoted(line, separator)
        else:
            class_, _, after = line.partition(separator)
            pupil, _, rest = after.partition(separator)
        meaning = meanings.get(rest)
        if meaning is None:
            meaning = meanings[rest] = _meaning(rest.split(separator), book)
        if isinstance(meaning, Wrong):
            if line and len(findings) < MOST:
                values = {"found": meaning.found, "id": meaning.found}
                place = starts(line, separator, meaning.column)
                findings.append(Finding(name, number + before, place, meaning.kind, values))
        else:
            where, who = known.get(class_), known.get(pupil)
            if where is None or who is None:
                where, who = (known.setdefault(each, label(restored(each))) for each in (class_, pupil))
            answers.append(make((where, who or None, *meaning)))
    return Found(tuple(answers), tuple(findings))


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text, one at a time: a country's answers need not stand in memory twice."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def whole_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each line after the header with its number; those that a quoted cell joins are one."""
    held, first = "", 0
    for number, line in enumerate(islice(lines, 1, None), start=2):
        if held:
            held = f"{held} {line}"
        elif '"' in line and line.count('"') % 2:
            held, first = line, number
        else:
            yield number, line
            continue
        if held.count('"') % 2 == 0:
            yield first, held
            held = ""
    if held:
        yield first, held


def _quoted(line: str, separator: str) -> tuple[str, str, str]:
    """A line with quoted cells: who answered, and the rest, which needs no quotes."""
    cells = next(csv.reader([line], delimiter=separator))
    return cells[0], cells[1] if len(cells) > 1 else "", separator.join(cells[2:])


def _meaning(cells: list[str], book: Book) -> tuple[object, ...] | Wrong:
    """What a line says after who said it, as the last fields of an `Answer`."""
    if len(cells) + 2 != len(COLUMNS):
        return Wrong(0, "no_line", str(len(cells) + 2))
    occasion, form, version, question, response, _, of, count, confidence = (cell.strip() for cell in cells)
    words = meanings_of_words()
    meant = words.occasions.get(occasion)
    if meant is None:
        return Wrong(2, "no_occasion", occasion)
    known = book.known(question) if meant in WHOLE else book.first(question)
    if known is None:
        return Wrong(5, "no_question", question)
    if not (count.isascii() and count.isdecimal() and len(count) < 10):  # noqa: PLR2004 -- more than a country
        return Wrong(9, "no_count", count)
    given = unwritten(response)
    if given is None:
        right, parts = 0, known.parts
    elif book.fits(known, given) is not None:
        return Wrong(6, "no_option", book.fits(known, given) or response)
    else:
        right, parts = book.mark(known, given) if of else (0, 0)
    return question, given, right, parts, meant, form, version, int(count), words.levels.get(confidence)
