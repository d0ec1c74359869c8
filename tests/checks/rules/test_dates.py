"""Dates that cannot be are told, and those that hardly are; a wrong clock makes nothing of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from msgspec.structs import replace as changed

from quiz.checks.rules.dates import dates_ahead, possible_dates
from quiz.library.yaml.located import Located

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents

Value = TypeVar("Value")
TODAY = date(2026, 12, 1)


def of_day(contents: Contents, day: str) -> Contents:
    """The same contents with an article of another day."""
    first, *rest = contents.sources
    return replace(contents, sources=(located(changed(first.value, date=day), first), *rest))


def owned(contents: Contents, since: str, until: str) -> Contents:
    """The same contents with an outlet that was somebody's in another time."""
    first, *rest = contents.outlets
    owner = changed(first.value.owner[0], since=since, until=until)
    return replace(contents, outlets=(located(changed(first.value, owner=(owner,)), first), *rest))


def located(value: Value, at: Located[Value]) -> Located[Value]:
    return Located(value, at.document, at.place)


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2022-02-31", ["R709"]),
        ("2023-02-29", ["R709"]),
        ("0000", ["R709"]),
        ("1599-12-31", ["R710"]),
        ("1022", ["R710"]),
        ("1600", []),
        ("1898-01-13", []),
        ("2024-02-29", []),
        ("2022-01", []),
    ],
)
def test_an_article_has_a_day_of_the_calendar_and_of_the_press(builtin: Contents, day: str, codes: list[str]) -> None:
    assert [each.code for each in possible_dates(of_day(builtin, day))] == codes


@pytest.mark.parametrize(
    ("day", "ahead"),
    [
        ("2026-12-01", False),
        ("2026-12-02", False),
        ("2026-12-03", True),
        ("2026", False),
        ("2027", True),
        ("9999-99-99", False),
    ],
)
def test_an_article_of_a_day_ahead_is_told_but_for_the_one_that_begins_elsewhere(
    builtin: Contents,
    day: str,
    ahead: bool,  # noqa: FBT001 -- what is expected
) -> None:
    assert [each.code for each in dates_ahead(of_day(builtin, day), TODAY)] == ["R710"] * ahead


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1), date.max])
def test_of_a_clock_that_is_wrong_nothing_is_believed(builtin: Contents, day: date) -> None:
    assert list(dates_ahead(of_day(builtin, "2999"), day)) == []


@pytest.mark.parametrize(
    ("since", "until", "codes"),
    [
        ("2021", "2019", ["R709"]),
        ("2021-05", "2021", []),
        ("2021", "2021-05", []),
        ("2021-05-02", "2021-05-01", ["R709"]),
    ],
)
def test_nothing_ends_before_it_begins(builtin: Contents, since: str, until: str, codes: list[str]) -> None:
    assert [each.code for each in possible_dates(owned(builtin, since, until))] == codes


def test_what_an_article_quotes_was_said_before_it_was_published(builtin: Contents) -> None:
    told = next(each for each in builtin.statements if each.value.passages[0].source == "rhc")
    later = located(changed(told.value, date="2022-01-14"), told)
    found = list(possible_dates(replace(builtin, statements=(later,))))
    assert {(each.code, each.severity) for each in found} == {("R710", "warning")}
    assert "2022-01-14" in str(found[0].message)


def test_what_is_said_where_it_is_tomorrow_already_may_be_printed_today(builtin: Contents) -> None:
    told = next(each for each in builtin.statements if each.value.passages[0].source == "rhc")
    tomorrow = located(changed(told.value, date="2022-01-13"), told)
    assert list(possible_dates(replace(builtin, statements=(tomorrow,)))) == []


def test_a_date_that_stands_for_a_wrong_one_is_compared_with_nothing(builtin: Contents) -> None:
    told = next(each for each in builtin.statements if each.value.passages[0].source == "rhc")
    unknown = Located(changed(told.value, date="2030"), told.document, told.place, frozenset({("date",)}))
    first, *rest = owned(builtin, "2021", "2019").outlets
    card = Located(first.value, first.document, first.place, frozenset({("owner", 0, "from")}))
    assert list(possible_dates(replace(builtin, statements=(unknown,), outlets=(card, *rest)))) == []


def test_the_built_in_banks_have_possible_dates(builtin: Contents) -> None:
    assert [*possible_dates(builtin), *dates_ahead(builtin, TODAY)] == []
