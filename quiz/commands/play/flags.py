"""Questions that a player finds wrong or unclear, noted in a file that whoever keeps the bank can be sent."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from quiz import __version__
from quiz.learner.moments import utc
from quiz.locale.reasons import reason
from quiz.model import Id, Language, Line, Value

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.locale import Phrases
    from quiz.play.presentation import Asked

FLAGS = "flags.jsonl"


class Flag(Value, frozen=True, kw_only=True):
    """One remark: which question, in which words, and when; one line of JSON in the file."""

    question: Id
    bank: Id
    comment: Line
    asked: Line
    at: Line
    language: Language
    version: Line = __version__


def flag_of(asked: Asked, comment: str, language: Language, now: int) -> Flag:
    """A remark on the question asked; `now` in milliseconds since 1970-01-01 UTC."""
    return Flag(
        question=asked.question.id,
        bank=asked.bank.id,
        comment=comment,
        asked=asked.question.ask.of(language),
        at=utc(now).isoformat(timespec="seconds"),
        language=language,
    )


def _private(path: str, flags: int) -> int:
    """A file that other users of the machine cannot read, like the history beside it."""
    return os.open(path, flags, 0o600)


def add_flag(say: Phrases, path: Path, flag: Flag) -> str:
    """Add a remark to the file; what to tell the player: where it is, or why it could not be noted."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "ab", opener=_private) as file:
            file.write(msgspec.json.encode(flag) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return say.flagging.failed.format(path=path, detail=reason(say.language, error))
    return say.flagging.noted.format(path=path)
