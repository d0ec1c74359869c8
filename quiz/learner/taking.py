"""What can be read of a damaged file, taken over by the history that came in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.asides import note
from quiz.learner.errors import UnusableError
from quiz.learner.merging import merge
from quiz.learner.salvage import salvage

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from quiz.learner.rows import Write


class Taken(NamedTuple):
    """A damaged file that was set aside, `now` or at an earlier start, and how many of its attempts were taken over.

    With a `failure` none were yet: the next start tries again.
    """

    path: Path
    attempts: int
    now: bool
    failure: UnusableError | None = None


def taken_over(aside: Path, transaction: Callable[[], AbstractContextManager[Write]], *, now: bool) -> Taken:
    """Take over what can be read of a file, all or nothing, and note that with it. Raises DamagedError."""
    found = salvage(aside)
    try:
        with transaction() as write:
            merged = merge(write, aside, found.sittings, found.attempts)
            note(write, aside)
    except UnusableError as error:
        return Taken(aside, 0, now, error)
    return Taken(aside, merged.attempts, now)
