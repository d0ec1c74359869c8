"""What held on a day, and what came after."""

from __future__ import annotations

import msgspec
import pytest

from quiz.model import Classification, Fact, Outlet, Text
from quiz.play.provenance import as_of, classification_as_of, facts_of, first_since, months_checked, since, tellable

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


def test_each_side_of_an_outlet_has_its_own_facts() -> None:
    owner, money, head, change = fact("2019"), fact("2020"), fact("2021"), fact("2023")
    facts = {"owner": (owner,), "funding": (money,), "decides": (head,), "status": (change,)}
    outlet = msgspec.structs.replace(Outlet(id="x", name="X", about=TEXT, sector="state"), **facts)
    told = {facet: facts_of(outlet, facet, DAY) for facet in ("owner", "money", "decides", "since", "class")}
    assert told == {"owner": [owner], "money": [money], "decides": [head], "since": [change], "class": []}


def test_a_side_can_be_told_when_something_is_known_of_it_on_that_day() -> None:
    outlet = Outlet(
        id="x", name="X", about=TEXT, sector="state", owner=(fact("2023"),), classes=(Classification(code="SC"),)
    )
    assert [tellable(outlet, facet, DAY) for facet in ("owner", "since", "class")] == [False, True, True]


def test_the_month_of_a_fact_goes_before_that_of_its_card() -> None:
    own = Fact(text=TEXT, checked="2026-11")
    outlet = Outlet(id="x", name="X", about=TEXT, sector="state", owner=(own,), says=(fact(),), checked="2025-03")
    assert months_checked(outlet) == ["2026-11", "2025-03"]


def test_that_an_outlet_is_in_no_class_is_not_something_to_look_up() -> None:
    outlet = Outlet(id="x", name="X", about=TEXT, sector="private", classes=(Classification(code="none"),))
    assert months_checked(outlet) == []
