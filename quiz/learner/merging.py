"""Two copies of one thing remembered become one, whichever was seen first.

Each part of a copy is joined by a rule that is idempotent, commutative and associative, and so is the whole: files
that were carried about between machines can be put together in any order and as often as one likes.
"""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec.structs import replace

from quiz.model import CONFIDENCES

if TYPE_CHECKING:
    from quiz.learner.attempts import Attempt, Sitting
    from quiz.model import Value

T = TypeVar("T", int, str)


def joined(one: Attempt, other: Attempt) -> Attempt:
    """One attempt of two copies: taken back if either was, as early as either; as sure as the surer one.

    Copies of one attempt differ in nothing else; those that do were changed by hand, and a rule decides that does
    not depend on which came first.
    """
    base = min(one, other, key=lambda each: _bytes(replace(each, withdrawn=None, confidence=None, form=None)))
    return replace(
        base,
        withdrawn=_either(one.withdrawn, other.withdrawn, first=True),
        confidence=max(one.confidence, other.confidence, key=_sureness),
        form=_either(one.form, other.form, first=False),
    )


def joined_rounds(one: Sitting, other: Sitting) -> Sitting:
    """One round of two copies: finished if either was; the longer list of questions, as one may have been forgotten."""
    base = min(one, other, key=lambda each: _bytes(portable(replace(each, finished=None, questions=()))))
    return replace(
        base,
        finished=_either(one.finished, other.finished, first=True),
        questions=max(one.questions, other.questions, key=lambda names: (len(names), names)),
    )


def portable(sitting: Sitting) -> Sitting:
    """The round as it leaves this machine: of paths, only the last part, which names a bank but no person's folder."""
    return replace(sitting, banks=tuple(_last_part(name) for name in sitting.banks))


def _last_part(name: str) -> str:
    return PurePosixPath(PureWindowsPath(name).as_posix()).name or name


def _either(one: T | None, other: T | None, *, first: bool) -> T | None:
    known = [each for each in (one, other) if each is not None]
    if not known:
        return None
    return min(known) if first else max(known)


def _sureness(confidence: object) -> int:
    return 1 + CONFIDENCES.index(confidence) if confidence in CONFIDENCES else 0


def _bytes(value: Value) -> bytes:
    return msgspec.json.encode(value)
