"""The history: a log of every attempt, durable when `record` returns."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

import msgspec

from quiz.learner.attempts import Attempt, Sitting, Tally, WeekTally
from quiz.learner.database import FILE_NAME, DamagedError, UnusableError, connect, set_aside, understood

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.learner.attempts import Mode
    from quiz.model import Confidence, Form

_ATTEMPTS = """
    SELECT attempt.id, player, round.id, at, question, bank, content, key, item.form, response, right, of,
           confidence, milliseconds, language, withdrawn
    FROM attempt JOIN round ON round.number = attempt.round JOIN item ON item.number = attempt.item
"""
_TALLIES = """
    SELECT question, bank, response <> '', response <> '' AND right = of, nullif(confidence, ''), sum(count)
    FROM tally JOIN item ON item.number = tally.item
    WHERE count > 0 AND player = ?
    GROUP BY 1, 2, 3, 4, 5
"""
_WEEKS = """
    SELECT week, sum(CASE WHEN right = of THEN count ELSE 0 END), sum(count)
    FROM tally WHERE count > 0 AND player = ? AND response <> ''
    GROUP BY week ORDER BY week
"""
_SITTING = "SELECT id, player, started, mode, seed, banks, questions, form, finished FROM round"


class History:
    """The history file, open. Every method raises UnusableError when the disk does not let it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, damaged: Path | None = None) -> None:
        self.path = path
        self.connection = connection
        self.damaged = damaged
        """Where a damaged file was set aside when this one was begun."""

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The history in a folder; a damaged one is set aside and a new one begun. Raises UnusableError."""
        path = folder / FILE_NAME
        try:
            return cls(path, connect(path))
        except DamagedError:
            aside = _aside(path)
            return cls(path, connect(path), aside)

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    def begin(self, sitting: Sitting) -> None:
        """Remember that a round has begun, and with what it is to go on."""
        with self.writing() as write:
            _add_round(write, sitting)

    def finish(self, sitting: str, at: int) -> None:
        """Remember that every question of a round was asked."""
        with self.writing() as write:
            write("UPDATE round SET finished = ? WHERE id = ?", (at, sitting))

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt of a round that has begun. It outlives a power cut once this returns."""
        with self.writing() as write:
            _add_attempt(write, attempt)

    def be_sure(self, attempt: str, confidence: Confidence) -> None:
        """Add how sure the player was."""
        with self.writing() as write:
            write("UPDATE attempt SET confidence = ? WHERE id = ?", (confidence, attempt))

    def withdraw(self, attempt: str, at: int) -> None:
        """Take an attempt back."""
        with self.writing() as write:
            write("UPDATE attempt SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", (at, attempt))

    def attempts(self, where: str = "", values: tuple[object, ...] = ()) -> Iterator[Attempt]:
        """The attempts in the order of their time; `where` is SQL over the columns of the log."""
        clause = f"WHERE {where}" if where else ""
        with self._reading():
            for row in self.connection.execute(f"{_ATTEMPTS} {clause} ORDER BY at, attempt.number", values):
                yield _attempt(row)

    def attempts_of_round(self, sitting: str) -> list[Attempt]:
        """The attempts of one round that still count, in their order."""
        return list(self.attempts("round.id = ? AND withdrawn IS NULL", (sitting,)))

    def tallies(self, player: str) -> list[Tally]:
        """A player's attempts, those that are alike counted together."""
        with self._reading():
            rows = self.connection.execute(_TALLIES, (player,)).fetchall()
        return [Tally(name, bank, bool(answered), bool(right), *rest) for name, bank, answered, right, *rest in rows]

    def weeks(self, player: str) -> list[WeekTally]:
        """A player's answers, week by week; weeks without any are left out."""
        with self._reading():
            return [WeekTally(*row) for row in self.connection.execute(_WEEKS, (player,))]

    def unfinished(self, player: str, *modes: Mode) -> Sitting | None:
        """The player's latest round of these modes, if questions of it are still to be asked."""
        places = ", ".join("?" * len(modes))
        clause = f"WHERE player = ? AND mode IN ({places}) ORDER BY started DESC, number DESC LIMIT 1"
        found = self._sittings(clause, (player, *modes))
        return found[0] if found and found[0].finished is None else None

    def players(self) -> list[str]:
        """Every label that has played."""
        with self._reading():
            return [row[0] for row in self.connection.execute("SELECT DISTINCT player FROM round ORDER BY player")]

    def sittings(self) -> list[Sitting]:
        """All rounds, oldest first."""
        return self._sittings("ORDER BY started, number", ())

    def _sittings(self, clause: str, values: tuple[object, ...]) -> list[Sitting]:
        with self._reading():
            return [_sitting(row) for row in self.connection.execute(f"{_SITTING} {clause}", values)]

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """One transaction, on disk when it ends without an exception; gives what executes a statement."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield self.connection.execute
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up()
            raise understood(error, self.path) from error
        except BaseException:
            self._give_up()
            raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise understood(error, self.path) from error

    def _give_up(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")


def _aside(path: Path) -> Path:
    try:
        return set_aside(path)
    except OSError as error:
        raise UnusableError("read-only", path, str(error)) from error


def _add_round(write: Any, sitting: Sitting) -> None:  # noqa: ANN401 -- sqlite3's bound method has no short name
    write(
        "INSERT OR IGNORE INTO round (id, player, started, mode, seed, banks, questions, form, finished)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            sitting.id, sitting.player, sitting.started, sitting.mode, sitting.seed,
            _json(sitting.banks), _json(sitting.questions), sitting.form, sitting.finished,
        ),
    )  # fmt: skip


def _add_attempt(write: Any, attempt: Attempt) -> None:  # noqa: ANN401 -- as above
    item = (attempt.question, attempt.bank, attempt.content, attempt.key)
    write(
        "INSERT OR IGNORE INTO item (question, bank, content, key, form) VALUES (?, ?, ?, ?, ?)", (*item, attempt.form)
    )
    write(
        "INSERT INTO attempt"
        " (id, round, item, at, response, right, of, confidence, milliseconds, language, withdrawn)"
        " SELECT ?, round.number, item.number, ?, ?, ?, ?, ?, ?, ?, ? FROM round, item"
        " WHERE round.id = ? AND (question, bank, content, key) = (?, ?, ?, ?)",
        (
            attempt.id, attempt.at, None if attempt.response is None else _json(attempt.response), attempt.right,
            attempt.of, attempt.confidence, attempt.milliseconds, attempt.language, attempt.withdrawn,
            attempt.round, *item,
        ),
    )  # fmt: skip


def _json(names: Iterable[str]) -> str:
    return msgspec.json.encode(tuple(names)).decode()


def _names(text: str | None) -> tuple[str, ...] | None:
    return msgspec.json.decode(text, type=tuple[str, ...]) if text else None


def _attempt(row: tuple[Any, ...]) -> Attempt:
    (id_, player, sitting, at, question, bank, content, key, form, response, right, of, *rest) = row
    confidence, milliseconds, language, withdrawn = rest
    return Attempt(
        id=id_, player=player, round=sitting, at=at, question=question, bank=bank, content=content, key=key, form=form,
        response=_names(response), right=right, of=of, confidence=confidence, milliseconds=milliseconds,
        language=language, withdrawn=withdrawn,
    )  # fmt: skip


def _sitting(row: tuple[Any, ...]) -> Sitting:
    id_, player, started, mode, seed, banks, questions, form, finished = row
    form_: Form | None = form
    return Sitting(
        id=id_, player=player, started=started, mode=mode, seed=seed, banks=_names(banks) or (),
        questions=_names(questions) or (), form=form_, finished=finished,
    )  # fmt: skip
