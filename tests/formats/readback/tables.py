"""CSV by Python's own reader, Kahoot's spreadsheet by openpyxl."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, NamedTuple

from openpyxl import load_workbook

from tests.formats.readback.told import Answer, Told, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTERS = "abcdefg"


class Asked(NamedTuple):
    """A row that Kahoot reads."""

    number: int
    text: str
    answers: tuple[str, ...]
    seconds: int
    right: tuple[str, ...]


def cells(content: bytes, separator: str) -> list[dict[str, str]]:
    """The rows of a CSV file, without the apostrophes that keep formulas from being calculated."""
    table = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator, strict=True)
    return [
        {name: cell.removeprefix("'") if cell.startswith("'") else cell for name, cell in row.items()} for row in table
    ]


def plain(text: str) -> str:
    """A cell without the signs that set words off."""
    return flat(text.replace("‹", "").replace("›", ""))


def questions(content: bytes, separator: str) -> Iterator[tuple[Told, str]]:
    """Each question of a CSV file, and all that is told after it."""
    after = (
        "reasons",
        "explanation",
        "primary",
        "unmasked",
        "provenance",
        "fair",
        "does_not_say",
        "takeaway",
        "references",
    )
    for row in cells(content, separator):
        yield _told(row), plain(" ".join(row[name] for name in after))


def _told(row: dict[str, str]) -> Told:
    own = ("bank", "lang", "kind", "device", "slot", "level", "form", "merit")
    tags = {f"{name}:{row[name]}" for name in own if row[name]} | set(row["tags"].splitlines())
    told = Told(row["id"], flat(row["ask"]), hint=flat(row["hint"]), tags=frozenset(tags))
    options = {letter: flat(row[f"option_{letter}"]) for letter in LETTERS if row[f"option_{letter}"]}
    if row["kind"] == "match":
        rows = [plain(line.partition(". ")[2]) for line in row["rows"].split("\n") if line[:1].isdigit()]
        goals = [options[pair[-1]] for pair in row["key"].split()]
        return told._replace(pairs=frozenset(zip(rows, goals, strict=True)), targets=frozenset(options.values()))
    if row["kind"] == "order":
        return told._replace(steps=tuple(options[letter] for letter in row["key"].split(" › ")))
    return told._replace(answers=frozenset(_answers(row, options)))


def _answers(row: dict[str, str], options: dict[str, str]) -> Iterator[Answer]:
    lines = row["reasons"].split("\n")
    for letter, text in options.items():
        place = next(i for i, line in enumerate(lines) if line.startswith((f"✓ {letter}. ", f"✗ {letter}. ")))
        assert lines[place].startswith("✓") == (letter in row["key"].split())
        yield Answer(text, letter in row["key"].split(), flat(_harmed(lines[place + 1])))


def _harmed(line: str) -> str:
    """A line of a cell as it was before its first sign was made harmless."""
    return line[1:] if line[:1] == "'" and line[1:2] in {"=", "+", "-", "@"} else line


def sheets(content: bytes) -> tuple[Any, Any]:
    """The sheet that Kahoot reads, and the one with all texts in full."""
    quiz, full = load_workbook(io.BytesIO(content)).worksheets
    return quiz, full


def kahoot_rows(content: bytes) -> list[Asked]:
    """What Kahoot reads: from row 9 on, columns A to H."""
    quiz, _ = sheets(content)
    rows = quiz.iter_rows(min_row=9, max_col=8, values_only=True)
    return [
        Asked(number, text, tuple(answer for answer in answers if answer), seconds, tuple(str(right).split(",")))
        for number, text, *answers, seconds, right in rows
    ]


def full_rows(content: bytes) -> list[dict[str, str]]:
    """The second sheet by heading."""
    _, full = sheets(content)
    heading, *rows = full.iter_rows(values_only=True)
    return [dict(zip(heading, (str(cell or "") for cell in row), strict=True)) for row in rows]
