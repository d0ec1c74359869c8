"""The rules that a bank must keep; one family a module. A rule takes what was read and yields problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from quiz.checks import (
    allowances,
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
from quiz.checks.mends import with_fixes
from quiz.library.problems import Problem, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.library.packs import Contents

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


def check_contents(contents: Contents) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in reading order."""
    found = [problem for rule in RULES for problem in rule(contents)]
    kept = allowances.after_exceptions(contents, found)
    return in_reading_order(with_fixes(contents, [*contents.problems, *kept]))
