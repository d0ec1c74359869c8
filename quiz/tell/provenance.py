"""Who is behind an outlet, one side of it at a time, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from quiz.document import Run
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text, named
from quiz.play.provenance import classification_as_of, facts_of

if TYPE_CHECKING:
    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.model import Facet, Outlet, Source


def provenance_line(say: Phrases, outlet: Outlet, source: Source | None, facet: Facet, day: str) -> Runs:
    """One side of an outlet after its name: the line that the register has for it, else its first fact of the day.

    The day of a line is told where it is another than the `day` that is told of, while the dates of a fact that holds
    on that day are not; an outlet of whose side nothing is known is told by what it is.
    """
    name = Run(named(say, outlet, source), strong=True, to=f"outlet:{outlet.id}")
    line, fact = _line(say, outlet, facet, day), _fact(say, outlet, facet, day)
    told = f"{say.colon}{line}" if line else f", {fact}" if fact else f"{say.colon}{outlet.about.of(say.language)}"
    return (name, Run(f"{told.removesuffix('.')}."))


def _line(say: Phrases, outlet: Outlet, facet: Facet, day: str) -> str:
    line = outlet.line.of(facet)
    if line is None:
        return ""
    text = line.of(say.language)
    return text if outlet.line.as_of == day else f"{text} ({in_words(say, outlet.line.as_of)})"


def _fact(say: Phrases, outlet: Outlet, facet: Facet, day: str) -> str:
    if facet == "class":
        return class_text(say, classification_as_of(outlet, day), day)
    first = next(iter(facts_of(outlet, facet, day)), None)
    if first is None:
        return ""
    if facet == "since":
        return f"{say.since}{say.colon}{event_text(say, first)}"
    label = {"owner": say.owner, "money": say.funding, "decides": say.decides}[facet]
    return f"{label}{say.colon}{fact_text(say, structs.replace(first, since=None, until=None))}"
