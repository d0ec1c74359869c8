"""What a player answered last, and whether anything was answered at all: asked at each start, of however many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.learner import rows
from quiz.learner.faults import reading

if TYPE_CHECKING:
    from quiz.learner.attempts import Attempt
    from quiz.learner.history import History

COUNTS = f"{rows.ATTEMPTS} WHERE player = ? AND withdrawn IS NULL"
HERE = f"{COUNTS} AND +round.number > 0 ORDER BY attempt.number DESC LIMIT 1"
"""The plus keeps SQLite from sorting all attempts by way of their rounds: it reads the log backwards instead."""
ANYWHERE = f"{COUNTS} ORDER BY at > ?, at DESC, attempt.number DESC LIMIT 1"
ANY = "SELECT 1 FROM tally WHERE player = ? AND count > 0 LIMIT 1"


def last_attempt(history: History, player: str, now: int) -> Attempt | None:
    """The player's latest attempt that still counts: the one last given here, whatever the clock said.

    Where none was given here, the latest of those that came from elsewhere; one of a time to come only where there
    is no other. Raises UnusableError, DamagedError.
    """
    ask = history.connection.execute
    with reading(history.path):
        row = ask(HERE, (player,)).fetchone() or ask(ANYWHERE, (player, now)).fetchone()
        return rows.attempt_of(row) if row else None


def has_answers(history: History, player: str) -> bool:
    """Whether the player has an attempt that still counts. Raises UnusableError, DamagedError."""
    with reading(history.path):
        return history.connection.execute(ANY, (player,)).fetchone() is not None
