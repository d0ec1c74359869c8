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

    from quiz.library.pack.packs import Contents

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


BANK_RULES = tuple(rule for rule in RULES if rule not in fairness.RULES)
"""Rules that look at one bank at a time, and at others only through what is pointed at."""


def check_bank(contents: Contents) -> Iterable[Problem]:
    """All that is wrong with one bank, or with the registers, but for what only all banks together show."""
    return _settled(contents, BANK_RULES)


def check_contents(contents: Contents) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in reading order."""
    return in_reading_order(_settled(contents, RULES))


def _settled(contents: Contents, rules: Iterable[Rule]) -> list[Problem]:
    """What the rules find, less what a question may do with a reason, with the mends that there are."""
    found = [problem for rule in rules for problem in rule(contents)]
    return with_fixes(contents, [*contents.problems, *allowances.after_exceptions(contents, found)])
