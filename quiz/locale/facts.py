"""Facts of the register in words: what, when, and whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.dates import in_words
from quiz.model import name_in

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Classification, Fact, Outlet, Reference, Source


def named(say: Phrases, outlet: Outlet, source: Source | None) -> str:
    """The outlet's name, with how sure we are that it published the article."""
    doubt = {"inferred": say.probable, "unknown": say.unidentified}
    return name_in(outlet.name, say.language) + (doubt.get(source.attribution, "") if source else "")


def page_text(say: Phrases, reference: Reference) -> str:
    """A page that is cited: its title, who published it, with what interest, when."""
    date = [in_words(say, reference.date)] if reference.date else []
    return ", ".join([reference.title, f"{reference.publisher}{interest_text(say, reference)}", *date])


def interest_text(say: Phrases, reference: Reference) -> str:
    """What the publisher of a page has at stake, in brackets; nothing where it is not known to have anything."""
    return f" ({reference.interest.of(say.language)})" if reference.interest else ""


def fact_text(say: Phrases, fact: Fact) -> str:
    """A fact in words: what, from when to when, and whether it is inferred or the outlet's own word."""
    text = fact.text.of(say.language).removesuffix(".") + period(say, fact)
    return f"{text}{basis_text(say, fact)}"


def basis_text(say: Phrases, fact: Fact) -> str:
    """Whether a fact is inferred or the outlet's own word, in brackets; nothing when a page states it."""
    return {"inferred": say.inferred, "self": say.self_described}.get(fact.basis, "")


def period(say: Phrases, fact: Fact) -> str:
    """The time in which a fact held, in brackets; French says « du 2 mars » but « de 2022 », so days are told apart."""
    dates = [date for date in (fact.since, fact.until) if date]
    if not dates:
        return ""
    days = all(len(date) == len("2022-01-12") for date in dates)
    pattern = say.periods["days" if days else "dates"]["both" if len(dates) > 1 else "since" if fact.since else "until"]
    return " " + pattern.format(since=in_words(say, fact.since or ""), until=in_words(say, fact.until or ""))


def event_text(say: Phrases, fact: Fact) -> str:
    """A dated event: the day, then what happened."""
    if fact.since is None:
        return fact_text(say, fact)
    dates = [in_words(say, date) for date in (fact.since, fact.until) if date]
    text = f"{' – '.join(dates)}, {fact.text.of(say.language).removesuffix('.')}"
    return f"{text}{basis_text(say, fact)}"


def class_text(say: Phrases, given: Classification | None, day: str = "") -> str:
    """A class in words, with its year and who gave it; that it is younger than the `day` told of, where it is."""
    if given is None:
        return say.not_classed
    if given.code == "none":
        return given.note.of(say.language) if given.note else say.not_classed
    by = ", ".join([given.by or "State Media Monitor", *([_year(say, given.year, day)] if given.year else [])])
    note = f"{say.semicolon}{given.note.of(say.language).removesuffix('.')}" if given.note else ""
    return f"{say.classes[given.code]} ({by}{note})"


def _year(say: Phrases, year: int, day: str) -> str:
    later = bool(day) and year > int(day[:4])
    return say.afterwards.format(year=year) if later else str(year)
