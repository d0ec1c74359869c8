"""What the register says of an outlet, in words: facts with their time, events, classes, what they do not imply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.dates import in_words
from quiz.model import name_in

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Article, Classification, Fact, Outlet, Pack, Source
    from quiz.play.presentation import Asked

EVENT_DAY = "2022-01-12"
"""The day for which a card is shown when a question shows no dated article."""


def identity(say: Phrases, outlet: Outlet, source: Source | None) -> str:
    """The outlet's name, with how sure we are that it published the article."""
    doubt = {"inferred": say.probable, "unknown": say.unidentified}
    return name_in(outlet.name, say.language) + (doubt.get(source.attribution, "") if source else "")


def fact_text(say: Phrases, fact: Fact, note: str = "") -> str:
    """A fact in words: what, from when to when, and whether it is inferred or the outlet's own word."""
    text = fact.text.of(say.language).removesuffix(".") + period(say, fact)
    return f"{text}{_basis(say, fact)}{note}"


def period(say: Phrases, fact: Fact) -> str:
    """The time in which a fact held, in brackets; French says « du 2 mars » but « de 2022 », so days are told apart."""
    dates = [date for date in (fact.since, fact.until) if date]
    days = all(len(date) == len("2022-01-12") for date in dates)
    known = "both" if len(dates) > 1 else "since" if fact.since else "until" if fact.until else ""
    if not known:
        return ""
    words = {"since": in_words(say, fact.since or ""), "until": in_words(say, fact.until or "")}
    return " " + say.periods["days" if days else "dates"][known].format(**words)


def event_text(say: Phrases, fact: Fact, note: str = "") -> str:
    """A dated event: the day, then what happened."""
    if fact.since is None:
        return fact_text(say, fact, note)
    dates = [in_words(say, date) for date in (fact.since, fact.until) if date]
    text = f"{' – '.join(dates)}, {fact.text.of(say.language).removesuffix('.')}"
    return f"{text}{_basis(say, fact)}{note}"


def _basis(say: Phrases, fact: Fact) -> str:
    return {"inferred": say.inferred, "self": say.self_described}.get(fact.basis, "")


def class_text(say: Phrases, given: Classification | None) -> str:
    """A class in words, with its year and who gave it."""
    if given is None:
        return say.not_classed
    if given.code == "none":
        return given.note.of(say.language) if given.note else say.not_classed
    by = ", ".join([given.by or "State Media Monitor", *([str(given.year)] if given.year else [])])
    note = f"{say.semicolon}{given.note.of(say.language).removesuffix('.')}" if given.note else ""
    return f"{say.classes[given.code]} ({by}{note})"


def does_not_imply(say: Phrases, outlet: Outlet) -> str:
    """What the card does not say about any one sentence."""
    text = outlet.does_not_imply
    return text.of(say.language) if text else say.default_does_not_imply


def does_not_say(say: Phrases, asked: Asked) -> str:
    """One sentence for each of one or two outlets; of more, the one that fits them all."""
    if len(asked.outlets) > 2:  # noqa: PLR2004 -- a third sentence would not be read
        return say.default_does_not_imply
    return " ".join(dict.fromkeys(does_not_imply(say, outlet) for outlet in asked.outlets))


def day_of(pack: Pack, asked: Asked) -> str:
    """The day for which the cards are shown: that of the articles, or the one a derived key names."""
    register = asked.question.register
    if register is not None and register.as_of is not None:
        return register.as_of
    if register is not None and register.year is not None:
        return f"{register.year}-12-31"
    days = [pack.articles[passage.source].source.date for passage in asked.passages]
    return max(days, default=EVENT_DAY)


def article_by(pack: Pack, outlet: Outlet, asked: Asked) -> Article | None:
    """The article shown that the outlet printed."""
    shown = (pack.articles[passage.source] for passage in asked.passages)
    return next((article for article in shown if article.source.outlet == outlet.id), None)
