"""How somebody judges, computed from the log: what a page of statistics shows, as values.

Shares of right answers count every answer; suspicion, trust and stereotype count only the first answer to each
question, since later ones come after its explanation.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from quiz.learner.measures import (
    Calibration,
    Counts,
    Detection,
    Discernment,
    Judged,
    Leaning,
    NoNumber,
    Prejudice,
    Stated,
    Stereotype,
    calibration,
    counts_of,
    detection,
    discernment,
    leaning,
    prejudice,
    stereotype,
)
from quiz.play.debrief import Score
from quiz.play.kinds import kind_of
from quiz.play.marking import verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.learner.attempts import Attempt, WeekTally
    from quiz.learner.attempts import Tally as Alike
    from quiz.learner.standing import Standings
    from quiz.model import AnyQuestion, Device, Pack, Slot

T = TypeVar("T")
NOTHING = Score(0, 0, 0)
WEEKS = 12
"""Weeks that the page looks back."""


class Week(NamedTuple):
    """One week, by its number since Monday 1970-01-05, and its answers."""

    number: int
    answers: Score

    @property
    def monday(self) -> date:
        """Its first day."""
        return date(1970, 1, 5) + timedelta(weeks=self.number)


class Judgements(NamedTuple):
    """Suspicion and trust, from the first answers to the questions that ask whether a passage is fair or loaded."""

    counts: Counts
    leaning: Leaning
    discernment: Discernment | NoNumber
    detection: Detection | NoNumber
    stereotype: Stereotype | NoNumber
    prejudice: Prejudice


class Portrait(NamedTuple):
    """Everything that a page of statistics shows; `gone` counts answers to questions no longer in the pack."""

    answers: Score
    skipped: int
    questions: int
    gone: int
    weeks: tuple[Week, ...]
    devices: dict[Device, Score]
    slots: dict[Slot, Score]
    levels: dict[int, Score]
    banks: dict[str, Score]
    calibration: Calibration | NoNumber
    judgements: Judgements
    due: tuple[int, ...] = ()
    """Questions to review on each of the coming days, today's first; empty where nothing was scheduled."""
    standings: Standings | None = None
    """How far the player has come; None where nothing is remembered."""


def portrait(
    pack: Pack, alike: Sequence[Alike], firsts: Iterable[Attempt], weeks: Sequence[WeekTally], week: int
) -> Portrait:
    """A player as of a week: `alike` are all attempts, `firsts` the first one at each question, `weeks` by week."""
    by_id = {question.id: question for question in pack.questions()}
    answered = [each for each in alike if each.outcome != "skipped"]
    known = [(by_id[each.question], each) for each in answered if each.question in by_id]
    return Portrait(
        answers=_share(answered),
        skipped=sum(each.times for each in alike if each.outcome == "skipped"),
        questions=len({each.question for each in answered}),
        gone=sum(each.times for each in answered if each.question not in by_id),
        weeks=tuple(_weeks(weeks, week)),
        devices=_shares(known, lambda question, _: question.device),
        slots=_shares(known, lambda question, _: question.slot),
        levels=_shares(known, lambda question, _: question.level),
        banks=_shares(known, lambda _, each: each.bank),
        calibration=calibration(_stated(pack, known)),
        judgements=_judgements(pack, by_id, firsts),
    )


def _share(alike: Iterable[Alike]) -> Score:
    counts = Counter[str]()
    for each in alike:
        counts[each.outcome] += each.times
    return Score(counts["right"], counts["partly"], counts.total())


def _shares(
    known: Sequence[tuple[AnyQuestion, Alike]], name: Callable[[AnyQuestion, Alike], T | None]
) -> dict[T, Score]:
    """Shares of right answers by what a question is called, in an order that does not change."""
    groups: dict[T, list[Alike]] = {}
    for question, each in known:
        key = name(question, each)
        if key is not None:
            groups.setdefault(key, []).append(each)
    return {key: _share(groups[key]) for key in sorted(groups, key=str)}


def _weeks(tallies: Sequence[WeekTally], week: int) -> list[Week]:
    """The weeks up to this one, from the first that has answers, empty ones between them too."""
    recent = {
        each.week: Score(each.right, each.partly, each.of) for each in tallies if week - WEEKS < each.week <= week
    }
    return [Week(number, recent.get(number, NOTHING)) for number in range(min(recent, default=week + 1), week + 1)]


def _stated(pack: Pack, known: Sequence[tuple[AnyQuestion, Alike]]) -> list[Stated]:
    return [
        Stated(each.confidence, kind_of(question).responses(pack), each.times * (each.outcome == "right"), each.times)
        for question, each in known
        if each.confidence is not None
    ]


def _judgements(pack: Pack, by_id: dict[str, AnyQuestion], firsts: Iterable[Attempt]) -> Judgements:
    judged = [found for each in firsts if (found := judgement_in(pack, by_id.get(each.question), each.response))]
    counts = counts_of(judged)
    return Judgements(
        counts,
        leaning(counts),
        discernment(counts),
        detection(counts),
        stereotype(judged),
        prejudice(judged),
    )


def judgement_in(pack: Pack, question: AnyQuestion | None, response: tuple[str, ...] | None) -> Judged | None:
    """What a response says of a passage and what is true of it; None where it judges nothing.

    An undeclared outlet counts as one that is not the state's, as in the audit of banks.
    """
    if question is None or question.judgement is None or not response:
        return None
    says = verdict_of(question, response)
    if says is None:
        return None
    state = any(pack.outlet_of(passage).sector == "state" for passage in pack.passages_of(question))
    return Judged(says, question.judgement, state)
