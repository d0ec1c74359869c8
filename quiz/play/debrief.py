"""What a round showed: the score, skill by skill, and what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import Confidence, Device, Source, Verdict
    from quiz.play.marking import Mark, Response
    from quiz.play.presentation import Asked


class Answer(NamedTuple):
    """A question asked and what became of it; no response: it was skipped. `confidence` if the player said it."""

    asked: Asked
    response: Response | None
    mark: Mark
    confidence: Confidence | None = None

    @property
    def correct(self) -> bool:
        """Whether it was answered, and rightly."""
        return self.response is not None and self.mark.correct


class Tally(NamedTuple):
    """So many right out of so many."""

    right: int
    of: int


class Debrief(NamedTuple):
    """The end of a round, to be told in words."""

    score: Tally
    planned: int
    by_device: dict[Device, Tally]
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
        score=_tally(answered),
        planned=planned,
        by_device=_by_device(answered),
        fair_trusted=_tally(_judgements(answered, "fair")),
        loaded_spotted=_tally(_judgements(answered, "loaded")),
        sure=_tally(answer for answer in answered if answer.confidence == "sure"),
        again=tuple(answer for answer in answers if not answer.correct),
        answers=tuple(answers),
        sources=tuple(sources[source] for source in shown),
    )


def _tally(answers: Iterable[Answer]) -> Tally:
    marks = [answer.correct for answer in answers]
    return Tally(sum(marks), len(marks))


def _by_device(answers: Sequence[Answer]) -> dict[Device, Tally]:
    devices = dict.fromkeys(answer.asked.question.device for answer in answers)
    return {
        device: _tally(answer for answer in answers if answer.asked.question.device == device) for device in devices
    }


def _judgements(answers: Iterable[Answer], verdict: Verdict) -> list[Answer]:
    return [answer for answer in answers if answer.asked.question.judgement == verdict]
