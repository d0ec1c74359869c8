"""What can still be read of a damaged history file."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from quiz.learner import rows
from quiz.learner.attempts import Attempt, Sitting
from quiz.learner.faults import FAULTS, SENSELESS
from quiz.learner.pages import rows_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
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
    """Read each table from both ends up to the damage, then what else its pages hold; leave out what makes no sense.

    Answers whose round is lost are in one that stands for it, unless the file has several players.

    Nothing in the file is changed.
    """
    tables = _Tables.of_pages(path)
    with suppress(*FAULTS), closing(_reading(path)) as reading:
        tables.round.update(_rows(reading, "round", _ROUND))
        tables.item.update(_rows(reading, "item", _ITEM))
        tables.attempt.update(_rows(reading, "attempt", _ATTEMPT))
    sittings = {number: each for number, row in tables.round.items() for each in _valid(Sitting, rows.sitting_of, row)}
    sittings |= _stand_ins(tables, sittings, _players(path) | {each.player for each in sittings.values()})
    found = {
        each.id: each
        for _, row in sorted(tables.attempt.items())
        if row[1] in sittings and row[2] in tables.item
        for each in _valid(Attempt, rows.attempt_of, _whole(row, sittings[row[1]], tables.item[row[2]]))
    }
    return Salvaged(tuple({each.id: each for each in sittings.values()}.values()), tuple(found.values()))


def _stand_ins(tables: _Tables, sittings: Mapping[int, Sitting], players: Collection[str]) -> dict[int, Sitting]:
    """A round for the answers of each that is lost, where they can be but one player's: answers outlive their round."""
    if len(players) > 1:
        return {}
    orphans: dict[int, list[tuple[Any, ...]]] = {}
    for _, row in sorted(tables.attempt.items()):
        if row[1] not in sittings and row[2] in tables.item and isinstance(row[3], int):
            orphans.setdefault(row[1], []).append(row)
    make = partial(_stand_in, tables, next(iter(players), ""))
    return {number: each for number, lost in orphans.items() for each in _valid(Sitting, make, tuple(lost))}


def _stand_in(tables: _Tables, player: str, lost: Sequence[tuple[Any, ...]]) -> Sitting:
    """A round that is over, the same whenever the same file is read."""
    asked = dict.fromkeys(tables.item[row[2]][0] for row in lost)
    first, last = (extreme(row[3] for row in lost) for extreme in (min, max))
    return Sitting(
        id=f"lost-{lost[0][0]}",
        player=player,
        started=first,
        mode="play",
        seed=0,
        questions=tuple(asked),
        finished=last,
    )


def _players(path: Path) -> set[str]:
    """The players that other tables name."""
    found: set[str] = set()
    for table in ("schedule", "card", "tally"):
        with suppress(*FAULTS), closing(_reading(path)) as reading:
            found.update(str(player) for (player,) in reading.execute(f"SELECT DISTINCT player FROM {table}"))  # noqa: S608 -- as above
    return found


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)


class _Tables(NamedTuple):
    """The rows of the log by table and number, the number left out."""

    round: dict[int, tuple[Any, ...]]
    item: dict[int, tuple[Any, ...]]
    attempt: dict[int, tuple[Any, ...]]

    @classmethod
    def of_pages(cls, path: Path) -> _Tables:
        """What stands in the pages: a row is known by how many values it has, of which the first is its number."""
        found = cls({}, {}, {})
        by_length = {_columns(names): table for names, table in zip((_ROUND, _ITEM, _ATTEMPT), found, strict=True)}
        for number, (first, *row) in ((number, row or (0,)) for number, row in rows_in(path)):
            if first is None and len(row) + 1 in by_length:
                by_length[len(row) + 1].setdefault(number, tuple(row))
        return found


def _columns(names: str) -> int:
    return names.count(",") + 1


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
