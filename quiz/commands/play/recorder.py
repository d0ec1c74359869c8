"""How a round is remembered: each answer on disk before its feedback is shown, and never a reason to stop."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.commands.ending import why_unusable
from quiz.console.output import tell
from quiz.learner.attempts import Attempt
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.history import History

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.commands.clock import Clock
    from quiz.learner.attempts import Sitting
    from quiz.locale import Phrases
    from quiz.model import Confidence, Pack
    from quiz.play.debrief import Answer

HOUR = 3_600_000
"""Milliseconds."""


class Remembering:
    """Writes to the history. What cannot be written is said once, and tried again with the next answer."""

    def __init__(self, history: History, pack: Pack, say: Phrases, now: Clock, sitting: Sitting) -> None:
        self.history = history
        self.pack = pack
        self.say = say
        self.now = now
        self.sitting = sitting
        self.attempts = _known(history, sitting)
        self.unwritten: dict[str, Attempt] = {}
        self.changed: dict[str, Attempt] = {}
        self.complained = False
        self.begun = bool(self.attempts)
        """Whether the round is in the file, as far as is known here."""
        self.forgotten: set[str] = set()
        """Questions whose answers were forgotten while the round went on."""
        self.anew = False
        """Whether the file was set aside, so that the round takes all its answers along into the new one."""

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """On disk when this returns, unless the disk does not let it."""
        attempt = self._attempt(answer, milliseconds)
        self.attempts.append(attempt)
        self.unwritten[attempt.id] = attempt
        self._write()

    def be_sure(self, confidence: Confidence) -> None:
        """On disk when this returns, unless the disk does not let it."""
        self.attempts.append(replace(self.attempts.pop(), confidence=confidence))
        self._change(self.attempts[-1])

    def take_back(self) -> None:
        """The attempt stays in the log and counts no more."""
        if self.attempts:
            self._change(replace(self.attempts.pop(), withdrawn=self.now()))

    def plan(self, questions: Iterable[str]) -> None:
        """Kept with the next answer: until then nothing of the change was seen to be gone on with."""
        self.sitting = replace(self.sitting, questions=tuple(questions))

    def finish(self) -> None:
        """The round is no longer offered to be gone on with."""
        self.sitting = replace(self.sitting, finished=self.now())
        self._write()

    def settle(self) -> bool:
        """The round is over: write what could not be written, or say that it is lost."""
        if self.complained:
            self._write()
        if self.unwritten:
            tell(self.say.remembering.lost.format(count=len(self.unwritten)))
        elif self.complained:
            tell(self.say.remembering.lost_in_part)
        return not self.complained

    def _change(self, attempt: Attempt) -> None:
        (self.unwritten if attempt.id in self.unwritten else self.changed)[attempt.id] = attempt
        self._write()

    def _write(self) -> None:
        with uninterrupted():
            try:
                self._store()
            except DamagedError:
                self._begin_anew()
            except UnusableError as error:
                self._complain(error)
        tell_taken_over(self.say, self.history)

    def _store(self) -> None:
        self.anew = self.anew or self.history.lost_its_file()
        if self.anew:
            known = {attempt.id: attempt for attempt in self.attempts} | self.changed | self.unwritten
            self.history.merge([self.sitting], known.values())
        elif not self._was_forgotten():
            self.history.store(self.sitting, self.unwritten.values(), self.changed.values())
        self.begun, self.anew = True, False
        self.unwritten.clear()
        self.changed.clear()
        if self.complained:
            self.complained = False
            tell(self.say.remembering.again)

    def _was_forgotten(self) -> bool:
        """Whether the round is no longer there: then nothing of it comes back but what was answered since.

        What is answered after that belongs to a round of its own, of the questions still to be asked.
        """
        if not self.begun or self.history.knows(self.sitting.id):
            return False
        self.forgotten |= {each.question for each in self.attempts if each.id not in self.unwritten}
        name = new_id()
        self.attempts = [replace(each, round=name) for each in self.unwritten.values()]
        if not self.attempts:
            return True
        left = tuple(each for each in self.sitting.questions if each not in self.forgotten)
        self.sitting = replace(self.sitting, id=name, questions=left, started=self.attempts[0].at)
        self.unwritten = {each.id: each for each in self.attempts}
        return False

    def _begin_anew(self) -> None:
        self.anew = True
        try:
            self.history.begin_anew()
            self._store()
        except (UnusableError, DamagedError) as error:
            self._complain(error)

    def _complain(self, error: UnusableError | DamagedError) -> None:
        if self.complained:
            return
        self.complained = True
        self.history.hurry()
        tell(why_unusable(self.say, error))
        tell(self.say.remembering.later)

    def _moment(self) -> int:
        """Now, or when the last answer was given if the clock was set back since, unless it was plainly wrong then."""
        moment, last = self.now(), self.attempts[-1].at if self.attempts else 0
        return last if moment < last < moment + HOUR else moment

    def _attempt(self, answer: Answer, milliseconds: int) -> Attempt:
        from quiz.learner.fingerprints import content_of, key_fingerprint  # no first question waits for it

        asked, question = answer.asked, answer.asked.question
        return Attempt(
            id=new_id(),
            player=self.sitting.player,
            round=self.sitting.id,
            at=self._moment(),
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


def _known(history: History, sitting: Sitting) -> list[Attempt]:
    """The round's answers so far; a file that cannot be read now is dealt with at the first answer."""
    try:
        return history.attempts_of_round(sitting.id)
    except (UnusableError, DamagedError):
        return []


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C, a closed window or a request to end wait until something is written, which takes milliseconds."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover -- Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def new_id() -> str:
    """A name that no other attempt or round has, on any machine: 128 random bits."""
    return os.urandom(16).hex()


def open_history(say: Phrases, folder: Path) -> History | None:
    """The history, if it can be used; if not, says why on standard error."""
    try:
        return opened(say, folder)
    except (UnusableError, DamagedError) as error:
        tell(why_unusable(say, error))
        return None


def opened(say: Phrases, folder: Path, *, damaged: bool = False) -> History:
    """The history of a folder, made if there is none; `damaged` is as for `History.open`. Raises UnusableError."""
    history = History.open(folder, damaged=damaged)
    tell_taken_over(say, history)
    return history


def tell_taken_over(say: Phrases, history: History) -> None:
    """Say where a damaged file is, and what could be saved of it, or that this is still to be done."""
    words = say.remembering
    for taken in history.news():
        if taken.now:
            tell(words.set_aside.format(path=taken.path))
        if taken.failure is not None:
            tell(words.not_saved.format(path=taken.path, reason=why_unusable(say, taken.failure)))
        elif taken.now:
            tell(words.saved.format(count=taken.attempts))
        else:
            tell(words.saved_later.format(path=taken.path, count=taken.attempts))
