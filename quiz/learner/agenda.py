"""What is due today, what comes on which day, and what is learnt: a player's cards, looked at on a day.

A question is due from the beginning of the day on which its moment falls, so that whoever played on Monday
evening can review on Tuesday morning. It counts as learnt when it was answered rightly the last time and is not
due yet. A question whose key has changed since is due at once. Questions of tests are never due.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.learner.fingerprints import key_fingerprint
from quiz.play.selection import open_to_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Pack

    DayOf: TypeAlias = Callable[[int], date]
    """The day on which a moment (milliseconds since 1970) falls where the player is."""


class Agenda(NamedTuple):
    """Questions by id; `coming` counts those of each later day, soonest first; `met` and `learnt` count by bank."""

    due: tuple[str, ...]
    changed: frozenset[str]
    """Those of the due ones whose key has changed since they were answered."""
    coming: dict[date, int]
    met: Counter[str]
    learnt: Counter[str]

    @property
    def next_day(self) -> tuple[date, int] | None:
        """The next day on which something is due, and how much."""
        return next(iter(self.coming.items()), None)


def agenda(pack: Pack, cards: Mapping[str, Card], now: int, day_of: DayOf) -> Agenda:
    """What a pack's cards say on the day of `now`."""
    today = day_of(now)
    due: list[str] = []
    changed: set[str] = set()
    coming: Counter[date] = Counter()
    met: Counter[str] = Counter()
    learnt: Counter[str] = Counter()
    for bank, question, card in _met(pack, cards):
        met[bank] += 1
        day = day_of(card.due)
        if card.key != key_fingerprint(pack, question):
            changed.add(question.id)
            due.append(question.id)
        elif day <= today:
            due.append(question.id)
        else:
            coming[day] += 1
            learnt[bank] += card.correct
    return Agenda(tuple(due), frozenset(changed), dict(sorted(coming.items())), met, learnt)


def _met(pack: Pack, cards: Mapping[str, Card]) -> list[tuple[str, AnyQuestion, Card]]:
    met = [question for question in open_to_all(pack.questions()) if question.id in cards]
    return [(pack.bank_of(question).id, question, cards[question.id]) for question in met]


def local_day(moment: int) -> date:
    """The day where this computer is; the last day of the calendar for moments close to it."""
    return datetime.fromtimestamp(min(moment, _LATEST) / 1000, tz=UTC).astimezone().date()


_LATEST = 253_402_000_000_000
"""Three days before the end of the year 9999: no time zone leads beyond it."""
