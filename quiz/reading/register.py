"""The register as a table: the world of a day, the outlets asked for, in an order; which side of one to tell."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.model import FACETS, name_in
from quiz.play.cards import day_of
from quiz.play.provenance import as_of, tellable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quiz.model import AnyQuestion, Classification, Device, Facet, Fact, Language, Outlet, Pack, RegisterField
    from quiz.play.presentation import Asked

LATEST = "9999-12-31"
"""A day after every fact: what holds then is what holds as far as the register goes."""
SORTS = ("name", "class", "country", "founded")
CLASSES = ("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "none")
"""From the state's hand to independence, in the order of the State Media Matrix; last those without a class."""
UNKNOWN = "none"
ASKED: Mapping[RegisterField, Facet] = {"owner": "owner", "funding": "money", "decides": "decides", "class": "class"}
"""The side of an outlet that a question about the register is about."""
TOUCHED: Mapping[Device, Facet] = {
    "attribution": "decides",
    "voice": "decides",
    "emphasis": "decides",
    "omission": "decides",
    "numbers": "money",
    "translation": "money",
    "context": "since",
    "time": "since",
}
"""The side that goes with what a question has one notice; with any other device, the owner."""


class Wish(NamedTuple):
    """Which outlets to list, as of which day, in which order; codes are those of the register."""

    day: str = LATEST
    media_class: str | None = None
    country: str | None = None
    owner: str | None = None
    money: str | None = None
    control: str | None = None
    sector: str | None = None
    used: bool = False
    sort: str = "name"


class Entry(NamedTuple):
    """A row of the table: an outlet as it was on the day asked for, in codes; `None` where the register has none."""

    outlet: Outlet
    name: str
    given: Classification | None
    owner: str | None
    money: str | None
    control: str | None

    @property
    def code(self) -> str:
        """The class, or `none`."""
        return self.given.code if self.given else UNKNOWN


def last_day(text: str) -> str | None:
    """The day that a date means, the last one of a month or a year; None when there is no such day.

    >>> last_day("2024-02"), last_day("2022"), last_day("2022-02-30")
    ('2024-02-29', '2022-12-31', None)
    """
    parts = text.split("-")
    shape = [len(part) for part in parts]
    if shape not in ([4], [4, 2], [4, 2, 2]) or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    wanted = [int(part) for part in parts]
    for day in (31, 30, 29, 28):
        year, month, chosen = (*wanted, *(12, day)[len(wanted) - 1 :])[:3]
        try:
            return date(year, month, chosen).isoformat()
        except ValueError:
            continue
    return None


def known_on(outlet: Outlet, day: str) -> Outlet:
    """The outlet as it could be described on a day: nothing that began later, no end that was still to come.

    A class is that of a year's edition, which counts from the beginning of its year.
    """
    return msgspec.structs.replace(
        outlet,
        owner=_known(outlet.owner, day),
        funding=_known(outlet.funding, day),
        decides=_known(outlet.decides, day),
        status=_known(outlet.status, day),
        labels=_known(outlet.labels, day),
        says=_known(outlet.says, day),
        classes=tuple(each for each in outlet.classes if (each.year or 0) <= int(day[:4])),
    )


def _known(facts: Iterable[Fact], day: str) -> tuple[Fact, ...]:
    begun = (fact for fact in facts if fact.since is None or fact.since <= day)
    return tuple(_without_later_end(fact, day) for fact in begun)


def _without_later_end(fact: Fact, day: str) -> Fact:
    if fact.until is not None and fact.until > day:
        return msgspec.structs.replace(fact, until=None)
    return fact


def existed(outlet: Outlet, day: str) -> bool:
    """Whether an outlet had been founded; one whose founding is not known is taken to have been."""
    return outlet.founded is None or outlet.founded <= day


def class_of(outlet: Outlet) -> Classification | None:
    """The class that was given last; one without a year only where there is no other."""
    return max(outlet.classes, key=lambda each: each.year or 0, default=None)


def entries(pack: Pack, wish: Wish, language: Language) -> tuple[Entry, ...]:
    """The rows of the table."""
    rows = [_entry(known_on(outlet, wish.day), wish.day, language) for outlet in _candidates(pack, wish)]
    return tuple(sorted((row for row in rows if _fits(row, wish)), key=_order(wish.sort)))


def _candidates(pack: Pack, wish: Wish) -> list[Outlet]:
    used = {article.source.outlet for article in pack.articles.values()}
    return [each for each in pack.outlets.values() if existed(each, wish.day) and (each.id in used or not wish.used)]


def _entry(outlet: Outlet, day: str, language: Language) -> Entry:
    owner, money, control = (_codes(facts, day) for facts in (outlet.owner, outlet.funding, outlet.decides))
    first = [next(iter(codes), None) for codes in (owner, money, control)]
    return Entry(outlet, name_in(outlet.name, language), class_of(outlet), *first)


def _codes(facts: Iterable[Fact], day: str) -> list[str]:
    """The codes of the facts that hold on a day, the one shown first before the others."""
    return [fact.value for fact in as_of(facts, day) if fact.value is not None]


def _fits(row: Entry, wish: Wish) -> bool:
    outlet = row.outlet
    held = (
        (wish.media_class, [row.code]),
        (wish.country, [outlet.country]),
        (wish.sector, [outlet.sector]),
        (wish.owner, _codes(outlet.owner, wish.day)),
        (wish.money, _codes(outlet.funding, wish.day)),
        (wish.control, _codes(outlet.decides, wish.day)),
    )
    return all(wanted is None or wanted in codes for wanted, codes in held)


def _order(sort: str) -> Callable[[Entry], tuple[object, ...]]:
    keys: dict[str, Callable[[Entry], object]] = {
        "class": lambda row: CLASSES.index(row.code),
        "country": lambda row: (row.outlet.country == UNKNOWN, row.outlet.country),
        "founded": lambda row: row.outlet.founded or LATEST,
    }
    first = keys.get(sort)
    return lambda row: (first(row) if first else 0, by_name(row.name))


def by_name(name: str) -> str:
    """A name as lists order it: accents and case apart."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in bare if not unicodedata.combining(each))


def values_in(pack: Pack, field: str) -> tuple[str, ...]:
    """All codes that a field of the register has in a pack: what one can ask for."""
    if field == "country":
        return tuple(sorted({outlet.country for outlet in pack.outlets.values()}))
    facts = (fact for outlet in pack.outlets.values() for fact in getattr(outlet, field))
    return tuple(sorted({fact.value for fact in facts if fact.value is not None}))


def facet_for(question: AnyQuestion, outlet: Outlet, day: str, told: Sequence[Facet] = ()) -> Facet:
    """The side of an outlet to tell after a question, as of a day.

    That which the question is about, else that which goes with its device; of those that the register knows, one told
    least often before: `told` are the sides that a round has told of this outlet.
    """
    sides = sides_of(question, outlet, day)
    return min(sides, key=told.count)


def sides_of(question: AnyQuestion, outlet: Outlet, day: str) -> list[Facet]:
    """The sides of an outlet that may be told after a question, at least one, that which suits it best first."""
    register = question.register
    first = ASKED[register.field] if register else TOUCHED.get(question.device, "owner")
    facets: tuple[Facet, ...] = (first, *(facet for facet in FACETS if facet != first))
    return [facet for facet in facets if outlet.line.of(facet) or tellable(outlet, facet, day)] or [first]


def facets_after(pack: Pack, asked: Sequence[Asked]) -> dict[str, Facet]:
    """The side of each outlet to tell after the last of some questions, when each has told one of its outlets."""
    told: dict[str, list[Facet]] = {}
    for each in asked:
        for outlet in each.outlets:
            before = told.setdefault(outlet.id, [])
            before.append(facet_for(each.question, outlet, day_of(pack, each), before))
    return {outlet.id: told[outlet.id][-1] for outlet in (asked[-1].outlets if asked else ())}
