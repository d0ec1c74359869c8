"""Which questions a review asks, and in which order.

Confident errors come first: they are corrected best (https://doi.org/10.3758/PBR.16.1.88). The others follow by
how likely they are to be forgotten. A device that was missed is tried on a fresh passage before the question
itself is asked again, because what is to be learnt is the device (https://doi.org/10.1037/bul0000151).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.agenda import are_alike, asked_since, due_day
from quiz.learner.schedule import retrievability
from quiz.play.company import apart
from quiz.play.selection import Wish, choose_round, fits, interleaved, open_to_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from quiz.learner.agenda import Agenda, DayOf
    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Pack


class Known(NamedTuple):
    """What is known of a player: the cards, and what these say today.

    `tested` says whether a form was ever taken: its answers make no cards.
    """

    cards: Mapping[str, Card]
    agenda: Agenda
    now: int
    day_of: DayOf
    tested: bool = False


class Review(NamedTuple):
    """The questions of a review in their order; `fresh` are those that stand in for a missed one."""

    questions: tuple[AnyQuestion, ...]
    fresh: frozenset[str]


def due_questions(pack: Pack, known: Known, wish: Wish = Wish()) -> tuple[AnyQuestion, ...]:  # noqa: B008 -- frozen
    """What is due today: confident errors first, then what is most likely to be forgotten."""
    due = [each for each in pack.questions() if each.id in set(known.agenda.due) and fits(each, wish)]
    return tuple(sorted(due, key=lambda each: _urgency(known, each.id)))


def due_round(pack: Pack, known: Known, wish: Wish, random: Random) -> Review:
    """The round that asks what is due, at most as many questions as wished for."""
    due = tuple(islice(apart(pack, due_questions(pack, known, wish)), wish.questions))
    pool = list(open_to_all(pack.questions()))
    random.shuffle(pool)
    barred = set(known.agenda.due)
    sure: list[AnyQuestion] = []
    others: list[AnyQuestion] = []
    fresh: set[str] = set()
    for question in due:
        other = stand_in(pack, question, known, [each for each in pool if fits(each, wish) and each.id not in barred])
        if other is not None:
            barred.add(other.id)
            fresh.add(other.id)
        (sure if known.cards[question.id].surely_wrong else others).append(other or question)
    questions = interleaved(pack, (sure, others))
    return Review(questions, frozenset(fresh & {each.id for each in questions}))


def practice_round(pack: Pack, known: Known, wish: Wish, random: Random) -> Review:
    """A round although nothing is due: what was met before, the likeliest to be forgotten first, then what is new."""
    pool = [each for each in open_to_all(pack.questions()) if fits(each, wish)]
    met = sorted((each for each in pool if each.id in known.cards), key=lambda each: _urgency(known, each.id))
    if not met:
        return Review(choose_round(pack, wish, random), frozenset())
    new = [each for each in pool if each.id not in known.cards]
    random.shuffle(new)
    chosen = tuple(islice(apart(pack, (*met, *new)), wish.questions))
    groups = [[each for each in chosen if (each.id in known.cards) is before] for before in (True, False)]
    return Review(interleaved(pack, groups), frozenset())


def stand_in(pack: Pack, missed: AnyQuestion, known: Known, pool: Sequence[AnyQuestion]) -> AnyQuestion | None:
    """A fresh twin of a question that was missed, from the pool.

    That is a question of the same device on other passages, one that was never asked before one that was asked long
    ago. None when the question was not missed, when its key has changed, and when such a question was asked since
    this one fell due: then it is its own turn.
    """
    card = known.cards[missed.id]
    if card.correct or missed.id in known.agenda.changed:
        return None
    likes = {each.id for each in pack.questions() if are_alike(pack, missed, each)}
    if asked_since(due_day(card, known.day_of), likes, known.cards, known.day_of):
        return None
    fresh = [each for each in pool if each.id in likes]
    return min(fresh, key=lambda each: _staleness(missed, each, known.cards.get(each.id)), default=None)


def _staleness(missed: AnyQuestion, other: AnyQuestion, card: Card | None) -> tuple[int, int]:
    return (card.last if card else -1, abs(other.level - missed.level))


def _urgency(known: Known, name: str) -> tuple[bool, float, int]:
    card = known.cards[name]
    recall = 0.0 if name in known.agenda.changed else retrievability(card, known.now)
    return (not card.surely_wrong, recall, card.due)
