"""Every rule with its documentation and what finds its breaches; the modules of this package hold one family each."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from quiz.checks.rules.values import Example, Family, Rule

__all__ = ["Example", "Family", "Rule", "codes_like", "families", "near", "registry"]


@cache
def families() -> tuple[Family, ...]:
    """All families, in the order in which a bank meets them."""
    from quiz.checks.rules import (
        allowances,
        cast,
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

    modules = (
        files, shape, ids, keys, allowances, quotations, masks, cast, evidence, register, writing, typography, fairness,
    )  # fmt: skip
    return tuple(module.FAMILY for module in modules)


@cache
def registry() -> dict[str, Rule]:
    """All rules by code, family after family."""
    return {rule.code: rule for family in families() for rule in family.rules}


def codes_like(prefix: str) -> tuple[str, ...]:
    """The codes that begin so."""
    return tuple(code for code in registry() if code.startswith(prefix))


def near(name: str) -> tuple[str, ...]:
    """The codes most like a name that no rule bears."""
    return tuple(get_close_matches(name.upper(), registry(), n=3, cutoff=0.5))
