"""Attempts and rounds as rows of the history file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from quiz.learner.attempts import Attempt, Sitting, Tally
from quiz.learner.moments import EARLIEST, LATEST
from quiz.model.labels import label
from quiz.play.marking import outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    Write: TypeAlias = Callable[..., Any]
    """`execute` of a connection that is in a transaction."""

LOG = "attempt JOIN round ON round.number = attempt.round JOIN item ON item.number = attempt.item"
ATTEMPTS = f"""
    SELECT attempt.id, player, round.id, at, question, bank, content, key, item.form, response, right, of,
           confidence, milliseconds, language, withdrawn
    FROM {LOG}
"""  # noqa: S608 -- names of our own schema
BY_TIME = "at, attempt.number"
TALLIES = """
    SELECT question, bank, right, of, response <> '', nullif(confidence, ''), sum(count)
    FROM tally JOIN item ON item.number = tally.item
    WHERE count > 0 AND player = ?
    GROUP BY 1, 2, 3, 4, 5, 6
"""
WEEKS = """
    SELECT week, sum(CASE WHEN right = of THEN count ELSE 0 END),
           sum(CASE WHEN right BETWEEN 1 AND of - 1 THEN count ELSE 0 END), sum(count)
    FROM tally WHERE count > 0 AND player = ? AND response <> ''
    GROUP BY week ORDER BY week
"""
_TALLY_ANEW = """
    INSERT INTO tally
    SELECT player, mode, item, coalesce(response, ''), right, of, coalesce(confidence, ''),
           (at - 345600000) / 604800000, count(*)
    FROM attempt JOIN round ON round.number = attempt.round
    WHERE withdrawn IS NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
"""
SITTINGS = "SELECT id, player, started, mode, seed, banks, questions, form, finished FROM round"
OLDEST_FIRST = """
    ORDER BY iif(number > 0, min(started) OVER (PARTITION BY number > 0 ORDER BY number DESC), started), number
"""
"""Rounds from elsewhere, whose numbers are below zero, as they say; those begun here as they were begun, too."""


def add_round(write: Write, sitting: Sitting, number: int | None = None) -> None:
    """Add a round that is not there yet; `number` is its place among the others, the last one unless given."""
    write(
        "INSERT INTO round (number, id, player, started, mode, seed, banks, questions, form, finished)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (
            number, sitting.id, label(sitting.player), sitting.started, sitting.mode, sitting.seed,
            json_of(sitting.banks), json_of(sitting.questions), sitting.form, sitting.finished,
        ),
    )  # fmt: skip


def change_round(write: Write, sitting: Sitting) -> None:
    """Write what a round has become."""
    write(
        "UPDATE round SET (player, started, mode, seed, banks, questions, form, finished)"
        " = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
        (
            label(sitting.player), sitting.started, sitting.mode, sitting.seed,
            json_of(sitting.banks), json_of(sitting.questions), sitting.form, sitting.finished, sitting.id,
        ),
    )  # fmt: skip


def add_item(write: Write, attempt: Attempt) -> None:
    """Add what was asked; its form belongs to its content, so that a copy that knows it tells those that do not."""
    write(
        "INSERT INTO item (question, bank, content, key, form) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (question, bank, content, key) DO UPDATE SET form = excluded.form"
        " WHERE coalesce(excluded.form, '') > coalesce(form, '')",
        (attempt.question, attempt.bank, attempt.content, attempt.key, attempt.form),
    )


def add_attempt(write: Write, attempt: Attempt, number: int | None = None) -> int:
    """Add an attempt; returns how many rows were written: none when its round is not there.

    `number` is its place among the others, the last one unless given.
    """
    add_item(write, attempt)
    written = write(
        "INSERT INTO attempt"
        " (number, id, round, item, at, response, right, of, confidence, milliseconds, language, withdrawn)"
        " SELECT ?, ?, round.number, item.number, ?, ?, ?, ?, ?, ?, ?, ? FROM round, item"
        " WHERE round.id = ? AND (question, bank, content, key) = (?, ?, ?, ?)",
        (
            number, attempt.id, attempt.at, None if attempt.response is None else json_of(attempt.response),
            attempt.right, attempt.of, attempt.confidence, attempt.milliseconds, attempt.language, attempt.withdrawn,
            attempt.round, attempt.question, attempt.bank, attempt.content, attempt.key,
        ),
    )  # fmt: skip
    return int(written.rowcount)


def change_attempt(write: Write, attempt: Attempt) -> None:
    """Write what may change of an attempt: how sure the player was, and that it was taken back."""
    write(
        "UPDATE attempt SET confidence = coalesce(?, confidence), withdrawn = coalesce(withdrawn, ?) WHERE id = ?",
        (attempt.confidence, attempt.withdrawn, attempt.id),
    )


def derive_anew(write: Write) -> None:
    """Compute again, now or when it is next asked for, all that follows from the log alone."""
    for table in ("card", "unfolded", "schedule", "tally"):
        write(f"DELETE FROM {table}")  # noqa: S608 -- names of our own schema
    write(_TALLY_ANEW)


def json_of(names: Iterable[str]) -> str:
    """Names as they stand in a column."""
    return msgspec.json.encode(tuple(names)).decode()


def names_of(text: str | None) -> tuple[str, ...] | None:
    """Names from a column; none when nothing was answered."""
    return msgspec.json.decode(text, type=tuple[str, ...]) if text else None


def attempt_of(row: tuple[Any, ...]) -> Attempt:
    """An attempt from a row of `ATTEMPTS`."""
    (id_, player, sitting, at, question, bank, content, key, form, response, right, of, *rest) = row
    confidence, milliseconds, language, withdrawn = rest
    if not (_is_moment(at) and _is_moment(withdrawn or 0) and type(right) is type(of) is type(milliseconds) is int):
        raise TypeError(f"attempt {id_}")
    return Attempt(
        id=id_, player=player, round=sitting, at=at, question=question, bank=bank, content=content, key=key, form=form,
        response=names_of(response), right=right, of=of, confidence=confidence, milliseconds=milliseconds,
        language=language, withdrawn=withdrawn,
    )  # fmt: skip


def tally_of(row: tuple[Any, ...]) -> Tally:
    """A tally from a row of `TALLIES`."""
    question, bank, right, of, answered, confidence, count = row
    return Tally(question, bank, outcome_of(right, of, answered=bool(answered)), confidence, count)


def sitting_of(row: tuple[Any, ...]) -> Sitting:
    """A round from a row of `SITTINGS`."""
    id_, player, started, mode, seed, banks, questions, form, finished = row
    if not (_is_moment(started) and _is_moment(finished or 0) and type(seed) is int):
        raise TypeError(f"round {id_}")
    return Sitting(
        id=id_, player=player, started=started, mode=mode, seed=seed, banks=names_of(banks) or (),
        questions=names_of(questions) or (), form=form, finished=finished,
    )  # fmt: skip


def _is_moment(value: object) -> bool:
    """Whether a column holds what a date can say: damage and other programs leave other things there."""
    return type(value) is int and EARLIEST <= value <= LATEST
