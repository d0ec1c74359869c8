"""Cards that nobody has looked up for long are told to who asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.checks.rules.staleness import months_before, stale_cards
from quiz.model import Fact, Text

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents

X = Text(fr="x", en="x")


def card(contents: Contents, *months: str | None, checked: str | None = None) -> Contents:
    """The same files with one outlet, whose facts were looked up in these months."""
    first = contents.outlets[0]
    fields = ("funding", "decides", "classes", "status", "labels", "says")
    facts = tuple(Fact(text=X, checked=month) for month in months)
    outlet = msgspec.structs.replace(first.value, owner=facts, checked=checked, **dict.fromkeys(fields, ()))
    return replace(contents, outlets=(replace(first, value=outlet),))


@pytest.mark.parametrize(
    ("day", "months", "oldest"),
    [
        (date(2026, 11, 30), 0, "2026-11"),
        (date(2026, 11, 1), 11, "2025-12"),
        (date(2026, 1, 31), 1, "2025-12"),
        (date(2026, 11, 30), 24, "2024-11"),
        (date(2, 1, 1), 500, "0001-01"),
    ],
)
def test_months_are_counted_back_from_the_month_of_a_day(day: date, months: int, oldest: str) -> None:
    assert months_before(day, months) == oldest


def test_a_card_looked_up_in_time_is_no_finding(builtin: Contents) -> None:
    assert not list(stale_cards(card(builtin, "2026-11", "2025-11"), "2025-11"))


@pytest.mark.parametrize("months", [("2026-11", "2025-10"), ("2026-11", None)])
def test_one_fact_looked_up_long_ago_or_never_makes_one_warning(
    builtin: Contents, months: tuple[str | None, ...]
) -> None:
    (problem,) = stale_cards(card(builtin, *months), "2025-11")
    assert (problem.code, problem.severity) == ("R707", "warning")


def test_the_month_of_a_card_stands_for_facts_that_give_none(builtin: Contents) -> None:
    assert not list(stale_cards(card(builtin, None, checked="2026-11"), "2025-11"))
    assert list(stale_cards(card(builtin, None, checked="2025-01"), "2025-11"))


def test_a_warning_says_how_many_facts_are_old_and_how_many_have_no_month(builtin: Contents) -> None:
    (problem,) = stale_cards(card(builtin, "2026-11", "2024-01", None, None), "2025-11")
    assert problem.message.of("en") == (
        "facts on the card of radio-habana-cuba: 4; without a month of checking: 2; looked up before 2025-11: 1"
    )
