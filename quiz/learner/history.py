"""The history: a log of every attempt, durable when `record` returns."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Literal, Self

from quiz.learner import rows
from quiz.learner.asides import not_noted, set_aside_files
from quiz.learner.attempts import WeekTally
from quiz.learner.database import history_file, identity, open_file
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.faults import reading
from quiz.learner.merging import Merged, add_to_its_round, merge
from quiz.learner.taking import Taken, taken_over
from quiz.learner.unwritable import WRITES, copy_of
from quiz.learner.whose import marks_in, refuse_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from quiz.learner.attempts import Attempt, Mode, Sitting, Tally
    from quiz.learner.database import Identity
    from quiz.learner.rows import Write
    from quiz.model import Confidence

HURRIED = 200
"""Milliseconds."""


class History:
    """The history file, open. Every method raises UnusableError or DamagedError when the disk does not let it."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        file: Identity | None = None,
        unwritable: UnusableError | None = None,
    ) -> None:
        self.path = path
        self.connection = connection
        self.file = file
        self.unwritable = unwritable
        """Why the file can be read only: then the connection is to a copy of it."""
        self.taken: list[Taken] = []
        """What was set aside and taken over since that was last told."""
        self.hurried = False

    @classmethod
    def open(cls, folder: Path, *, damaged: bool = False) -> Self:
        """The history in a folder; a damaged one is set aside and a new one begun. Raises UnusableError.

        `damaged` says that the file there was found to be so while it was read. Whatever was set aside and is not
        taken over yet is taken over. A file that cannot be written is read.
        """
        path = history_file(folder)
        try:
            opened = open_file(path, identity(path) if damaged else None)
        except UnusableError as error:
            if error.reason not in WRITES or identity(path) is None:
                raise
            return cls.of_copy(path, error)
        history = cls(path, opened.connection, opened.file)
        try:
            history._make_up(opened.aside, damaged=damaged)
        except DamagedError:
            history.begin_anew()
        if failures := [each.failure for each in history.taken if each.failure]:
            history.close()
            return cls.of_copy(path, failures[0], history.taken)
        return history

    @classmethod
    def of_copy(cls, path: Path, error: UnusableError, told: Iterable[Taken] = ()) -> Self:
        """What can be read where nothing can be kept: the file, and what was set aside. Raises UnusableError."""
        history = cls(path, copy_of(path), None, error)
        history._make_up(None, damaged=False)
        history.taken = list(told)
        return history

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()

    def begin_anew(self) -> None:
        """Set the file aside, found damaged while it was used, and begin another. Raises UnusableError."""
        self._reopen(self.file)

    def lost_its_file(self) -> bool:
        """Whether the file it was opened with was set aside, by this program or another."""
        return any(identity(aside) == self.file for aside in set_aside_files(self.path))

    def waiting(self) -> list[Path]:
        """What was set aside and could not be taken over yet."""
        with self._reading():
            return not_noted(self.connection.execute, self.path)

    def news(self) -> list[Taken]:
        """What was set aside and taken over, each time once."""
        told, self.taken = self.taken, []
        return told

    def hurry(self) -> None:
        """Wait no longer than a person notices for another program that is writing."""
        self.hurried = True
        with suppress(sqlite3.Error):  # one that is closed is opened before it is written to
            self.connection.execute(f"PRAGMA busy_timeout = {HURRIED}")

    def knows(self, sitting: str) -> bool:
        """Whether a round is there, in the file that is there now."""
        self._stay_with_the_file()
        with self._reading():
            return self.connection.execute("SELECT 1 FROM round WHERE id = ?", (sitting,)).fetchone() is not None

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
            add_to_its_round(write, self.path, attempt)

    def store(self, sitting: Sitting, new: Iterable[Attempt] = (), changed: Iterable[Attempt] = ()) -> None:
        """Keep all that a round has to tell, at once: it begins if it has not, it ends if it has.

        A changed attempt that was forgotten meanwhile stays forgotten.
        """
        with self.writing() as write:
            rows.add_round(write, sitting)
            for attempt in new:
                add_to_its_round(write, self.path, attempt)
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
        """Add what another history has, all of it or nothing; each attempt's round is among the rounds, or known."""
        with self.writing() as write:
            return merge(write, self.path, sittings, attempts)

    def attempts(self, where: str = "", values: tuple[object, ...] = (), by: str = rows.BY_TIME) -> Iterator[Attempt]:
        """The attempts in the order of their time; `where` and `by` are SQL over the columns of the log."""
        clause = f"WHERE {where}" if where else ""
        with self._reading():
            for row in self.connection.execute(f"{rows.ATTEMPTS} {clause} ORDER BY {by}", values):
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
        """The attempts of one round that still count, in the order in which they came, whatever the clock said."""
        return list(self.attempts("round.id = ? AND withdrawn IS NULL", (sitting,), "attempt.number"))

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

        A round of a single question, such as that of a day, leaves the one before it as it was. The latest is the one
        begun last on this machine, whatever its clock said; of rounds from elsewhere, the one that says so.
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
            return sum(
                len(rows.names_of(each) or ()) for (each,) in self.connection.execute(query, (player, since, until))
            )

    def players(self) -> list[str]:
        """Every label that has played."""
        with self._reading():
            return [row[0] for row in self.connection.execute("SELECT DISTINCT player FROM round ORDER BY player")]

    def sittings(self) -> list[Sitting]:
        """All rounds, oldest first; none begun here after one that was begun later, whatever its clock said."""
        return self._sittings(rows.OLDEST_FIRST, ())

    def _sittings(self, clause: str, values: tuple[object, ...]) -> list[Sitting]:
        with self._reading():
            return [rows.sitting_of(row) for row in self.connection.execute(f"{rows.SITTINGS} {clause}", values)]

    @contextmanager
    def writing(self) -> Iterator[Write]:
        """One transaction, on disk when it ends without an exception."""
        self._stay_with_the_file()
        with self._transaction() as write:
            yield write

    @contextmanager
    def deriving(self) -> Iterator[Write]:
        """One transaction for what follows from the log alone: it need not outlive the program."""
        if self.unwritable is None:
            self._stay_with_the_file()
        with self._transaction() as write:
            yield write

    @contextmanager
    def _transaction(self) -> Iterator[Write]:
        with self._reading():
            try:
                self.connection.execute("BEGIN IMMEDIATE")
                refuse_version(self.path, *marks_in(self.connection))  # a newer program may have upgraded it
                yield self.connection.execute
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # what is not rolled back now is when the file is opened again
                    if self.connection.in_transaction:
                        self.connection.execute("ROLLBACK")
                raise

    def _reading(self) -> AbstractContextManager[None]:
        return reading(self.path)

    def _make_up(self, just_now: Path | None, *, damaged: bool) -> None:
        """Take over what was set aside; of a file that is whole after all, what is derived is computed again."""
        if damaged and just_now is None:
            with self._transaction() as write:
                rows.derive_anew(write)
        taken = [taken_over(aside, self._transaction, now=aside == just_now) for aside in self.waiting()]
        # what was taken over by a file that is itself set aside now, was told then
        self.taken += [each for each in taken if just_now is None or each.now or each.attempts or each.failure]

    def _stay_with_the_file(self) -> None:
        """Answers must not go into a file that was deleted or set aside while it was open, nor into a copy."""
        if self.unwritable is not None or (self.file is not None and identity(self.path) != self.file):
            self._reopen(None)

    def _reopen(self, damaged: Identity | None) -> None:
        """The file that is there now, in place of the one that was open, which is let go only then."""
        opened = open_file(self.path, damaged)
        self.connection.close()
        self.connection, self.file, self.unwritable = opened.connection, opened.file, None
        if self.hurried:
            self.hurry()
        self._make_up(opened.aside, damaged=damaged is not None)
