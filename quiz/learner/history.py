"""The history: a log of every attempt, durable when `record` returns."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

import msgspec

from quiz.learner import database, rows
from quiz.learner.attempts import WeekTally
from quiz.learner.database import FILE_NAME, identity, marks_in, open_file, understood
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.merging import joined, joined_rounds, portable
from quiz.learner.salvage import salvage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.learner.attempts import Attempt, Mode, Sitting, Tally
    from quiz.learner.database import Identity
    from quiz.learner.rows import Write
    from quiz.model import Confidence

HURRIED = 200
"""Milliseconds."""


class Merged(NamedTuple):
    """What was new in a file that was merged: rounds, attempts, and attempts that it knew more of."""

    rounds: int
    attempts: int
    changed: int


class History:
    """The history file, open. Every method raises UnusableError or DamagedError when the disk does not let it."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, damaged: Path | None = None, file: Identity | None = None
    ) -> None:
        self.path = path
        self.connection = connection
        self.file = file
        self.damaged = damaged
        """Where a damaged file was set aside when this one was begun."""
        self.saved = 0
        """How many attempts of the damaged file could be taken over."""

    @classmethod
    def open(cls, folder: Path, *, damaged: bool = False) -> Self:
        """The history in a folder; a damaged one is set aside and a new one begun. Raises UnusableError.

        `damaged` says that the file there was found to be so while it was read.
        """
        path = folder / FILE_NAME
        opened = open_file(path, identity(path) if damaged else None)
        history = cls(path, opened.connection, opened.aside, opened.file)
        history._take_over(opened.aside)
        return history

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    def begin_anew(self) -> None:
        """Set the file aside, found damaged while it was used, and begin another. Raises UnusableError."""
        self.connection.close()
        opened = open_file(self.path, self.file)
        self.connection, self.file = opened.connection, opened.file
        self.damaged = opened.aside or self.damaged
        self._take_over(opened.aside)

    def hurry(self) -> None:
        """Wait no longer than a person notices for another program that is writing."""
        self.connection.execute(f"PRAGMA busy_timeout = {HURRIED}")

    def begin(self, sitting: Sitting) -> None:
        """Remember that a round has begun, and with what it is to go on."""
        with self.writing() as write:
            rows.add_round(write, sitting)

    def finish(self, sitting: str, at: int) -> None:
        """Remember that every question of a round was asked."""
        with self.writing() as write:
            write("UPDATE round SET finished = ? WHERE id = ?", (at, sitting))

    def record(self, attempt: Attempt) -> None:
        """Keep an attempt of a round that has begun. It outlives a power cut once this returns."""
        with self.writing() as write:
            self._add(write, attempt)

    def store(self, sitting: Sitting, new: Iterable[Attempt] = (), changed: Iterable[Attempt] = ()) -> None:
        """Keep all that a round has to tell, at once: it begins if it has not, it ends if it has.

        A changed attempt that was forgotten meanwhile stays forgotten.
        """
        with self.writing() as write:
            rows.add_round(write, sitting)
            for attempt in new:
                self._add(write, attempt)
            for attempt in changed:
                rows.change_attempt(write, attempt)
            if sitting.finished is not None:
                write("UPDATE round SET finished = ? WHERE id = ?", (sitting.finished, sitting.id))

    def be_sure(self, attempt: str, confidence: Confidence) -> None:
        """Add how sure the player was."""
        with self.writing() as write:
            write("UPDATE attempt SET confidence = ? WHERE id = ?", (confidence, attempt))

    def withdraw(self, attempt: str, at: int) -> None:
        """Take an attempt back."""
        with self.writing() as write:
            write("UPDATE attempt SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", (at, attempt))

    def merge(self, sittings: Iterable[Sitting], attempts: Iterable[Attempt]) -> Merged:
        """Add what another history has, all of it or nothing; each attempt's round is among the rounds, or known.

        Rounds that come from elsewhere are placed before those that were begun here, so that the round to go on
        with is still the last one of this machine.
        """
        with self.writing() as write:
            before = write("SELECT (SELECT count(*) FROM round), (SELECT count(*) FROM attempt)").fetchone()
            for sitting in sorted(sittings, key=lambda each: (-each.started, each.id)):
                _merge_round(write, sitting)
            changed = sum(self._merge_attempt(write, attempt) for attempt in attempts)
            after = write("SELECT (SELECT count(*) FROM round), (SELECT count(*) FROM attempt)").fetchone()
        return Merged(after[0] - before[0], after[1] - before[1], changed)

    def attempts(self, where: str = "", values: tuple[object, ...] = ()) -> Iterator[Attempt]:
        """The attempts in the order of their time; `where` is SQL over the columns of the log."""
        clause = f"WHERE {where}" if where else ""
        with self._reading():
            for row in self.connection.execute(f"{rows.ATTEMPTS} {clause} ORDER BY at, attempt.number", values):
                yield rows.attempt_of(row)

    def newest(self, count: int | None, where: str = "", values: tuple[object, ...] = ()) -> list[Attempt]:
        """So many of the latest attempts (all unless given), the latest first; `where` is as for `attempts`."""
        source, clause = (rows.LOG, f"WHERE {where}") if where else ("attempt", "")
        chosen = f"SELECT attempt.number FROM {source} {clause} ORDER BY at DESC, attempt.number DESC LIMIT ?"  # noqa: S608 -- written by the program
        order = "ORDER BY at DESC, attempt.number DESC"
        with self._reading():
            found = self.connection.execute(
                f"{rows.ATTEMPTS} WHERE attempt.number IN ({chosen}) {order}", (*values, -1 if count is None else count)
            )
            return [rows.attempt_of(row) for row in found]

    def count(self, where: str = "", values: tuple[object, ...] = ()) -> int:
        """How many attempts there are; `where` is as for `attempts`."""
        source, clause = (rows.LOG, f"WHERE {where}") if where else ("attempt", "")
        with self._reading():
            return int(self.connection.execute(f"SELECT count(*) FROM {source} {clause}", values).fetchone()[0])  # noqa: S608 -- as above

    def extent(self, player: str) -> tuple[int, int | None, int | None]:
        """How many attempts a player has, and the moments of the first and the last."""
        with self._reading():
            sql = f"SELECT count(*), min(at), max(at) FROM {rows.LOG} WHERE player = ?"  # noqa: S608 -- as above
            count, first, last = self.connection.execute(sql, (player,)).fetchone()
        return count, first, last

    def names(self, column: Literal["question", "bank"]) -> list[str]:
        """The questions or the banks that were ever asked."""
        with self._reading():
            return [row[0] for row in self.connection.execute(f"SELECT DISTINCT {column} FROM item ORDER BY 1")]  # noqa: S608 -- as above

    def attempts_of_round(self, sitting: str) -> list[Attempt]:
        """The attempts of one round that still count, in their order."""
        return list(self.attempts("round.id = ? AND withdrawn IS NULL", (sitting,)))

    def last_attempt(self, player: str, now: int) -> Attempt | None:
        """The player's latest attempt that still counts; one of a time to come only where there is no other."""
        clause = "WHERE player = ? AND withdrawn IS NULL ORDER BY at > ?, at DESC, attempt.number DESC LIMIT 1"
        with self._reading():
            row = self.connection.execute(f"{rows.ATTEMPTS} {clause}", (player, now)).fetchone()
            return rows.attempt_of(row) if row else None

    def tallies(self, player: str) -> list[Tally]:
        """A player's attempts, those that are alike counted together."""
        with self._reading():
            return [rows.tally_of(row) for row in self.connection.execute(rows.TALLIES, (player,))]

    def weeks(self, player: str) -> list[WeekTally]:
        """A player's answers, week by week; weeks without any are left out."""
        with self._reading():
            return [WeekTally(*row) for row in self.connection.execute(rows.WEEKS, (player,))]

    def unfinished(self, player: str, *modes: Mode) -> Sitting | None:
        """The player's latest round of these modes, if questions of it are still to be asked.

        A round of a single question, such as that of a day, leaves the one before it as it was.
        The latest is the one that was begun last on this machine, whatever its clock said; of rounds that came
        from elsewhere, the one that says so.
        """
        places = ", ".join("?" * len(modes))
        order = "ORDER BY max(number, 0) DESC, started DESC, id DESC LIMIT 1"
        several = "questions LIKE '%,%'"
        found = self._sittings(f"WHERE player = ? AND mode IN ({places}) AND {several} {order}", (player, *modes))
        return found[0] if found and found[0].finished is None else None

    def reviewed(self, player: str, since: int, until: int) -> int:
        """How many questions were in the reviews that a player finished between two moments."""
        query = "SELECT questions FROM round WHERE player = ? AND mode = 'review' AND finished BETWEEN ? AND ?"
        with self._reading():
            found = self.connection.execute(query, (player, since, until))
            return sum(len(rows.names_of(questions) or ()) for (questions,) in found)

    def players(self) -> list[str]:
        """Every label that has played."""
        with self._reading():
            return [row[0] for row in self.connection.execute("SELECT DISTINCT player FROM round ORDER BY player")]

    def sittings(self) -> list[Sitting]:
        """All rounds, oldest first."""
        return self._sittings("ORDER BY started, number", ())

    def _sittings(self, clause: str, values: tuple[object, ...]) -> list[Sitting]:
        with self._reading():
            return [rows.sitting_of(row) for row in self.connection.execute(f"{rows.SITTINGS} {clause}", values)]

    def _add(self, write: Write, attempt: Attempt) -> None:
        if rows.add_attempt(write, attempt) != 1:
            raise UnusableError("other", self.path, f"round {attempt.round} has not begun")

    def _merge_attempt(self, write: Write, attempt: Attempt) -> bool:
        """Whether something was learnt of an attempt that was known."""
        rows.add_item(write, attempt)
        row = write(f"{rows.ATTEMPTS} WHERE attempt.id = ?", (attempt.id,)).fetchone()
        if row is None:
            self._add(write, attempt)
            return False
        known = rows.attempt_of(row)
        whole = joined(known, attempt)
        if whole == known:
            return False
        write("DELETE FROM attempt WHERE id = ?", (attempt.id,))
        self._add(write, whole)
        return True

    @contextmanager
    def writing(self) -> Iterator[Write]:
        """One transaction, on disk when it ends without an exception."""
        self._stay_with_the_file()
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            database.refuse_version(self.path, *marks_in(self.connection))  # a newer program may have upgraded it
            yield self.connection.execute
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up()
            raise understood(error, self.path) from error
        except msgspec.MsgspecError as error:
            self._give_up()
            raise DamagedError(str(error)) from error
        except BaseException:
            self._give_up()
            raise

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise understood(error, self.path) from error
        except msgspec.MsgspecError as error:
            raise DamagedError(str(error)) from error

    def _take_over(self, aside: Path | None) -> None:
        if aside is not None:
            found = salvage(aside)
            self.saved = self.merge(found.sittings, found.attempts).attempts

    def _stay_with_the_file(self) -> None:
        """Answers must not go into a file that was deleted or set aside while it was open."""
        if self.file is not None and identity(self.path) != self.file:
            self.connection.close()
            opened = open_file(self.path)
            self.connection, self.file = opened.connection, opened.file

    def _give_up(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")


def _merge_round(write: Write, sitting: Sitting) -> None:
    row = write(f"{rows.SITTINGS} WHERE id = ?", (sitting.id,)).fetchone()
    if row is None:
        first = write("SELECT min(0, coalesce(min(number), 0)) - 1 FROM round").fetchone()[0]
        rows.add_round(write, sitting, first)
        return
    known = rows.sitting_of(row)
    whole = joined_rounds(known, sitting)
    if portable(whole) != portable(known):
        rows.change_round(write, whole)
