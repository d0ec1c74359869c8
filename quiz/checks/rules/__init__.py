"""Every rule with its documentation; the modules of this package hold one family each."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from quiz.checks.rules.values import FAMILIES, Example, Rule

__all__ = ["FAMILIES", "Example", "Rule", "codes_like", "near", "registry"]


@cache
def registry() -> dict[str, Rule]:
    """All rules by code, family after family."""
    from quiz.checks.rules import (
        allowances,
        evidence,
        fairness,
        files,
        ids,
        keys,
        masks,
        quotations,
        register,
        shape,
        typography,
        writing,
    )

    families = (
        files, shape, ids, keys, allowances, quotations, masks, evidence, register, writing, typography, fairness,
    )  # fmt: skip
    return {rule.code: rule for family in families for rule in family.RULES}


def codes_like(prefix: str) -> tuple[str, ...]:
    """The codes that begin so."""
    return tuple(code for code in registry() if code.startswith(prefix))


def near(name: str) -> tuple[str, ...]:
    """The codes most like a name that no rule bears."""
    return tuple(get_close_matches(name.upper(), registry(), n=3, cutoff=0.5))
