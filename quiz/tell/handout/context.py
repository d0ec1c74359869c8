"""What a class needs before it reads: what happened, who is who, what the outlets are; no answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Para, Run, Section
from quiz.locale.facts import named
from quiz.locale.handout import handout_words
from quiz.tell.event import person
from quiz.tell.texts import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.model import Pack

MOST_OUTLETS = 6
"""Outlets of a strip; of more, a pupil remembers none."""


def context(say: Phrases, pack: Pack) -> list[Section]:
    """A box with all of it; nothing where a pack does not tell of its event."""
    words = handout_words(say.language).context
    if not pack.event:
        return []
    parts = (" ".join(line.of(say.language) for line in lines) for lines in (pack.event, pack.background) if lines)
    told = Group(tuple(Para((Run(part),)) for part in parts))
    people = [person(say, each) for each in pack.people]
    sides = [_side(words["people"], people), _side(words["outlets"], _outlets(say, pack))]
    strip = [each for side in sides for each in side]
    return [Section((Run(words["title"]),), (told, *([Group(tuple(strip), "pair")] if strip else [])), name="box")]


def rights(say: Phrases, pack: Pack, *, named_above: bool) -> Para:
    """Whose the passages are, and why they are quoted: of all articles, whichever stand on the paper."""
    names = [] if named_above else [run.text for run, _ in _outlets(say, pack)]
    told = handout_words(say.language).rights.format(outlets=f" ({', '.join(names)})" if names else "")
    return Para((Run(told, "quiet"),), "rights")


def _side(title: str, lines: Sequence[Runs]) -> list[Section]:
    return [Section((Run(title),), (listed(lines)._replace(name="points"),))] if lines else []


def _outlets(say: Phrases, pack: Pack) -> list[Runs]:
    """Each outlet of the articles with what it is, where they are few."""
    sources = {article.source.outlet: article.source for article in pack.articles.values()}
    known = [(pack.outlets[name], source) for name, source in sources.items()]
    if len(known) > MOST_OUTLETS:
        return []
    return [
        (Run(named(say, outlet, source), strong=True), Run(f"{say.colon}{outlet.about.of(say.language)}"))
        for outlet, source in known
    ]
