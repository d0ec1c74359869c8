"""What a player has met before a round, where that can be read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.commands.clock import now
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.latest import has_answers
from quiz.play.choosing import Past

if TYPE_CHECKING:
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.model import Pack


def never_played(history: History, player: str) -> bool:
    """Whether nothing was ever answered; not where that cannot be read."""
    with suppress(UnusableError, DamagedError):
        return not has_answers(history, player)
    return False


def met_before(say: Phrases, history: History | None, pack: Pack, player: str, *, plain: bool) -> Past:
    """What was met; nothing where that cannot be read, which a round can do without."""
    if history is None or never_played(history, player):
        return Past()
    from quiz.commands.learn.coming import current_cards
    from quiz.learner.agenda import local_day
    from quiz.learner.past import past_of

    with suppress(UnusableError, DamagedError):
        return past_of(pack, current_cards(say, history, player, plain=plain), now(), local_day)
    return Past()
