"""How a round is remembered: each answer on disk before its feedback is shown, and never a reason to stop."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Protocol

from quiz.learner.attempts import Attempt
from quiz.learner.database import DamagedError, UnusableError
from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.learner.history import History
from quiz.terminal.output import tell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from quiz.learner.attempts import Sitting
    from quiz.locale import Phrases
    from quiz.model import Confidence, Pack
    from quiz.play.debrief import Answer

    Clock: TypeAlias = Callable[[], int]
    """Milliseconds since 1970-01-01 UTC."""


class Memory(Protocol):
    """What a round tells of its answers."""

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """An answer was given, after so much time."""

    def be_sure(self, confidence: Confidence) -> None:
        """How sure the player is of the last answer."""

    def take_back(self) -> None:
        """The last answer is to be given again."""

    def finish(self) -> None:
        """Every question was asked and explained."""


class Forgetful:
    """Remembers nothing: asked for with --no-history, or all that the disk allows."""

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """Not kept."""

    def be_sure(self, confidence: Confidence) -> None:
        """Not kept."""

    def take_back(self) -> None:
        """Nothing to take back."""

    def finish(self) -> None:
        """Nothing to finish."""


class Remembering:
    """Writes to the history; when that fails, says so once and lets the round go on."""

    def __init__(self, history: History, pack: Pack, say: Phrases, now: Clock, sitting: Sitting) -> None:
        self.history = history
        self.pack = pack
        self.say = say
        self.now = now
        self.sitting = sitting
        self.kept = [attempt.id for attempt in history.attempts_of_round(sitting.id)]
        self.failed = False

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """On disk when this returns."""
        attempt = self._attempt(answer, milliseconds)
        self._try(lambda: self._keep(attempt))

    def be_sure(self, confidence: Confidence) -> None:
        """On disk when this returns."""
        self._try(lambda: self.history.be_sure(self.kept[-1], confidence))

    def take_back(self) -> None:
        """The attempt stays in the log and counts no more."""
        if self.kept:
            self._try(lambda: self.history.withdraw(self.kept.pop(), self.now()))

    def finish(self) -> None:
        """The round is no longer offered to be gone on with."""
        self._try(lambda: self.history.finish(self.sitting.id, self.now()))

    def _keep(self, attempt: Attempt) -> None:
        if not self.kept:
            self.history.begin(self.sitting)
        self.history.record(attempt)
        self.kept.append(attempt.id)

    def _try(self, write: Callable[[], None]) -> None:
        if self.failed:
            return
        try:
            write()
        except (UnusableError, DamagedError) as error:
            self.failed = True
            tell(why_unusable(self.say, error))
            tell(self.say.remembering["goes_on"])

    def _attempt(self, answer: Answer, milliseconds: int) -> Attempt:
        asked, question = answer.asked, answer.asked.question
        return Attempt(
            id=new_id(),
            player=self.sitting.player,
            round=self.sitting.id,
            at=self.now(),
            question=question.id,
            bank=asked.bank.id,
            content=content_of(self.pack, question),
            key=key_fingerprint(self.pack, question),
            form=question.form,
            response=answer.response,
            right=answer.mark.right,
            of=answer.mark.of,
            confidence=answer.confidence,
            milliseconds=max(0, milliseconds),
            language=self.say.language,
        )


def why_unusable(say: Phrases, error: UnusableError | DamagedError) -> str:
    """One sentence: the file, and why it cannot be used now."""
    if isinstance(error, DamagedError):
        return say.remembering["damaged_now"].format(detail=error)
    return say.remembering[error.reason].format(path=error.path, detail=error.detail)


def now() -> int:
    """Milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """A name that no other attempt or round has, on any machine: 128 random bits."""
    return os.urandom(16).hex()


def open_history(say: Phrases, folder: Path) -> History | None:
    """The history, if it can be used; if not, says why on standard error."""
    try:
        history = History.open(folder)
    except (UnusableError, DamagedError) as error:
        tell(why_unusable(say, error))
        return None
    if history.damaged is not None:
        tell(say.remembering["set_aside"].format(path=history.damaged))
    return history
