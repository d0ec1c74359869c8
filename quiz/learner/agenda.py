"""What is due today, and what comes on which day: a player's cards, looked at on a day.

A question is due so many days after the one on which it was answered, whatever the hour, so that whoever played on
Monday evening can review on Tuesday morning; days are those of the player's calendar. A question whose key has changed
since is due at once. One that was missed waits until tomorrow when another about the same device was answered rightly
in its place today. Questions of tests are never due.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.learner.fingerprints import key_fingerprint
from quiz.learner.moments import local, milliseconds, on_the_wall
from quiz.play.selection import open_to_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Pack

    DayOf: TypeAlias = Callable[[int], date]
    """The day on which a moment (milliseconds since 1970) falls where the player is."""

PORTION = 5
"""Questions that are enough for a day's review; what else is due can wait."""
DAY = 86_400_000
"""Milliseconds."""


class Agenda(NamedTuple):
    """Questions by id; `coming` counts those of each later day, soonest first."""

    due: tuple[str, ...]
    changed: frozenset[str]
    """Those of the due ones whose key has changed since they were answered."""
    coming: dict[date, int]

    @property
    def next_day(self) -> tuple[date, int] | None:
        """The next day on which something is due, and how much."""
        return next(iter(self.coming.items()), None)

    def portion(self, reviewed: int) -> int:
        """How much of what is due is still today's, when so many questions were reviewed today."""
        return min(len(self.due), max(0, PORTION - reviewed))


def agenda(pack: Pack, cards: Mapping[str, Card], now: int, day_of: DayOf) -> Agenda:
    """What a pack's cards say on the day of `now`."""
    today = day_of(now)
    due: list[str] = []
    changed: set[str] = set()
    coming: Counter[date] = Counter()
    met = met_questions(pack, cards)
    for question in met:
        card = cards[question.id]
        day = due_day(card, day_of)
        if card.key != key_fingerprint(pack, question):
            changed.add(question.id)
            due.append(question.id)
        elif day > today:
            coming[day] += 1
        elif not card.correct and _stood_in_for(pack, question, met, cards, (day, today, day_of)):
            coming[today + timedelta(days=1)] += 1
        else:
            due.append(question.id)
    return Agenda(tuple(due), frozenset(changed), dict(sorted(coming.items())))


def met_questions(pack: Pack, cards: Mapping[str, Card]) -> list[AnyQuestion]:
    """The questions of a pack that a player has cards of, those of tests left out."""
    return [question for question in open_to_all(pack.questions()) if question.id in cards]


def due_day(card: Card, day_of: DayOf) -> date:
    """The day on which a question comes back; a day on which the clocks change is one day, too."""
    return day_of(card.last) + timedelta(days=max(0, card.due - card.last) // DAY)


def are_alike(pack: Pack, one: AnyQuestion, other: AnyQuestion) -> bool:
    """Whether two questions are about the same device on other passages."""
    return one.id != other.id and one.device == other.device and not _texts(pack, one) & _texts(pack, other)


def asked_since(day: date, names: Iterable[str], cards: Mapping[str, Card], day_of: DayOf) -> list[Card]:
    """The cards of those of some questions that were asked on a day or later."""
    return [cards[name] for name in names if name in cards and day_of(cards[name].last) >= day]


def _stood_in_for(
    pack: Pack,
    missed: AnyQuestion,
    met: Iterable[AnyQuestion],
    cards: Mapping[str, Card],
    days: tuple[date, date, DayOf],
) -> bool:
    """Whether one like it was answered rightly today, and none before today since it fell due: it waits but once."""
    since, today, day_of = days
    alike = (each.id for each in met if are_alike(pack, missed, each))
    asked = asked_since(since, alike, cards, day_of)
    return all(day_of(card.last) >= today for card in asked) and any(card.correct for card in asked)


def _texts(pack: Pack, question: AnyQuestion) -> set[tuple[str, str]]:
    return {(passage.source, passage.quote) for passage in pack.passages_of(question)}


def local_day(moment: int) -> date:
    """The day where this computer is."""
    return local(moment).date()


def day_began(moment: int) -> int:
    """When the day of a moment began where this computer is."""
    midnight = on_the_wall(datetime.combine(local_day(moment), time()))
    return milliseconds(midnight)
