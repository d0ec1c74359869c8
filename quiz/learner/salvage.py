"""What can still be read of a damaged history file."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from quiz.learner import rows
from quiz.learner.attempts import Attempt, Sitting
from quiz.learner.faults import FAULTS, SENSELESS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Value

T = TypeVar("T", bound="Value")
_ROUND = "number, id, player, started, mode, seed, banks, questions, form, finished"
_ITEM = "number, question, bank, content, key, form"
_ATTEMPT = "number, id, round, item, at, response, right, of, confidence, milliseconds, language, withdrawn"


class Salvaged(NamedTuple):
    """Rounds, and attempts of these rounds."""

    sittings: tuple[Sitting, ...]
    attempts: tuple[Attempt, ...]


def is_sound(path: Path) -> bool:
    """Whether a file in which something could not be read is whole at a second look, and all it holds makes sense."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as reading:
            if reading.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return False
            rounds = all(any(_valid(Sitting, rows.sitting_of, row)) for row in reading.execute(rows.SITTINGS))
            return rounds and all(any(_valid(Attempt, rows.attempt_of, row)) for row in reading.execute(rows.ATTEMPTS))
    except FAULTS:
        return False


def salvage(path: Path) -> Salvaged:
    """Read each table from both ends up to the damage, leave out what makes no sense, change nothing in the file."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)) as reading:
            rounds = _rows(reading, "round", _ROUND)
            items = _rows(reading, "item", _ITEM)
            attempts = _rows(reading, "attempt", _ATTEMPT)
    except FAULTS:
        return Salvaged((), ())
    sittings = {number: each for number, row in rounds.items() for each in _valid(Sitting, rows.sitting_of, row)}
    found = {
        each.id: each
        for _, row in sorted(attempts.items())
        if row[1] in sittings and row[2] in items
        for each in _valid(Attempt, rows.attempt_of, _whole(row, sittings[row[1]], items[row[2]]))
    }
    return Salvaged(tuple({each.id: each for each in sittings.values()}.values()), tuple(found.values()))


def _rows(reading: sqlite3.Connection, table: str, columns: str) -> dict[int, tuple[Any, ...]]:
    """The rows of a table by their number."""
    found: dict[int, tuple[Any, ...]] = {}
    for order in ("ASC", "DESC"):
        with suppress(*FAULTS):
            for number, *row in reading.execute(f"SELECT {columns} FROM {table} ORDER BY number {order}"):  # noqa: S608 -- names of our own
                if order == "DESC" and number in found:
                    break
                found[number] = tuple(row)
    return found


def _whole(row: tuple[Any, ...], sitting: Sitting, item: tuple[Any, ...]) -> tuple[Any, ...]:
    """The row of an attempt as `rows.ATTEMPTS` would have it."""
    id_, _, _, at, *rest = row
    return (id_, sitting.player, sitting.id, at, *item, *rest)


def _valid(kind: type[T], make: Any, row: tuple[Any, ...]) -> Iterator[T]:  # noqa: ANN401 -- one of the two readers of rows
    with suppress(*SENSELESS):
        yield msgspec.convert(msgspec.to_builtins(make(row)), kind)
