"""What held on a day, and what came after."""

from __future__ import annotations

import pytest

from quiz.model import Classification, Fact, Outlet, Text
from quiz.play.provenance import as_of, classification_as_of, first_since, since

TEXT = Text(fr="x", en="x")
DAY = "2022-01-12"


def fact(start: str | None = None, end: str | None = None) -> Fact:
    return Fact(text=TEXT, since=start, until=end)


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (None, None, True),
        ("2022-01-12", None, True),
        ("2022-01-13", None, False),
        ("2022", None, True),
        ("2022-02", None, False),
        (None, "2022-01-11", False),
        (None, "2022-01-12", True),
        (None, "2022", True),
        (None, "2021-12", False),
        ("2013-12-09", "2023-05-11", True),
    ],
)
def test_a_fact_holds_between_its_dates(start: str | None, end: str | None, holds: bool) -> None:  # noqa: FBT001 -- a table
    assert bool(as_of([fact(start, end)], DAY)) is holds


def test_what_came_after_comes_oldest_first() -> None:
    facts = [fact("2023"), fact("2022-03-02"), fact("2020")]
    assert [each.since for each in since(facts, DAY)] == ["2022-03-02", "2023"]


def test_a_change_of_status_is_told_before_one_of_owner() -> None:
    outlet = Outlet(
        id="x", name="X", about=TEXT, sector="state", owner=(fact("2022-02"),), status=(fact("2022-03-02"),)
    )
    found = first_since(outlet, DAY)
    assert found is not None
    assert found.since == "2022-03-02"


def test_the_class_is_that_of_the_nearest_year() -> None:
    classes = tuple(Classification(code="SC", year=year) for year in (2020, 2023, 2025))
    outlet = Outlet(id="x", name="X", about=TEXT, sector="state", classes=classes)
    assert classification_as_of(outlet, DAY) == classes[1]
    assert classification_as_of(outlet, "2024-06-01") == classes[2]
