"""Histories with a past: answers to real questions, given some days ago."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.learner.history import History
from tests.learner.samples import DAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

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
