"""What a round showed: the score, skill by skill, and what to look at again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.marking import first_right, outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import Confidence, Device, Source, Verdict
    from quiz.play.marking import Mark, Outcome, Response
    from quiz.play.presentation import Asked


class Answer(NamedTuple):
    """A question asked and what became of it; no response: it was skipped. `confidence` if the player said it."""

    asked: Asked
    response: Response | None
    mark: Mark
    confidence: Confidence | None = None

    @property
    def outcome(self) -> Outcome:
        """What became of the question."""
        return outcome_of(*self.mark, answered=self.response is not None)

    @property
    def correct(self) -> bool:
        """Whether it was answered, and rightly."""
        return self.outcome == "right"

    @property
    def first_right(self) -> bool:
        """Whether it was answered, and its first step rightly."""
        return self.response is not None and first_right(self.asked.question, self.response)


class Tally(NamedTuple):
    """So many right out of so many."""

    right: int
    of: int


class Score(NamedTuple):
    """So many right, and so many right in part, out of so many."""

    right: int
    partly: int
    of: int

    @property
    def tally(self) -> Tally:
        """What is right; what is so in part only is not."""
        return Tally(self.right, self.of)


class Debrief(NamedTuple):
    """The end of a round, to be told in words."""

    score: Score
    planned: int
    by_device: dict[Device, Score]
    fair_trusted: Tally
    loaded_spotted: Tally
    sure: Tally
    again: tuple[Answer, ...]
    answers: tuple[Answer, ...]
    sources: tuple[Source, ...]


def debrief(answers: Sequence[Answer], planned: int, sources: dict[str, Source]) -> Debrief:
    """Sum a round up; `planned` is how many questions it was to have, `sources` are the pack's by id."""
    answered = [answer for answer in answers if answer.response is not None]
    shown = dict.fromkeys(p.source for answer in answers for p in answer.asked.passages)
    return Debrief(
        score=_score(answered),
        planned=planned,
        by_device=_by_device(answered),
        fair_trusted=_judged(answered, "fair"),
        loaded_spotted=_judged(answered, "loaded"),
        sure=_score(answer for answer in answered if answer.confidence == "sure").tally,
        again=tuple(answer for answer in answers if not answer.correct),
        answers=tuple(answers),
        sources=tuple(sources[source] for source in shown),
    )


def _score(answers: Iterable[Answer]) -> Score:
    return scored(answer.outcome for answer in answers)


def scored(outcomes: Iterable[Outcome]) -> Score:
    """Outcomes counted; a question skipped is one more that is not right."""
    counts = Counter(outcomes)
    return Score(counts["right"], counts["partly"], counts.total())


def _by_device(answers: Sequence[Answer]) -> dict[Device, Score]:
    devices = dict.fromkeys(answer.asked.question.device for answer in answers)
    return {
        device: _score(answer for answer in answers if answer.asked.question.device == device) for device in devices
    }


def _judged(answers: Iterable[Answer], verdict: Verdict) -> Tally:
    """The verdict alone is counted, not the words picked after it."""
    marks = [answer.first_right for answer in answers if answer.asked.question.judgement == verdict]
    return Tally(sum(marks), len(marks))
