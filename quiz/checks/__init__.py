"""The rules that a bank must keep; one family a module. A rule takes what was read and yields problems."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.checks import (
    evidence,
    fairness,
    masks,
    ordering,
    quotations,
    register,
    restoring,
    typography,
    writing,
)
from quiz.checks.allowances import after_exceptions
from quiz.checks.mends import with_fixes
from quiz.library.pack.packs import read_contents
from quiz.library.problems import Problem, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root

    Rule: TypeAlias = Callable[[Contents], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    *quotations.RULES,
    *restoring.RULES,
    *masks.RULES,
    *evidence.RULES,
    *register.RULES,
    *writing.RULES,
    *ordering.RULES,
    *typography.RULES,
    *fairness.RULES,
)


class Checked(NamedTuple):
    """What was read, and what is wrong with it."""

    contents: Contents
    problems: tuple[Problem, ...]


def check_root(root: Root, told: Callable[[int, int], None] = lambda _done, _of: None) -> Checked:
    """Read a pack and check it; `told` hears how much is done."""
    banks, steps = len(root.banks), len(root.banks) + len(RULES)
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


def check_contents(contents: Contents, told: Callable[[int], None] = lambda _done: None) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in reading order; `told` hears how many rules were looked at.

    What a question may do with a reason is left out; what can be mended comes with its mend.
    """
    found: list[Problem] = []
    for done, rule in enumerate(RULES):
        told(done)
        found.extend(rule(contents))
    return in_reading_order(with_fixes(contents, [*contents.problems, *after_exceptions(contents, found)]))
