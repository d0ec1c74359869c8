"""The register: outlets with their dated, referenced facts, and the pages cited.

Classes are those of the State Media Matrix (Dragomir and Söderström 2021), as State Media Monitor gives them.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from quiz.model.values import Id, Line, Name, PartialDate, Text, Value

Sector: TypeAlias = Literal["state", "public", "private", "undeclared"]
MediaClass: TypeAlias = Literal["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "none"]
RegisterField: TypeAlias = Literal["owner", "funding", "decides", "class"]


class Reference(Value, frozen=True, kw_only=True):
    """A citable page, listed once and cited by id."""

    id: Id
    title: Line
    publisher: Line
    url: Annotated[str, Meta(pattern=r'^https?://[^\s<>"]+$')] | None = None
    date: PartialDate | None = None


class Fact(Value, frozen=True, kw_only=True, rename={"since": "from"}):
    """One dated, referenced fact of a provenance card.

    `since` and `until` bound the time in which it held; `value` is its short code for derived keys;
    `basis` says whether a page states it, it is inferred, or the outlet says it of itself.
    """

    text: Text
    value: Id | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    basis: Literal["stated", "inferred", "self"] = "stated"
    source: Id | None = None
    references: tuple[Id, ...] = ()


class Classification(Value, frozen=True, kw_only=True):
    """A class of the State Media Matrix (Dragomir and Söderström 2021), its year and who gave it."""

    code: MediaClass
    year: int | None = None
    by: Line | None = None
    note: Text | None = None
    references: tuple[Id, ...] = ()


class Outlet(Value, frozen=True, kw_only=True, rename={"classes": "class"}):
    """A publisher: owner, money and control kept apart, each fact dated and referenced."""

    id: Id
    name: Name
    about: Text
    sector: Sector
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2}|none)$")] = "none"
    aliases: tuple[Line, ...] = ()
    founded: PartialDate | None = None
    languages: tuple[str, ...] = ()
    part_of: Id | None = None
    owner: tuple[Fact, ...] = ()
    funding: tuple[Fact, ...] = ()
    decides: tuple[Fact, ...] = ()
    classes: tuple[Classification, ...] = ()
    status: tuple[Fact, ...] = ()
    labels: tuple[Fact, ...] = ()
    says: tuple[Fact, ...] = ()
    does_not_imply: Text | None = None
