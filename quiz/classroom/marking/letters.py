"""What a pupil wrote on paper: `b`, `a c`, `b c a`, `1c 2a 3b`. Pure: a cell and the sheet's key make a response."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.marking.book import Known
    from quiz.play.marking import Response

NOISE = re.compile(r"[\s,;:.=→>/()\[\]\-–—'\u2019\"]+")
CHANGED = str.maketrans({"©": "c", "®": "r"})
"""What spreadsheets make of a letter in brackets as it is typed."""


class Printed(NamedTuple):
    """A question as it stood on a sheet: what its letters mean, and its rows from top to bottom."""

    question: str
    letters: Mapping[str, str]
    rows: tuple[str, ...] = ()


class Unread(NamedTuple):
    """Why a cell is no answer: `kind` names the sentence, `found` is what it is about."""

    kind: str
    found: str


def read_cell(cell: str, printed: Printed, known: Known) -> Response | Unread:
    """The response that a cell means. Never a guess: a letter that was not printed, or given twice, is told."""
    text = NOISE.sub("", unicodedata.normalize("NFKC", cell.translate(CHANGED)).lower())
    if printed.rows:
        return _rows(text, cell, printed, known)
    strange = next((letter for letter in text if letter not in printed.letters), None)
    if strange is not None:
        return Unread("no_letter", strange)
    response = tuple(printed.letters[letter] for letter in text)
    if len(set(response)) < len(response) or not response:
        return Unread("twice", cell) if response else Unread("no_letters", cell)
    if known.in_parts and len(response) != len(known.key):
        return Unread("not_all", cell)
    if sum(name in known.one_of for name in response) > 1:
        return Unread("only_one", cell)
    return response


def _rows(text: str, cell: str, printed: Printed, known: Known) -> Response | Unread:
    """A match: pairs of row and letter, some of which may be missing; or a letter for each row, in their order."""
    if not re.search(r"\d", text) and len(text) == len(printed.rows):
        text = "".join(f"{number}{letter}" for number, letter in enumerate(text, start=1))
    if not re.fullmatch(r"(\d+[^\W\d_])+", text):
        return Unread("no_pairs", cell)
    given: dict[str, str] = {}
    for number, letter in re.findall(r"(\d+)([^\W\d_])", text):
        if not 1 <= int(number) <= len(printed.rows):
            return Unread("no_row", number)
        if letter not in printed.letters:
            return Unread("no_letter", letter)
        if given.setdefault(printed.rows[int(number) - 1], printed.letters[letter]) != printed.letters[letter]:
            return Unread("twice", cell)
    return tuple(given.get(row, "") for row in rows_of(known))


def rows_of(known: Known) -> tuple[str, ...]:
    """The rows of a match as written in the bank."""
    return tuple(row.name for row in known.question.rows)
