"""What a player's cards mean for the choice of the next questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.learner.agenda import DAY, agenda
from quiz.play.choosing import Past

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.learner.agenda import DayOf
    from quiz.learner.schedule import Card
    from quiz.model import Pack


def past_of(pack: Pack, cards: Mapping[str, Card], now: int, day_of: DayOf) -> Past:
    """What was met of a pack; how far it is forgotten is the time since, in its own stability (FSRS)."""
    known = {question.id: cards[question.id] for question in pack.questions() if question.id in cards}
    forgotten = {name: max(0, now - card.last) / DAY / max(card.stability, 0.01) for name, card in known.items()}
    due = frozenset(agenda(pack, known, now, day_of).due)
    return Past(forgotten, due, sum(card.correct for card in known.values()))
