"""Dates that cannot be: no day of a calendar, an end before its beginning (R709), and those that hardly are (R710).

What lies ahead is asked for with the day that it is, and only warned of: of a pack that is sound on one day no later
check says more.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Problem
from quiz.locale.said import said
from quiz.model import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Place
    from quiz.locale.said import Said
    from quiz.model import Outlet, Statement

EARLIEST = "1600"
"""The first year of an article that nobody is asked about, which is that of the press: a slip makes 1022 of 2022."""
GRACE = timedelta(days=1)
"""What is said on one day is printed on the day before, where it is still that."""
WRITTEN = date(2026, 1, 1)
"""A clock that shows an earlier day is wrong: this program was not there yet."""


class Dated(NamedTuple):
    """A date, whole or partial, and where it stands; `past` says that it can only be of something that is over."""

    owner: Located[object]
    day: str
    place: Place
    past: bool = True


def possible_dates(contents: Contents) -> Iterator[Problem]:
    """R709: every date is of the calendar, and no time ends before it begins.

    R710: no article is older than the press, none older than what it quotes.
    """
    for each in dated(contents):
        if not _is_real(each.day):
            yield _problem("R709", each, said("dates.no_day", day=each.day))
    for source in contents.sources:
        day = source.value.date
        if _is_real(day) and day < EARLIEST:
            yield _problem("R710", Dated(source, day, ("date",)), said("dates.early", day=day, earliest=EARLIEST))
    for outlet in contents.outlets:
        yield from _backwards(outlet)
    for statement in contents.statements:
        yield from _foretold(contents, statement)


def dates_ahead(contents: Contents, today: date) -> Iterator[Problem]:
    """R710: what is over bears no date ahead of today; of a clock that is wrong nothing is said."""
    if not WRITTEN <= today < date.max:
        return
    latest = (today + GRACE).isoformat()  # somewhere it is tomorrow
    for each in dated(contents):
        if each.past and each.day > latest[: len(each.day)] and _is_real(each.day):
            yield _problem("R710", each, said("dates.ahead", day=each.day, today=today.isoformat()))


def dated(contents: Contents) -> Iterator[Dated]:
    """Every date of a pack."""
    for kind in (contents.sources, contents.references, contents.statements):
        yield from (Dated(each, each.value.date, ("date",)) for each in kind if each.value.date is not None)
    for told in contents.statements:
        if told.value.primary is not None and told.value.primary.date is not None:
            yield Dated(told, told.value.primary.date, ("primary", "date"))
    for outlet in contents.outlets:
        yield from _of_card(outlet)


def _of_card(outlet: Located[Outlet]) -> Iterator[Dated]:
    for name in FACTS:
        for i, fact in enumerate(getattr(outlet.value, name)):
            days = (("from", fact.since, False), ("until", fact.until, False), ("checked", fact.checked, True))
            yield from (Dated(outlet, day, (name, i, key), past) for key, day, past in days if day is not None)


def _is_real(day: str) -> bool:
    try:
        date.fromisoformat((day + "-01-01")[: len("2000-01-01")])
    except ValueError:
        return False
    return True


def _backwards(outlet: Located[Outlet]) -> Iterator[Problem]:
    for name in FACTS:
        for i, fact in enumerate(getattr(outlet.value, name)):
            if fact.since and fact.until and outlet.is_written(name, i, "from") and _is_before(fact.until, fact.since):
                message = said("dates.backwards", since=fact.since, until=fact.until)
                yield _problem("R709", Dated(outlet, fact.until, (name, i, "until")), message)


def _foretold(contents: Contents, statement: Located[Statement]) -> Iterator[Problem]:
    """An article that quotes what was said later than it was published."""
    for i, passage in enumerate(statement.value.passages):
        article = contents.pack.articles.get(passage.source)
        happened = statement.value.date
        if article is None or happened is None or article.source.date_basis == "unknown":
            continue
        if statement.is_written("date") and _is_before(article.source.date, _day_before(happened)):
            message = said("dates.foretold", name=passage.source, day=article.source.date, happened=happened)
            yield _problem("R710", Dated(statement, happened, ("passages", i, "source")), message)


def _day_before(day: str) -> str:
    """The day before a whole date; a month or a year is left as it is."""
    if len(day) < len("2000-01-01") or not _is_real(day) or day == date.min.isoformat():
        return day
    return (date.fromisoformat(day) - GRACE).isoformat()


def _is_before(one: str, other: str) -> bool:
    """Whether a date is earlier than another, as far as both tell."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _problem(code: str, dated: Dated, message: Said) -> Problem:
    span = dated.owner.span(*dated.place)
    return Problem(code=code, message=message, span=span, severity="error" if code == "R709" else "warning")
