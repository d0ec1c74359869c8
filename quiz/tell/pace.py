"""How long the steps of a question take, told by the names that the projector shows and the plan prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.planning import DISCUSS, REVEAL, THINK, VOTE
from quiz.locale.projector import class_words

if TYPE_CHECKING:
    from quiz.locale import Phrases

SECONDS = {"think": THINK, "vote": VOTE, "discuss": DISCUSS, "again": VOTE, "reveal": REVEAL}
"""Of each step of a question that takes one vote, in their order."""
MINUTE = 60


def lasting(say: Phrases, seconds: int) -> str:
    """A time in minutes where these are whole, else in seconds."""
    words = class_words(say.language)
    if seconds % MINUTE:
        return words.seconds.format(seconds=seconds)
    return words.minutes.format(minutes=seconds // MINUTE)


def paces(say: Phrases) -> list[str]:
    """Each step with its time."""
    stages = class_words(say.language).stages
    return [f"{stages[name]} {lasting(say, seconds)}" for name, seconds in SECONDS.items()]
