"""The check of a pack: what was found while it was read, and what the rules find in what was read."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.mending.mends import with_mends
from quiz.checks.rules import families
from quiz.checks.rules.allowances import after_exceptions
from quiz.library.beside import LARGE, beside
from quiz.library.pack.packs import read_contents
from quiz.library.problems import Problem, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quiz.checks.rules.values import Check
    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root

CHECKS = tuple(check for family in families() for check in family.checks)


class Checked(NamedTuple):
    """What was read, and what is wrong with it."""

    contents: Contents
    problems: tuple[Problem, ...]


def check_root(root: Root, told: Callable[[int, int], None] = lambda _done, _of: None) -> Checked:
    """Read a pack and check it; `told` hears how much is done."""
    banks, steps = len(root.banks), len(root.banks) + len(CHECKS)
    with _without_collecting():
        contents = read_contents(root, told=lambda done: told(done, steps))
        return Checked(contents, check_contents(contents, lambda done: told(banks + done, steps)))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Values of a pack hold no cycles: looking for them among so many costs more than all rules together."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _found(contents: Contents, checks: Sequence[Check]) -> Iterator[Iterable[Problem]]:
    """What each check finds; those of a large pack are made beside one another."""
    if sum(map(len, contents.texts.values())) < LARGE:
        return (check(contents) for check in checks)
    return beside(lambda i: list(checks[i](contents)), len(checks))


def check_contents(
    contents: Contents, told: Callable[[int], None] = lambda _done: None, checks: Sequence[Check] = CHECKS
) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in reading order; `told` hears how many of the checks were made.

    What a question may do with a reason is left out; what can be mended comes with its mend.
    """
    found: list[Problem] = []
    for done, part in enumerate(_found(contents, checks)):
        told(done)
        found.extend(part)
    return in_reading_order(with_mends(contents, [*contents.problems, *after_exceptions(contents, found)]))
