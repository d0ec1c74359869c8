"""The rules that a bank must keep; one family a module. A rule takes what was read and yields problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from quiz.checks import evidence, fairness, masks, quotations, register, typography, writing
from quiz.library.problems import Problem, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.library.packs import Contents

    Rule: TypeAlias = Callable[[Contents], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    *quotations.RULES,
    *masks.RULES,
    *evidence.RULES,
    *register.RULES,
    *writing.RULES,
    *typography.RULES,
    *fairness.RULES,
)


BANK_RULES = tuple(rule for rule in RULES if rule not in fairness.RULES)
"""Rules that look at one bank at a time, and at others only through what is pointed at."""


def check_bank(contents: Contents) -> Iterable[Problem]:
    """All that is wrong with one bank, or with the registers, but for what only all banks together show."""
    yield from contents.problems
    for rule in BANK_RULES:
        yield from rule(contents)


def check_contents(contents: Contents) -> tuple[Problem, ...]:
    """All that is wrong with what was read, in reading order."""
    found = [problem for rule in RULES for problem in rule(contents)]
    return in_reading_order([*contents.problems, *found])
