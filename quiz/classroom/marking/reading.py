"""What a file is, by what it says of itself, and the reading of several together."""

from __future__ import annotations

import csv
import io
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.kept import kept
from quiz.classroom.marking.classes import with_classes
from quiz.classroom.marking.findings import Finding, Found, accounted, together
from quiz.classroom.marking.histories import opens_history, read_history
from quiz.classroom.marking.layouts import MARK, marked_row
from quiz.classroom.marking.marked import meanings_of_words, read_marked
from quiz.classroom.marking.moodle import is_moodle, read_moodle
from quiz.classroom.marking.owners import with_owners, with_rounds
from quiz.classroom.marking.paper import LOOKED_AT, handout_of, key_from, opens_object, questions_of, read_paper
from quiz.classroom.marking.projector import opens_round, read_round
from quiz.classroom.marking.tables import cell_name, opened, table_from, table_of, text_of
from quiz.classroom.marking.wording import sayings
from quiz.classroom.marking.workbooks import UnreadableWorkbookError, is_workbook, tabs_of
from quiz.library.given import read_given
from quiz.library.text.encodings import letters_of, marked_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.classroom.kept import Answers
    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.paper import Key
    from quiz.classroom.marking.tables import Table
    from quiz.classroom.marking.workbooks import Tab

LARGEST_KEY = 8_000_000
"""Bytes; the key of a thousand questions has some 300,000."""
LARGEST = 2_000_000_000
"""Bytes of any file; a country's answers have fewer."""


PIPED = Path("-")
"""What stands for standard input."""


class Text(NamedTuple):
    """A file as it was read; `deduced` is whose letters it is in, if not sure, `doubtful` that nobody knows.

    It is decoded as it is read: a country's answers are not to stand in memory twice.
    """

    path: Path
    data: bytes
    encoding: str
    deduced: str = ""
    doubtful: bool = False

    @property
    def name(self) -> str:
        """How findings call it."""
        return str(self.path)

    @property
    def text(self) -> str:
        """All of it."""
        return self.data.decode(self.encoding, errors="replace")

    @property
    def first(self) -> str:
        """Its first line."""
        return self._opened("\n").readline().removesuffix("\n")

    def beginning(self, length: int) -> str:
        """So many of its first characters."""
        return self._opened("").read(length)

    def lines(self) -> Iterator[str]:
        """Its lines with their ends, which are plain ones."""
        lines = self._opened(None)
        return (line.replace("\0", "\ufffd") for line in lines) if b"\0" in self.data else lines

    def _opened(self, newline: str | None) -> io.TextIOWrapper:
        return io.TextIOWrapper(io.BytesIO(self.data), self.encoding, errors="replace", newline=newline)


class Workbook(NamedTuple):
    """A file of sheets, as it was read."""

    path: Path
    data: bytes


class Source(NamedTuple):
    """What tables are read with: the questions, and the keys that were given."""

    book: Book
    keys: Mapping[str, Key]


def read_files(paths: Sequence[Path], book: Book, piped: bytes | None = None) -> Found:
    """The answers of all files, with findings; key files among them are used for the sheets of paper.

    Of answers that were marked before, a key among the files, or the only one beside them that has all the questions
    asked on paper, tells the numbers and letters of their sheet.

    What was `piped` stands for a path of that name; it is on no disk. Raises OSError when a file cannot be read.
    """
    files = [_opened(path, piped if path == PIPED else None) for path in dict.fromkeys(paths)]
    keys = {each: key for each in files if isinstance(each, Text) and (key := _key(each)) is not None}
    source = Source(book, {key.id: key for key in keys.values()})
    read = [accounted(str(each.path), _read(each, source)) for each in files if each not in keys]
    whole = together(with_owners(with_classes(list(with_rounds(read)))))
    near = [each.path for each in files]
    return whole if whole.keys else whole._replace(keys=tuple(keys.values()) or _keys_near(near, kept(whole.answers)))


def _opened(path: Path, piped: bytes | None) -> Text | Workbook:
    data = marked_once(read_given(path, LARGEST) if piped is None else piped)
    return Workbook(path, data) if is_workbook(data) else Text(path, data, *letters_of(data))


def _key(given: Text) -> Key | None:
    return key_from(given.text) if opens_object(given.beginning(LOOKED_AT)) else None


def _read(given: Text | Workbook, source: Source) -> Found:
    if isinstance(given, Workbook):
        return _workbook(given, source)
    if not any(line.strip() for line in given.lines()):
        return Found((), (Finding(given.name, 1, 1, "empty"),))
    if opens_history(given.first):
        return read_history(given.name, given.text, source.book)
    if opens_round(given.first):
        return read_round(given.name, given.text, source.book)
    return _with_letters(given, _of_text(given, source))


def _with_letters(given: Text, found: Found) -> Found:
    """What was found in a text, behind what is to be said of its letters."""
    if given.doubtful:
        told = [Finding(given.name, 1, 1, "letters_unknown")]
    elif given.deduced:
        told = [Finding(given.name, 1, 1, "letters_deduced", {"found": given.deduced}, note=True)]
    else:
        return found
    return found._replace(findings=(*told, *found.findings))


def _of_text(given: Text, source: Source) -> Found:
    lines = given.lines()
    first, second = next(lines, ""), next(lines, "")
    begun = opened(first + second)
    header, lines = (second, lines) if begun.skipped else (first, chain(filter(None, [second]), lines))
    header = header.removesuffix("\n")
    if _is_marked(header.split(begun.separator)):
        return read_marked(given.name, lines, begun.separator, source.book, before=begun.skipped)
    try:
        table = table_of(given.name, given.text)
    except csv.Error:
        return Found((), (Finding(given.name, 1, 1, "unknown_file"),))
    found = _table(given.path, table, source)
    if found is not None:
        return found
    one_column = header.lstrip('"').startswith(tuple(f"{MARK}{sign}" for sign in ",;\t"))
    return Found((), (Finding(given.name, 1, 1, "one_column" if one_column else "unknown_file"),))


def _is_marked(cells: Sequence[str]) -> bool:
    return tuple(cell.strip('" ') for cell in cells) in meanings_of_words().headers


def _workbook(given: Workbook, source: Source) -> Found:
    """The answers of all sheets of a workbook; of several, those that are something else are noted."""
    path = given.path
    try:
        tabs = tabs_of(given.data)
    except UnreadableWorkbookError as error:
        return Found((), (Finding(str(path), 1, 1, error.kind),))
    if not tabs:
        return Found((), (Finding(str(path), 1, 1, "empty"),))
    several = len(tabs) > 1
    read: list[Found] = []
    others: list[Finding] = []
    for tab in tabs:
        name = f"{path} [{tab.title}]" if several else str(path)
        found = _tab(path, table_from(name, tab.rows, tab.title if several else ""), source)
        if found is None:
            others.append(Finding(name, 1, 1, "other_tab", note=True))
        elif tab.hidden and several:
            others.append(Finding(name, 1, 1, "hidden_tab"))
        else:
            read.append(found._replace(findings=(*_doubts(name, tab), *found.findings)))
    if not read:
        return Found((), (Finding(str(path), 1, 1, "unknown_file"),))
    called = [each._replace(unnamed="") for each in with_classes(read)] if several else read
    return together([*called, Found((), tuple(others))])


def _doubts(name: str, tab: Tab) -> Iterator[Finding]:
    """What a sheet may say otherwise than it is seen; what is hidden in it are answers all the same."""
    for kind, row, column, times in tab.doubts:
        values = {"count": str(times)}
        cell = cell_name(row + 1, column)
        yield Finding(name, row + 1, 1, kind, values, note=kind in {"hidden_rows", "hidden_columns"}, cell=cell)


def _tab(path: Path, table: Table, source: Source) -> Found | None:
    if not _is_marked(table.rows[0].cells):
        return _table(path, table, source)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(row.cells for row in table.rows[1:])
    out.seek(0)
    return read_marked(table.name, out, ",", source.book)


def _table(path: Path, table: Table, source: Source) -> Found | None:
    """The answers of a table; None when it is none that can be read here."""
    mark = marked_row(table)
    if mark is not None:
        name = handout_of(mark)
        return read_paper(table, mark, source.keys.get(name) or key_beside(path, name), source.book)
    header = next((row for row in table.rows if is_moodle(row)), None)
    if header is not None:
        return read_moodle(table, header, source.book, sayings(source.book))
    return None


def key_beside(path: Path, name: str) -> Key | None:
    """The key file of a handout in the folder of its table."""
    return next((key for key in _keys_beside(path) if key.id == name), None)


def _keys_near(paths: Iterable[Path], answers: Answers) -> tuple[Key, ...]:
    """The only key beside these files that has every question which was answered on paper; none where several have."""
    asked = {saying.question for saying in answers.sayings if saying.occasion == "paper"}
    if not asked:
        return ()
    folders = {path.parent: path for path in paths}
    keys = {key.id: key for path in folders.values() for key in _keys_beside(path)}
    fitting = [key for key in keys.values() if asked <= questions_of(key)]
    return tuple(fitting) if len(fitting) == 1 else ()


def _keys_beside(path: Path) -> Iterator[Key]:
    """The key files in the folder of a table, the one of its name first."""
    yield from filter(None, map(_key_in, _near(path)))


def _key_in(path: Path) -> Key | None:
    try:
        return key_from(text_of(read_given(path, LARGEST_KEY))) if path.is_file() else None
    except OSError:
        return None


def key_files(paths: Iterable[Path]) -> list[Path]:
    """The key files in the folders of some tables: without them, nobody marks these again."""
    folders = {path.parent: path for path in paths}
    return [each for path in folders.values() for each in _near(path) if _key_in(each) is not None]


def _near(path: Path) -> Iterable[Path]:
    own = path.with_suffix(".json")
    return sorted(path.parent.glob("*.json"), key=lambda each: (each != own, each.name))
