"""The register: outlets with their dated, referenced facts, and the pages cited.

Classes are those of the State Media Matrix (Dragomir and Söderström 2021), as State Media Monitor gives them.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from msgspec import Meta

from quiz.model.values import Day, Id, Line, Month, Name, PartialDate, Text, Value

Sector: TypeAlias = Literal["state", "public", "private", "undeclared"]
MediaClass: TypeAlias = Literal["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "none"]
RegisterField: TypeAlias = Literal["owner", "funding", "decides", "class"]
Facet: TypeAlias = Literal["owner", "money", "decides", "class", "since"]
FACETS: tuple[Facet, ...] = get_args(Facet)
FACTS = ("owner", "funding", "decides", "status", "labels", "says")
"""What is told of an outlet over the years, each a list of facts with their references."""
"""The sides of an outlet's provenance of which one at a time is told in a line."""
Topic: TypeAlias = Literal["country", "sector", "founded", "owner", "funding", "decides", "editor", "corrections"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""What is to be looked up of an outlet: the fields of its card, who edits it, and how it corrects what was wrong."""
EVENT_DAY = "2022-01-12"
"""The day of the event: what is told of an outlet is told as of this day where no other is given."""


class Reference(Value, frozen=True, kw_only=True):
    """A citable page, listed once and cited by id; `interest` says what its publisher has at stake in the matter."""

    id: Id
    title: Line
    publisher: Line
    url: Annotated[str, Meta(pattern=r'^https?://[^\s<>"]+$')] | None = None
    date: PartialDate | None = None
    interest: Text | None = None


class Fact(Value, frozen=True, kw_only=True, rename={"since": "from"}):
    """One dated, referenced fact of a provenance card.

    `since` and `until` bound the time in which it held; `value` is its short code for derived keys;
    `basis` says whether a page states it, it is inferred, or the outlet says it of itself; `checked` is the month in
    which it was last looked up.
    """

    text: Text
    value: Id | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    basis: Literal["stated", "inferred", "self"] = "stated"
    source: Id | None = None
    references: tuple[Id, ...] = ()
    checked: Month | None = None


class Classification(Value, frozen=True, kw_only=True):
    """A class of the State Media Matrix (Dragomir and Söderström 2021), its year and who gave it."""

    code: MediaClass
    year: int | None = None
    by: Line | None = None
    note: Text | None = None
    references: tuple[Id, ...] = ()
    checked: Month | None = None


class Lines(Value, frozen=True, kw_only=True, rename={"classed": "class"}):
    """An outlet in one line for each facet, to stand after its name, as of a day; `since` tells what came after it."""

    owner: Text | None = None
    money: Text | None = None
    decides: Text | None = None
    classed: Text | None = None
    since: Text | None = None
    as_of: Day = EVENT_DAY

    def of(self, facet: Facet) -> Text | None:
        """The line of one facet."""
        line: Text | None = getattr(self, "classed" if facet == "class" else facet)
        return line


class Outlet(Value, frozen=True, kw_only=True, rename={"classes": "class"}):
    """A publisher: owner, money and control kept apart, each fact dated and referenced.

    `checked` is the month of checking of those facts that give none of their own. What nobody looked up yet is
    `not_researched`: of that, an empty field says nothing.
    """

    id: Id
    name: Name
    about: Text
    sector: Sector
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2}|none)$")] = "none"
    aliases: tuple[Line, ...] = ()
    founded: PartialDate | None = None
    languages: tuple[str, ...] = ()
    part_of: Id | None = None
    checked: Month | None = None
    line: Lines = Lines()
    owner: tuple[Fact, ...] = ()
    funding: tuple[Fact, ...] = ()
    decides: tuple[Fact, ...] = ()
    classes: tuple[Classification, ...] = ()
    status: tuple[Fact, ...] = ()
    labels: tuple[Fact, ...] = ()
    says: tuple[Fact, ...] = ()
    does_not_imply: Text | None = None
    not_researched: tuple[Topic, ...] = ()
