"""Findings are chosen by code or by the beginning of one."""

from __future__ import annotations

import pytest

from quiz.checks.selection import Wanted, listed
from quiz.library.problems import Problem, Span
from tests.sayings import in_both

PROBLEMS = [
    Problem(code=code, message=in_both("x", "x"), span=Span(file="x")) for code in ("Q201", "Q204", "W806", "Y101")
]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), "Q201 Q204 W806 Y101"),
        (("Q",), (), "Q201 Q204"),
        (("Q201", "W"), (), "Q201 W806"),
        ((), ("Q2", "Y101"), "W806"),
        (("Q",), ("Q204",), "Q201"),
    ],
)
def test_select_keeps_and_ignore_leaves_out(select: tuple[str, ...], ignore: tuple[str, ...], expected: str) -> None:
    assert [problem.code for problem in Wanted(select, ignore).among(PROBLEMS)] == expected.split()


def test_codes_are_listed_with_commas_or_one_by_one_in_any_case() -> None:
    assert listed(["q201, W", "t9", ","]) == ("Q201", "W", "T9")


def test_what_no_rule_begins_with_is_told() -> None:
    assert Wanted(("Q", "Z9"), ("W806", "W900")).unknown() == ("Z9", "W900")
