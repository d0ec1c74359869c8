"""Answers truly removed: from the log, from everything derived from it, and from the bytes of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.learner import rows
from quiz.learner.asides import asides, forget_notes
from quiz.learner.errors import UnusableError
from quiz.learner.faults import FAULTS, understood

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from quiz.learner.history import History
    from quiz.learner.rows import Write

KEPT_TABLES = {"about"}


class Wanted(NamedTuple):
    """What is to be forgotten: the attempts that fit all that is given; nothing given is everything."""

    question: str | None = None
    bank: str | None = None
    player: str | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is to be left."""
        return self == Wanted()

    @property
    def where(self) -> tuple[str, tuple[str, ...]]:
        """A condition over the log, and its values."""
        given = [(name, value) for name, value in self._asdict().items() if value is not None]
        return " AND ".join(f"{name} = ?" for name, _ in given), tuple(value for _, value in given)


class Forgotten(NamedTuple):
    """How much was removed; without `clean`, another program kept traces in the files from being removed."""

    attempts: int
    rounds: int
    clean: bool


def forget(history: History, wanted: Wanted, names: Collection[str] = ()) -> Forgotten:
    """Remove what is wanted, then write the file anew without it.

    `names` are questions that belong to the bank without having been answered: lists of questions that rounds
    were to ask name them too. Raises UnusableError, DamagedError.
    """
    with history.writing() as write:
        attempts, rounds = _everything(write) if wanted.everything else _some(write, wanted, set(names))
    return Forgotten(attempts, rounds, scrub(history))


def is_mentioned(history: History, wanted: Wanted) -> bool:
    """Whether anything is there to be forgotten: an answer, or a round that lists what is unwanted."""
    if wanted.everything or history.count(*wanted.where):
        return True
    return any(
        wanted.player in {None, each.player}
        and (wanted.question in {None, *each.questions})
        and (wanted.bank is None or wanted.bank in map(_bank_of, each.banks))
        for each in history.sittings()
    )


def rounds_of(history: History, player: str | None) -> frozenset[str]:
    """The rounds of a player, or of all."""
    return frozenset(each.id for each in history.sittings() if player in {None, each.player})


def delete_asides(history: History) -> list[Path]:
    """Delete the damaged files that were set aside and taken over; returns them. Raises UnusableError, DamagedError."""
    found = asides(history.path)
    try:
        for each in found:
            each.unlink()
    except OSError as error:
        raise UnusableError("read-only", history.path, error.strerror or str(error)) from error
    if found:
        with history.writing() as write:
            forget_notes(write)
    return found


def scrub(history: History) -> bool:
    """Write the file anew without its free pages and empty its log; whether no other program prevented it."""
    try:
        history.connection.execute("VACUUM")
        busy = history.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except FAULTS as error:
        understanding = understood(error, history.path)
        if isinstance(understanding, UnusableError) and understanding.reason == "busy":
            return False
        raise understanding from error
    return not busy


def _everything(write: Write) -> tuple[int, int]:
    write("PRAGMA defer_foreign_keys = ON")
    counts = write("SELECT (SELECT count(*) FROM attempt), (SELECT count(*) FROM round)").fetchone()
    for table in _tables(write):
        if table not in KEPT_TABLES:
            write(f'DELETE FROM "{table}"')  # noqa: S608 -- names of our own schema
    return counts[0], counts[1]


def _some(write: Write, wanted: Wanted, names: set[str]) -> tuple[int, int]:
    where, values = wanted.where
    write("PRAGMA defer_foreign_keys = ON")
    doomed = write(
        f"SELECT attempt.number, round, question FROM {rows.LOG} WHERE {where}",  # noqa: S608 -- names of our own schema
        values,
    ).fetchall()
    for number, _, _ in doomed:
        write("DELETE FROM attempt WHERE number = ?", (number,))
    names |= {question for _, _, question in doomed} | ({wanted.question} if wanted.question else set())
    rounds = _empty_rounds(write, {sitting for _, sitting, _ in doomed})
    if wanted.question or wanted.bank:
        _shorten_lists(write, wanted, names)
    elif wanted.player is not None:
        rounds += write("DELETE FROM round WHERE player = ?", (wanted.player,)).rowcount
    _clear_derived(write, wanted, names)
    return len(doomed), rounds


def _empty_rounds(write: Write, touched: Collection[int]) -> int:
    """Delete the rounds of which nothing is left; returns how many."""
    gone = 0
    for sitting in touched:
        gone += write(
            "DELETE FROM round WHERE number = ? AND NOT EXISTS (SELECT 1 FROM attempt WHERE round = ?)",
            (sitting, sitting),
        ).rowcount
    return gone


def _shorten_lists(write: Write, wanted: Wanted, names: Collection[str]) -> None:
    """Take the questions off the lists of what rounds were to ask, and the bank off those of what was asked for."""
    where, values = ("WHERE player = ?", (wanted.player,)) if wanted.player is not None else ("", ())
    for sitting in map(rows.sitting_of, write(f"{rows.SITTINGS} {where}", values).fetchall()):
        questions = tuple(name for name in sitting.questions if name not in names)
        banks = tuple(name for name in sitting.banks if _bank_of(name) != wanted.bank)
        if (questions, banks) != (sitting.questions, sitting.banks):
            write(
                "UPDATE round SET questions = ?, banks = ? WHERE id = ?",
                (rows.json_of(questions), rows.json_of(banks), sitting.id),
            )


def _bank_of(name: str) -> str:
    """The bank that a name or path means."""
    return name.replace("\\", "/").rpartition("/")[2].removesuffix(".yaml").removesuffix(".yml")


def _clear_derived(write: Write, wanted: Wanted, names: Collection[str]) -> None:
    """Whatever other tables tell of what is gone."""
    write("DELETE FROM tally WHERE count <= 0")
    unused = "SELECT number FROM item WHERE number NOT IN (SELECT item FROM attempt)"
    for table in _tables(write):
        columns = {row[1] for row in write(f'PRAGMA table_info("{table}")').fetchall()}
        if table in {"attempt", "round", "item", *KEPT_TABLES}:
            continue
        if "item" in columns:
            write(f'DELETE FROM "{table}" WHERE item IN ({unused})')  # noqa: S608 -- names of our own schema
        if wanted.player is not None and "player" in columns and not (wanted.question or wanted.bank):
            write(f'DELETE FROM "{table}" WHERE player = ?', (wanted.player,))  # noqa: S608 -- as above
        elif "question" in columns:
            _clear_questions(write, table, wanted, names, of_players="player" in columns)
    write(f"DELETE FROM item WHERE number IN ({unused})")  # noqa: S608 -- as above


def _clear_questions(write: Write, table: str, wanted: Wanted, names: Collection[str], *, of_players: bool) -> None:
    """What a table tells of questions of which no answer is left: another bank may have one of the same id."""
    by_player, player = (" AND player = ?", (wanted.player,)) if of_players and wanted.player is not None else ("", ())
    same_player = f'AND round.player = "{table}".player' if of_players else ""
    left = f'SELECT 1 FROM {rows.LOG} WHERE item.question = "{table}".question {same_player}'  # noqa: S608 -- names of our own schema
    for name in names:
        sql = f'DELETE FROM "{table}" WHERE question = ?{by_player} AND NOT EXISTS ({left})'  # noqa: S608 -- as above
        write(sql, (name, *player))


def _tables(write: Write) -> list[str]:
    found = write("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall()
    return [row[0] for row in found]
