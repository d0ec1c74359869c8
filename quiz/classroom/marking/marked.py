"""An answers file read back, quickly: a class gives few different answers, so each is looked at once."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import COLUMNS, OCCASIONS, SINGLE, WHOLE, Answer, unwritten
from quiz.classroom.kept import Answers, Person
from quiz.classroom.marking.findings import MOST, Finding, Found, Rows
from quiz.classroom.marking.tables import allow_cells_of, starts
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


START = 3
"""Into how many parts a line is parted: the class, the pupil, and the end, which says the answer."""
END = "\n"
WRONG = -1
NOBODY = ("", "\n")
"""The two cells of no line."""


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


OVER_LINES = Wrong(1, "over_lines", "")
"""Of a name that takes up lines of others: `quiz mark` writes each on one line."""
SWALLOWED = END * 2
"""What stands for the end of such a line; no line ends so."""


class Ends(dict[str, int]):
    """The number of what an end of a line says, behind who said it; WRONG where it says nothing.

    A class gives few different ends of lines: each is looked at once.
    """

    def __init__(self, answers: Answers, separator: str, book: Book) -> None:
        super().__init__()
        self.answers, self.separator, self.book = answers, separator, book
        self.wrong = {SWALLOWED: OVER_LINES}
        self[SWALLOWED] = WRONG

    def __missing__(self, end: str) -> int:
        """Of an end that is met for the first time."""
        meaning = _meaning(end.removesuffix(END).split(self.separator), self.book)
        if isinstance(meaning, Wrong):
            self.wrong[end] = meaning
            self[end] = WRONG
        else:
            self[end] = self.answers.sayings[meaning]
        return self[end]


class Names(dict[str, str]):
    """What cells that hold a name say, however many lines begin with one."""

    def __missing__(self, cell: str) -> str:
        """Of a cell that is met for the first time."""
        self[cell] = name = label(restored(cell))
        return name


class People(dict[tuple[str, str], int]):
    """The number of a person, by the two cells that tell who it is."""

    def __init__(self, answers: Answers) -> None:
        super().__init__()
        self.answers, self.names = answers, Names()

    def __missing__(self, cells: tuple[str, str]) -> int:
        """Of cells that are met for the first time."""
        class_, pupil = map(self.names.__getitem__, cells)
        self[cells] = number = self.answers.people[Person(class_, pupil or None)]
        return number


def read_marked(name: str, lines: Iterable[str], separator: str, book: Book, *, before: int = 0) -> Found:
    """The answers of a file's lines behind its header, `before` which there were lines of no table."""
    answers = Answers()
    people, ends = People(answers), Ends(answers, separator, book)
    findings: list[Finding] = []
    who, what, last, person, left = answers.who.append, answers.what.append, NOBODY, 0, 0
    for number, line in whole_lines(lines):
        try:
            class_, pupil, end = _quoted(line, separator) if '"' in line else line.split(separator, 2)
        except ValueError:
            class_, pupil, end = line, "", ""
        said = ends[end]
        if said != WRONG:
            if last != (class_, pupil):  # the answers of a pupil mostly stand together
                last = class_, pupil
                person = people[last]
            who(person)
            what(said)
        elif line != END and (left := left + 1) <= MOST:
            wrong = ends.wrong[end]
            place = starts(line, separator, wrong.column)
            values = {"found": wrong.found, "id": wrong.found}
            findings.append(Finding(name, number + before, place, wrong.kind, values))
    return Found(answers, tuple(findings), rows=Rows(len(answers) + left, len(answers)))


def whole_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each line behind the header with its number; those that a quoted cell joins are one."""
    held: list[str] = []
    first = 0
    for number, line in enumerate(lines, start=2):
        odd = '"' in line and line.count('"') % 2
        if not (held or odd):
            yield number, line
            continue
        first = first if held else number
        held.append(line.removesuffix(END))
        if odd and len(held) > 1:
            yield first, "\n".join(held)
            held = []
    if held:
        yield first, "\n".join(held)


def _quoted(line: str, separator: str) -> list[str]:
    """A line with quoted cells: who answered, and the rest, which needs no quotes."""
    allow_cells_of(len(line))
    cells = next(csv.reader([line.removesuffix(END)], delimiter=separator))
    if any(END in each and separator in each for each in cells[:2]):
        return ["", "", SWALLOWED]
    return [*(each.replace(END, " ") for each in cells[:2]), separator.join(cells[2:])]


def _meaning(cells: list[str], book: Book) -> Answer | Wrong:
    """What a line says after who said it: an answer of nobody."""
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
    if (wrong := _wrong_count(count, meant)) is not None:
        return wrong
    given = unwritten(response)
    if given is None:
        right, parts = 0, known.parts
    elif book.fits(known, given) is not None:
        return Wrong(6, "no_option", book.fits(known, given) or response)
    else:
        hands = meant not in SINGLE and not of
        right, parts = (0, 0) if hands else book.mark(known, given)
    level = words.levels.get(confidence)
    return Answer("", None, question, given, right, parts, meant, form, version, int(count), level)


def _wrong_count(count: str, occasion: Occasion) -> Wrong | None:
    """What is wrong with a number of answers: alone, a pupil gives one."""
    if not (count.isascii() and count.isdecimal() and len(count) < 10):  # noqa: PLR2004 -- more than a country
        return Wrong(9, "no_count", count)
    return Wrong(9, "not_one", count) if occasion in SINGLE and int(count) != 1 else None
