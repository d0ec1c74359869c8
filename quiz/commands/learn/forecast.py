"""How many questions will be due for review, day by day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from quiz.commands.clock import now
from quiz.learner.agenda import agenda, local_day, met_questions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.learner.schedule import Card
    from quiz.model import Pack

DAYS = 14


def due_by_day(pack: Pack, cards: Mapping[str, Card]) -> tuple[int, ...]:
    """What is due today, tomorrow and so on for a fortnight; nothing when a player has no cards of the pack."""
    if not met_questions(pack, cards):
        return ()
    found = agenda(pack, cards, now(), local_day)
    today = local_day(now())
    return (len(found.due), *(found.coming.get(today + timedelta(days=ahead), 0) for ahead in range(1, DAYS)))
