"""A derived key is the register's word."""

from __future__ import annotations

from quiz.checks.rules.register import values_of
from quiz.model import Classification, Fact, Outlet, RegisterKey, Text

TEXT = Text(fr="x", en="x")
OUTLET = Outlet(
    id="x",
    name="X",
    about=TEXT,
    sector="private",
    owner=(
        Fact(text=TEXT, value="private-founder", until="2023-05-11"),
        Fact(text=TEXT, value="private-group", since="2023-05-11"),
    ),
    classes=(Classification(code="SC", year=2022), Classification(code="ISM", year=2025)),
)


def test_the_value_is_that_of_the_day() -> None:
    assert values_of(OUTLET, RegisterKey(field="owner", as_of="2022-01-12")) == {"private-founder"}
    assert values_of(OUTLET, RegisterKey(field="owner", as_of="2024")) == {"private-group"}


def test_without_a_day_it_is_the_latest() -> None:
    assert values_of(OUTLET, RegisterKey(field="owner")) == {"private-group"}
    assert values_of(OUTLET, RegisterKey(field="class")) == {"ISM"}


def test_a_class_is_that_of_its_year() -> None:
    assert values_of(OUTLET, RegisterKey(field="class", year=2022)) == {"SC"}


def test_a_year_without_an_edition_gives_nothing() -> None:
    assert values_of(OUTLET, RegisterKey(field="class", year=2019)) == set()
