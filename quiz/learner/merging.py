"""Two copies of one thing remembered become one, whichever was seen first.

Each part of a copy is joined by a rule that is idempotent, commutative and associative, and so is the whole: files
that were carried about between machines can be put together in any order and as often as one likes.
"""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from quiz.learner import rows
from quiz.learner.errors import UnusableError
from quiz.model import CONFIDENCES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.learner.attempts import Attempt, Sitting
    from quiz.learner.rows import Write
    from quiz.model import Value

T = TypeVar("T", int, str)


class Merged(NamedTuple):
    """What was new in a file that was merged: rounds, attempts, and attempts that it knew more of."""

    rounds: int
    attempts: int
    changed: int


def merge(write: Write, path: Path, sittings: Iterable[Sitting], attempts: Iterable[Attempt]) -> Merged:
    """Add what another history has, in a transaction; each attempt's round is among the rounds, or known.

    Rounds that come from elsewhere are placed before those that were begun here, so that the round to go on with is
    still the last one of this machine. Raises UnusableError, which names `path`.
    """
    counts = "SELECT (SELECT count(*) FROM round), (SELECT count(*) FROM attempt)"
    before = write(counts).fetchone()
    for sitting in sorted(sittings, key=lambda each: (-each.started, each.id)):
        _merge_round(write, sitting)
    changed = sum(_merge_attempt(write, path, attempt) for attempt in attempts)
    after = write(counts).fetchone()
    return Merged(after[0] - before[0], after[1] - before[1], changed)


def add_to_its_round(write: Write, path: Path, attempt: Attempt, number: int | None = None) -> None:
    """Add an attempt, at a place among the others if one is given. Raises UnusableError if its round is not there."""
    if rows.add_attempt(write, attempt, number) != 1:
        raise UnusableError("other", path, f"round {attempt.round} has not begun")


def _merge_round(write: Write, sitting: Sitting) -> None:
    row = write(f"{rows.SITTINGS} WHERE id = ?", (sitting.id,)).fetchone()
    if row is None:
        first = write("SELECT min(0, coalesce(min(number), 0)) - 1 FROM round").fetchone()[0]
        rows.add_round(write, sitting, first)
        return
    known = rows.sitting_of(row)
    whole = joined_rounds(known, sitting)
    if portable(whole) != portable(known):
        rows.change_round(write, whole)


def _merge_attempt(write: Write, path: Path, attempt: Attempt) -> bool:
    """Whether something was learnt of an attempt that was known, which keeps its place among the others."""
    rows.add_item(write, attempt)
    row = write(f"{rows.ATTEMPTS} WHERE attempt.id = ?", (attempt.id,)).fetchone()
    if row is None:
        add_to_its_round(write, path, attempt)
        return False
    known = rows.attempt_of(row)
    whole = joined(known, attempt)
    if whole == known:
        return False
    (number,) = write("SELECT number FROM attempt WHERE id = ?", (attempt.id,)).fetchone()
    write("DELETE FROM attempt WHERE id = ?", (attempt.id,))
    add_to_its_round(write, path, whole, number)
    return True


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
