"""Histories with a past: answers to real questions, given some days ago."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.learner.history import History
from quiz.learner.schedule import Given, fold, given
from tests.learner.samples import DAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.learner.schedule import Card
    from quiz.model import Confidence, Pack


class Past(NamedTuple):
    """An answer to a question, so many days ago."""

    question: str
    days: float
    correct: bool = True
    confidence: Confidence | None = None
    key: str | None = None


def past(folder: Path, pack: Pack, answers: Iterable[Past], player: str = "") -> None:
    """Keep a finished round with these answers in the history of a folder."""
    now = time.time_ns() // 1_000_000
    questions = {each.id: each for each in pack.questions()}
    history = History.open(folder)
    name = f"round of {player}"
    history.begin(sitting(name, player=player, started=now - 400 * DAY, finished=now - 400 * DAY))
    for number, each in enumerate(answers):
        question = questions[each.question]
        history.record(
            attempt(
                f"{player}{number}", round=name, player=player, question=each.question, confidence=each.confidence,
                bank=pack.bank_of(question).id, at=now - int(each.days * DAY), right=int(each.correct),
                content=content_of(pack, question), key=each.key or key_fingerprint(pack, question),
            )
        )  # fmt: skip
    history.close()


def by_hand(history: History, player: str, now: int, *questions: str) -> dict[str, Card | None]:
    """A player's cards (of some questions) as of now, from nothing but the attempts as the history tells them."""
    tests = {each.id for each in history.sittings() if each.mode == "test"}
    chosen = f"question IN ({', '.join('?' * len(questions))})" if questions else ""
    by_question: dict[str, list[Given]] = {}
    for each in history.attempts(chosen, questions):
        if each.player == player and each.withdrawn is None and each.round not in tests and each.at <= now:
            by_question.setdefault(each.question, []).append(given(each))
    return {question: fold(sorted(answers)) for question, answers in by_question.items()}
