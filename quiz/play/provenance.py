"""Which facts of the register hold on a day, and which came after."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Classification, Fact, Outlet


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


def classification_as_of(outlet: Outlet, day: str) -> Classification | None:
    """The class given in the year nearest to a day, the later one of two as near."""
    year = int(day[:4])
    return min(outlet.classes, key=lambda each: _distance(each, year), default=None)


def _distance(given: Classification, year: int) -> tuple[int, int]:
    return (0, 0) if given.year is None else (abs(given.year - year), -given.year)
