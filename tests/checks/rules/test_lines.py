"""Lines of provenance and interests are short, and a line has something to sum up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.checks.rules.lines import INTEREST, LINE, short_interests, short_lines
from quiz.model import FACETS, Fact, Lines, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.library.pack.packs import Contents
    from quiz.model import Facet

X = Text(fr="x", en="x")


def with_outlet(contents: Contents, **fields: object) -> Contents:
    """The same files with one outlet, of which nothing is known but these fields."""
    first = contents.outlets[0]
    nothing: Mapping[str, object] = {"owner": (), "funding": (), "decides": (), "classes": (), "status": ()}
    outlet = msgspec.structs.replace(first.value, **{**nothing, **fields})
    return replace(contents, outlets=(replace(first, value=outlet),))


def with_interest(contents: Contents, interest: Text) -> Contents:
    first = contents.references[0]
    reference = msgspec.structs.replace(first.value, interest=interest)
    return replace(contents, references=(replace(first, value=reference),))


def line(facet: Facet, text: Text = X, as_of: str = "2022-01-12") -> Lines:
    return Lines(**{"classed" if facet == "class" else facet: text}, as_of=as_of)


@pytest.mark.parametrize(("extra", "found"), [(0, []), (1, ["R704"])])
def test_a_line_has_a_hundred_characters_at_most(builtin: Contents, extra: int, found: list[str]) -> None:
    long = Text(fr="x", en="x" * (LINE + extra))
    contents = with_outlet(builtin, owner=(Fact(text=X),), line=line("owner", long))
    assert [problem.code for problem in short_lines(contents)] == found


@pytest.mark.parametrize("facet", FACETS)
def test_a_line_without_a_fact_to_sum_up_is_a_finding(builtin: Contents, facet: Facet) -> None:
    assert [problem.code for problem in short_lines(with_outlet(builtin, line=line(facet)))] == ["R705"]


def test_a_fact_that_ended_before_the_day_of_a_line_is_none_to_sum_up(builtin: Contents) -> None:
    owner = (Fact(text=X, until="2023-05-11"),)
    before, after = (
        with_outlet(builtin, owner=owner, line=line("owner", as_of=day)) for day in ("2022-01-12", "2024-01-01")
    )
    assert not list(short_lines(before))
    assert [problem.code for problem in short_lines(after)] == ["R705"]


@pytest.mark.parametrize(("extra", "found"), [(0, []), (1, ["R706"])])
def test_an_interest_has_sixty_characters_at_most(builtin: Contents, extra: int, found: list[str]) -> None:
    contents = with_interest(builtin, Text(fr="x" * (INTEREST + extra), en="x"))
    assert [problem.code for problem in short_interests(contents)] == found
