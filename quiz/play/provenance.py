"""Which facts of the register hold on a day, and which came after."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Classification, Facet, Fact, Outlet


def as_of(facts: Iterable[Fact], day: str) -> list[Fact]:
    """The facts that hold on a day; a fact without dates holds always.

    Dates may be partial: a fact from `2022` holds from the first day of that year on, one until `2022` up to
    its last.
    """
    return [fact for fact in facts if _begun(fact, day) and not _ended(fact, day)]


def _begun(fact: Fact, day: str) -> bool:
    return fact.since is None or fact.since <= day


def _ended(fact: Fact, day: str) -> bool:
    """ISO dates compare as text; a partial end covers its whole month or year."""
    return fact.until is not None and fact.until < day[: len(fact.until)]


def since(facts: Iterable[Fact], day: str) -> list[Fact]:
    """The facts that began after a day, oldest first."""
    later = [fact for fact in facts if fact.since is not None and fact.since > day]
    return sorted(later, key=lambda fact: fact.since or "")


def first_since(outlet: Outlet, day: str) -> Fact | None:
    """The first change after a day: of status if there is one, else of owner, money or control."""
    for facts in (outlet.status, outlet.owner, outlet.decides, outlet.funding):
        for fact in since(facts, day):
            return fact
    return None


def facts_of(outlet: Outlet, facet: Facet, day: str) -> list[Fact]:
    """What the register holds of one side of an outlet on a day, or after it where that is the side; classes apart."""
    match facet:
        case "owner":
            return as_of(outlet.owner, day)
        case "money":
            return as_of(outlet.funding, day)
        case "decides":
            return as_of(outlet.decides, day)
        case "since":
            first = first_since(outlet, day)
            return [first] if first else []
        case "class":
            return []
        case _:
            assert_never(facet)


def tellable(outlet: Outlet, facet: Facet, day: str) -> bool:
    """Whether the register has something to say of one side of an outlet on a day."""
    return bool(outlet.classes if facet == "class" else facts_of(outlet, facet, day))


def months_checked(outlet: Outlet) -> list[str | None]:
    """The month in which each fact and class of a card was last looked up; None where nobody says.

    That an outlet is in no class is nobody's statement, and cannot be looked up.
    """
    facts = (*outlet.owner, *outlet.funding, *outlet.decides, *outlet.status, *outlet.labels, *outlet.says)
    own = [*(fact.checked for fact in facts), *(each.checked for each in outlet.classes if each.code != "none")]
    return [month or outlet.checked for month in own]


def classification_as_of(outlet: Outlet, day: str) -> Classification | None:
    """The class given in the year nearest to a day, the later one of two as near."""
    year = int(day[:4])
    return min(outlet.classes, key=lambda each: _distance(each, year), default=None)


def _distance(given: Classification, year: int) -> tuple[int, int]:
    return (0, 0) if given.year is None else (abs(given.year - year), -given.year)
