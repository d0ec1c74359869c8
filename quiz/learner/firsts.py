"""The first answer to each question, before its explanation was ever shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.learner.attempts import Attempt
    from quiz.learner.history import History

_FIRST = """
    attempt.number IN (
        SELECT (
            SELECT log.number FROM attempt AS log JOIN round AS sitting ON sitting.number = log.round
            WHERE log.item = item.number AND sitting.player = ? AND log.withdrawn IS NULL AND log.response IS NOT NULL
            ORDER BY log.at, log.number LIMIT 1
        ) FROM item
    )
"""


def first_attempts(history: History, player: str) -> list[Attempt]:
    """A player's first answers that count, one a question, oldest first. Raises UnusableError."""
    found: dict[str, Attempt] = {}
    for attempt in history.attempts(_FIRST, (player,)):
        found.setdefault(attempt.question, attempt)
    return list(found.values())
