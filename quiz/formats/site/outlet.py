"""An outlet's card as a page: as of the day of its articles, then since, its timeline and references; and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run
from quiz.formats.site.parts import heading, index, section
from quiz.formats.site.room import Sheet
from quiz.locale.facts import class_text
from quiz.model import name_in
from quiz.reading.register import LATEST, Wish, entries
from quiz.tell import card
from quiz.tell.cited import Cited
from quiz.tell.register import meanings, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Node, Section
    from quiz.formats.site.room import View
    from quiz.model import Outlet


def outlet_page(view: View, outlet: Outlet) -> Sheet:
    """The page of an outlet."""
    name, cited = name_in(outlet.name, view.language), Cited(view.pack.references)
    parts = [_section(part) for part in _parts(view, outlet, cited) if part.node.items]
    document = (
        Para((Run(view.words.card),), "kicker"),
        *heading(name, lead=outlet.about.of(view.language)),
        card.details(view.say, view.register, view.pack, outlet, LATEST).node,
        *parts,
        *card.checked(view.say, outlet),
        card.caution(view.say, outlet),
        *([section(view.say.references, cited.notes(view.say))] if cited.order else []),
    )
    return Sheet(f"outlets/{outlet.id}.html", name, "outlets.html", document)


def _parts(view: View, outlet: Outlet, cited: Cited) -> Iterator[card.Part]:
    """As of the day of the outlet's first article and since; without an article, what holds now. Then the timeline."""
    days = sorted(each.source.date for each in view.pack.articles.values() if each.source.outlet == outlet.id)
    if days:
        yield from (part for part in card.parts_of_article(view.say, outlet, None, days[0], cited) if part.title)
    else:
        yield card.held_on(view.say, view.register, outlet, LATEST, cited)
    yield card.timeline(view.say, view.register, outlet, LATEST, cited)


def _section(part: card.Part) -> Section:
    return section(part.title[:1].upper() + part.title[1:], part.node, name=part.node.name)


def outlets_page(view: View) -> Sheet:
    """The register: the outlets of the articles first, then the table of all."""
    words, say = view.words, view.say
    rows = entries(view.pack, Wish(), view.language)
    known = {each.source.outlet: view.pack.outlets.get(each.source.outlet) for each in view.pack.articles.values()}
    own = [
        (Run(name_in(each.name, view.language), to=f"outlet:{each.id}"), (Run(each.about.of(view.language)),))
        for each in known.values()
        if each is not None
    ]
    whole: list[Node] = [
        table(say, rows, view.register.latest, words.register),
        *meanings(say, rows, class_text(say, None)),
    ]
    document = (
        *heading(words.outlets, lead=words.about_outlets),
        *([section(words.own_outlets, index(own))] if own else []),
        section(words.all_outlets.of(len(rows)), *whole) if rows else Para((Run(words.empty),)),
    )
    return Sheet("outlets.html", words.outlets, "outlets.html", document)
