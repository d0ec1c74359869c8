"""What became of the question of a day: a round of one, by whose seed it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from quiz.learner.attempts import Attempt
    from quiz.learner.history import History


def seed_of(day: date) -> int:
    """The seed of the round of a day: 20220112; everybody sees the same order of answers."""
    return 10_000 * day.year + 100 * day.month + day.day


def answer_of(history: History, player: str, question: str, day: date) -> Attempt | None:
    """What a player answered to the question of a day, the first time. Raises UnusableError, DamagedError."""
    clause = "player = ? AND question = ? AND seed = ? AND withdrawn IS NULL"
    return next(iter(list(history.attempts(clause, (player, question, seed_of(day))))), None)
