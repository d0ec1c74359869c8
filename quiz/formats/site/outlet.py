"""An outlet's card as a page: as of the day of its articles, then since, its timeline and references; and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.formats.markup import Html, hidden, join, tag
from quiz.formats.site.parts import (
    UP,
    between,
    facts_list,
    implied,
    listed,
    outlet_link,
    section,
    titled,
    to_article,
    to_outlet,
    wide,
)
from quiz.formats.site.room import Sheet
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text
from quiz.model import name_in
from quiz.reading.cards import Cited, card_of_article, card_of_day
from quiz.reading.register import LATEST, Wish, entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.formats.markup import Child
    from quiz.formats.site.room import View
    from quiz.model import Outlet, Reference
    from quiz.reading.cards import Card, Item, Section
    from quiz.reading.register import Entry


def outlet_page(view: View, outlet: Outlet) -> Sheet:
    """The page of an outlet."""
    name = name_in(outlet.name, view.language)
    cited = Cited(view.pack.references)
    parts = [_section(view, outlet, part, cited) for part in _parts(view, outlet, cited)]
    content = join(
        tag("p", view.words.card, class_="kicker"),
        tag("h1", name),
        tag("p", outlet.about.of(view.language), class_="lead"),
        facts_list(_details(view, outlet)),
        *parts,
        implied(view, outlet),
        _references(view, cited),
    )
    return Sheet(f"outlets/{outlet.id}.html", name, "outlets.html", content)


def _parts(view: View, outlet: Outlet, cited: Cited) -> Iterator[Section]:
    """As of the day of the outlet's first article and since; without an article, what holds now. Then the timeline."""
    days = sorted(each.source.date for each in view.pack.articles.values() if each.source.outlet == outlet.id)
    whole = card_of_day(view.say, view.register, view.pack, outlet, LATEST)
    card = card_of_article(view.say, outlet, None, view.pack.references, days[0]) if days else whole
    titled_ones = [each for each in _renumbered(card, cited) if each.title]
    timeline = [each for each in _renumbered(whole, cited) if each.title == view.register.timeline]
    yield from titled_ones if days else [each for each in titled_ones if each.title != view.register.timeline]
    yield from timeline


def _renumbered(card: Card, cited: Cited) -> list[Section]:
    """The parts of a card, their citations counted in the order of the page."""
    ids = {number: reference.id for number, reference in card.citations}
    return [
        part._replace(
            items=tuple(item._replace(cited=cited.numbers(ids[each] for each in item.cited)) for item in part.items)
        )
        for part in card.sections
    ]


def _details(view: View, outlet: Outlet) -> Iterator[tuple[str, list[Child]]]:
    words = view.register
    yield words.country, [words.countries.get(outlet.country, outlet.country)]
    yield words.sector, [words.sectors[outlet.sector]]
    yield words.founded, [in_words(view.say, outlet.founded) if outlet.founded else words.unknown_date]
    if outlet.part_of:
        yield words.part_of, [outlet_link(view, UP, outlet.part_of)]
    parts = [each.id for each in view.pack.outlets.values() if each.part_of == outlet.id]
    if parts:
        yield words.parts, [join(*between([outlet_link(view, UP, each) for each in parts], ", "))]
    if outlet.aliases:
        yield words.aliases, [", ".join(outlet.aliases)]
    own = [each.source for each in view.pack.articles.values() if each.source.outlet == outlet.id]
    if own:
        yield view.words.read_here, [tag("a", titled(view, each), href=to_article(UP, each.id)) for each in own]


def _section(view: View, outlet: Outlet, part: Section, cited: Cited) -> Html:
    del outlet, cited
    rows: list[tuple[str, list[Child]]] = []
    for item in part.items:
        if item.label or not rows:
            rows.append((item.label, []))
        rows[-1][1].append(_item(view, item))
    title = part.title[:1].upper() + part.title[1:]
    return section(title, facts_list(rows), name="timeline" if part.title == view.register.timeline else None)


def _item(view: View, item: Item) -> Html:
    numbers = [
        tag("a", hidden(view.words.reference), str(each), href=f"#r{each}", class_="cited") for each in item.cited
    ]
    source = view.pack.articles.get(item.article)
    read = (
        join(" ", tag("a", view.words.said_where, titled(view, source.source), href=to_article(UP, item.article)))
        if source
        else None
    )
    return join(item.text, *([" ", *between(numbers, " ")] if numbers else []), read)


def _references(view: View, cited: Cited) -> Html | None:
    citations = cited.citations()
    if not citations:
        return None
    items = [tag("li", _reference(view, each.reference), id=f"r{each.number}") for each in citations]
    return section(view.say.references, tag("ol", *items, class_="references"))


def _reference(view: View, reference: Reference) -> Html:
    date = f", {in_words(view.say, reference.date)}" if reference.date else ""
    title = tag("a", reference.title, href=reference.url) if reference.url else join(reference.title)
    return join(title, f", {reference.publisher}{date}")


def outlets_page(view: View) -> Sheet:
    """The register: the outlets of the articles first, then the table of all."""
    words = view.words
    rows = entries(view.pack, Wish(), view.language)
    used = dict.fromkeys(article.source.outlet for article in view.pack.articles.values())
    own = [
        join(outlet_link(view, "", each), tag("span", view.pack.outlets[each].about.of(view.language), class_="note"))
        for each in used
        if each in view.pack.outlets
    ]
    content = join(
        tag("h1", words.outlets),
        tag("p", words.about_outlets, class_="lead"),
        section(words.own_outlets, listed(own, "index")) if own else None,
        section(words.all_outlets.format(count=len(rows)), _table(view, rows), _classes(view, rows)) if rows else None,
        tag("p", words.empty) if not rows else None,
    )
    return Sheet("outlets.html", words.outlets, "outlets.html", content)


def _table(view: View, rows: Iterable[Entry]) -> Html:
    head = tag("tr", *(tag("th", each[:1].upper() + each[1:], scope="col") for each in view.register.columns))
    body = [
        tag("tr", tag("th", tag("a", row.name, href=to_outlet("", row.outlet.id)), scope="row"), *_cells(view, row))
        for row in rows
    ]
    caption = tag("caption", view.register.latest)
    return wide(view.words.register, tag("table", caption, tag("thead", head), tag("tbody", *body)))


def _cells(view: View, row: Entry) -> Iterator[Html]:
    words, nothing = view.register, view.words.undeclared
    code = row.outlet.country
    yield tag("td", nothing if code == "none" else words.countries.get(code, code))
    yield tag("td", nothing if row.code == "none" else row.code)
    yield tag("td", nothing if row.money is None else words.money.get(row.money, row.money))
    yield tag("td", nothing if row.control is None else words.control.get(row.control, row.control))


def _classes(view: View, rows: Iterable[Entry]) -> Html:
    """What the codes of the classes mean; a dash has its own line."""
    say, words = view.say, view.register
    codes = {row.code for row in rows}
    told = [tag("li", tag("strong", code), f" {text}") for code, text in say.classes.items() if code in codes]
    unclassed = tag("li", f"{words.unclassed}{class_text(say, None)}")
    return join(
        tag("p", words.classes_are.strip(), class_="note"),
        tag("ul", *told, unclassed, class_="plain note", role="list"),
    )
