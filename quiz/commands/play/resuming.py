"""A round that was interrupted, put together again from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.play.debrief import Answer
from quiz.play.marking import mark
from quiz.play.presentation import present

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.learner.attempts import Attempt, Sitting
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Resumed(NamedTuple):
    """What is asked and what was answered; `gone` counts the questions that are no longer in the bank."""

    asked: tuple[Asked, ...]
    answers: tuple[Answer, ...]
    gone: int


def resume(pack: Pack, sitting: Sitting, attempts: Iterable[Attempt]) -> Resumed:
    """The round as it was left: the answers are marked anew, by the keys of today."""
    by_id = {question.id: question for question in pack.questions()}
    asked = [present(pack, by_id[name], sitting.seed) for name in sitting.questions if name in by_id]
    given = {attempt.question: attempt for attempt in attempts}
    answers = [_answer(pack, each, given[each.question.id]) for each in asked if each.question.id in given]
    done = {answer.asked.question.id for answer in answers}
    left = [each for each in asked if each.question.id not in done]
    in_order = tuple(answer.asked for answer in answers)
    return Resumed((*in_order, *left), tuple(answers), len(sitting.questions) - len(asked))


def _answer(pack: Pack, asked: Asked, attempt: Attempt) -> Answer:
    response = attempt.response
    if response is not None and not _still_possible(asked, response):
        response = None
    given = mark(pack, asked.question, response or ())
    return Answer(asked, response, given, attempt.confidence)


def _still_possible(asked: Asked, response: tuple[str, ...]) -> bool:
    """Whether every name of a response is still a choice of the question."""
    return set(response) <= set(asked.names)
