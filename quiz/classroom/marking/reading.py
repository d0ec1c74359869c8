"""What a file is, by what it says of itself, and the reading of several together."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import COLUMNS
from quiz.classroom.marking.findings import Finding, Found, together
from quiz.classroom.marking.histories import opens_history, read_history
from quiz.classroom.marking.marked import read_marked
from quiz.classroom.marking.moodle import is_moodle, read_moodle
from quiz.classroom.marking.paper import MARK, handout_of, key_from, read_paper
from quiz.classroom.marking.projector import opens_round, read_round
from quiz.classroom.marking.tables import SEPARATORS, table_of, text_of
from quiz.classroom.marking.wording import sayings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.paper import Key

LARGEST_KEY = 8_000_000
"""Bytes; the key of a thousand questions has some 300,000."""
LARGEST = 2_000_000_000
"""Bytes of any file; a country's answers have fewer."""


class Text(NamedTuple):
    """A file as it was read."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """How findings call it."""
        return str(self.path)

    @property
    def first(self) -> str:
        """Its first line."""
        return self.text.split("\n", 1)[0].rstrip("\r")


def read_files(paths: Sequence[Path], book: Book) -> Found:
    """The answers of all files, with findings; key files among them are used for the sheets of paper.

    Raises OSError when a file cannot be read.
    """
    texts = [Text(path, text_of(_bytes(path))) for path in dict.fromkeys(paths)]
    keys = {key.id: key for each in texts if (key := key_from(each.text)) is not None}
    given = [each for each in texts if key_from(each.text) is None]
    return together(_read(each, book, keys) for each in given)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(27, "file too large")
    return data


def _read(given: Text, book: Book, keys: Mapping[str, Key]) -> Found:
    if not given.text.strip():
        return Found((), (Finding(given.name, 1, 1, "empty"),))
    if opens_history(given.first):
        return read_history(given.name, given.text, book)
    if opens_round(given.first):
        return read_round(given.name, given.text, book)
    separator = max(SEPARATORS, key=given.first.count)
    if tuple(cell.strip('" ') for cell in given.first.split(separator)) == COLUMNS:
        return _marked(given, separator, book)
    return _table(given, book, keys)


def _marked(given: Text, separator: str, book: Book) -> Found:
    lines = given.text.replace("\r\n", "\n").split("\n")
    return read_marked(given.name, lines, separator, book)


def _table(given: Text, book: Book, keys: Mapping[str, Key]) -> Found:
    try:
        table = table_of(given.name, given.text)
    except csv.Error:
        return Found((), (Finding(given.name, 1, 1, "unknown_file"),))
    if table.rows and table.rows[0].cell(0) == MARK and len(table.rows) > 1:
        name = handout_of(table)
        return read_paper(table, keys.get(name) or key_beside(given.path, name), book)
    if table.rows and is_moodle(table.rows[0]):
        return read_moodle(table, book, sayings(book))
    return Found((), (Finding(given.name, 1, 1, "unknown_file"),))


def key_beside(path: Path, name: str) -> Key | None:
    """The key file of a handout in the folder of its table."""
    for candidate in _near(path):
        try:
            if candidate.stat().st_size <= LARGEST_KEY:
                key = key_from(text_of(candidate.read_bytes()))
                if key is not None and key.id == name:
                    return key
        except OSError:
            continue
    return None


def _near(path: Path) -> Iterable[Path]:
    own = path.with_suffix(".json")
    return sorted(path.parent.glob("*.json"), key=lambda each: (each != own, each.name))
