"""When a question comes back: FSRS 6, as the library `fsrs` has it, folded over the log of attempts.

The weights are the library's defaults (https://github.com/open-spaced-repetition/py-fsrs), the desired retention
is 90 %, nothing is left to chance, and there are no steps within a day: what was missed comes back the next day,
what was known after two days, eleven, then a month and a half.

How an answer is rated:

| answer                                   | rating |
|------------------------------------------|--------|
| wrong, right in part only, or skipped    | Again  |
| right, said to be a guess                | Hard   |
| right, fairly sure, sure or without a word | Good |

Nothing is rated Easy. Three in four overrate themselves (https://doi.org/10.1073/pnas.2019527118), and with three
options a third of blind answers are right: somebody who says `sure` each time must not see a question four times
as late for it. A confidence that is given can bring a question back sooner and never later, so that saying it
cannot be used against oneself.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fsrs import Card as Memory
    from fsrs import Scheduler

    from quiz.learner.attempts import Attempt
    from quiz.model import Confidence
    from quiz.play.marking import Outcome

DESIRED_RETENTION = 0.9
AGAIN, HARD, GOOD = 1, 2, 3
RULES = 2
"""Goes up when anything here changes what a card holds, so that kept cards are computed again."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_LATEST = 250_246_627_200_000
"""9900-01-01: a later moment, plus the longest interval of a century, would be no date."""


class Given(NamedTuple):
    """An attempt, as far as the schedule is concerned; `at` in milliseconds since 1970."""

    at: int
    id: str
    key: str
    outcome: Outcome
    confidence: Confidence | None


class Card(NamedTuple):
    """What is remembered of one question by one player, after the attempts up to `through`.

    `stability` is in days: after so many, the question would be answered with 90 % chance. `difficulty` goes from
    1 to 10. `due` and `last` are milliseconds since 1970; `outcome` and `confidence` are those of the last attempt.
    """

    key: str
    stability: float
    difficulty: float
    due: int
    last: int
    through: str
    outcome: Outcome
    confidence: Confidence | None

    @property
    def correct(self) -> bool:
        """Whether the last answer was right."""
        return self.outcome == "right"

    @property
    def surely_wrong(self) -> bool:
        """Whether the last answer was a confident error."""
        return not self.correct and self.confidence == "sure"


def given(attempt: Attempt) -> Given:
    """What the schedule takes from an attempt."""
    return Given(attempt.at, attempt.id, attempt.key, attempt.outcome, attempt.confidence)


def rating(answer: Given) -> int:
    """The rating of an answer, as in the table above, by the library's numbers."""
    if answer.outcome != "right":
        return AGAIN
    return HARD if answer.confidence == "guess" else GOOD


def advance(card: Card | None, answer: Given) -> Card:
    """The card after one more answer, which must not be older than those before."""
    return _after(card, [answer])


def fold(answers: Sequence[Given], card: Card | None = None) -> Card | None:
    """The card after answers in the order of their time; nothing was asked: no card.

    A card begins anew when the key has changed: what was right then is no longer what is to be known.
    """
    return _after(card, answers) if answers else card


def _after(card: Card | None, answers: Sequence[Given]) -> Card:
    """The library's card is kept from answer to answer: to make it anew each time would take most of the time."""
    from fsrs import Rating

    review, names = scheduler().review_card, (Rating.Again, Rating.Again, Rating.Hard, Rating.Good)
    memory, key = _memory(card), card.key if card else None
    for answer in answers:
        if answer.key != key:
            memory, key = _memory(None), answer.key
        memory, _ = review(memory, names[rating(answer)], _moment(answer.at))
    last = answers[-1]
    if memory.stability is None or memory.difficulty is None:
        raise AssertionError("a card that was reviewed has a stability and a difficulty")
    due = (memory.due - _EPOCH) // _MILLISECOND
    return Card(last.key, memory.stability, memory.difficulty, due, last.at, last.id, last.outcome, last.confidence)


def retrievability(card: Card, now: int) -> float:
    """The chance that the question would be answered now, by FSRS; from 1 just after it was asked towards 0."""
    return scheduler().get_card_retrievability(_memory(card), _moment(now))


def fingerprint() -> str:
    """What becomes of a few answers: tells versions of the library, or of these rules, apart by what they compute."""
    answers = [
        Given(day * 86_400_000, "", "", "right" if correct else "wrong", "guess" if day % 5 == 0 else None)
        for day, correct in (
            (0, True),
            (0, False),
            (1, True),
            (4, True),
            (5, True),
            (30, True),
            (31, False),
            (90, True),
        )
    ]
    tried, card = [], None
    for answer in answers:
        card = advance(card, answer)
        tried.append(f"{card.stability:.9g} {card.difficulty:.9g} {card.due}")
    return f"{RULES}: {'; '.join(tried)}"


@cache
def scheduler() -> Scheduler:
    """The library's scheduler with our settings; imported here, so that a start does not pay for it."""
    from fsrs import Scheduler

    return Scheduler(desired_retention=DESIRED_RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _memory(card: Card | None) -> Memory:
    """The library's card; the id is given, or the library would wait a millisecond to find one."""
    from fsrs import Card as Memory
    from fsrs import State

    if card is None:
        return Memory(card_id=0, due=_EPOCH)
    return Memory(
        card_id=0,
        state=State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=_EPOCH + card.due * _MILLISECOND,
        last_review=_moment(card.last),
    )


def _moment(at: int) -> datetime:
    return _EPOCH + min(at, _LATEST) * _MILLISECOND
