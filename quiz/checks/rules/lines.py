"""What an outlet is in one line, and what a publisher has at stake: short, and resting on facts (R704 to R708)."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.library.problems import Problem
from quiz.locale.said import said
from quiz.model import FACETS
from quiz.play.provenance import tellable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Place
    from quiz.model import Facet, Outlet, Text, Topic

LINE = 100
"""Characters of a line: with the outlet's name, two lines of a screen of 80 columns."""
INTEREST = 60
"""Characters of an interest, which stands in brackets after the mark of a reference."""


def short_lines(contents: Contents) -> Iterator[Problem]:
    """R704 and R705: a line is short, and the register holds, as of its day, what it sums up."""
    for located in contents.outlets:
        lines = located.value.line
        for facet in FACETS:
            line = lines.of(facet)
            if line is not None:
                yield from _too_long("R704", located, line, ("line", facet), LINE)
                yield from _unfounded(located, facet, lines.as_of)


def short_interests(contents: Contents) -> Iterator[Problem]:
    """R706: what a publisher has at stake is said in a few words."""
    for located in contents.references:
        if located.value.interest is not None:
            yield from _too_long("R706", located, located.value.interest, ("interest",), INTEREST)


def answered_topics(contents: Contents) -> Iterator[Problem]:
    """R708: what is said not to be researched has no facts, or it is no longer so."""
    for located in contents.outlets:
        for i, topic in enumerate(located.value.not_researched):
            if _is_answered(located.value, topic):
                message = said("register.answered", topic=topic, outlet=located.value.id)
                span = located.span("not_researched", i)
                yield Problem(code="R708", message=message, span=span, severity="warning")


def _is_answered(outlet: Outlet, topic: Topic) -> bool:
    """Whether the card has what a topic asks for; who edits and what is corrected stand among other facts."""
    match topic:
        case "country":
            return outlet.country != "none"
        case "sector":
            return outlet.sector != "undeclared"
        case "founded":
            return outlet.founded is not None
        case "owner" | "funding" | "decides":
            return bool(getattr(outlet, topic))
        case "editor" | "corrections":
            return False
        case _:
            assert_never(topic)


def _too_long(code: str, located: Located[object], text: Text, place: Place, most: int) -> Iterator[Problem]:
    for language, words in text.versions:
        count = len(words)
        if count > most:
            message = said("register.too_long", count=count, most=most)
            yield Problem(code=code, message=message, span=located.span(*place, language))


def _unfounded(located: Located[Outlet], facet: Facet, day: str) -> Iterator[Problem]:
    if not tellable(located.value, facet, day):
        message = said("register.unfounded_line", facet=facet, outlet=located.value.id, day=day)
        yield Problem(code="R705", message=message, span=located.span("line", facet))
