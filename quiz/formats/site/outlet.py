"""An outlet's card as a page: as of the day of its articles, then since, its timeline and references; and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, hidden, join, tag
from quiz.formats.site.parts import (
    UP,
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
from quiz.reading.register import LATEST, Wish, entries
from quiz.tell import card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Fact, Run
    from quiz.draw.html import Child
    from quiz.formats.site.room import View
    from quiz.model import Outlet, Reference
    from quiz.reading.register import Entry


def outlet_page(view: View, outlet: Outlet) -> Sheet:
    """The page of an outlet."""
    name = name_in(outlet.name, view.language)
    cited = card.Cited(view.pack.references)
    parts = [_section(view, part) for part in _parts(view, outlet, cited) if part.node.items]
    content = join(
        tag("p", view.words.card, class_="kicker"),
        tag("h1", name),
        tag("p", outlet.about.of(view.language), class_="lead"),
        facts(view, card.details(view.say, view.register, view.pack, outlet, LATEST).node.items),
        *parts,
        implied(view, outlet),
        _references(view, cited),
    )
    return Sheet(f"outlets/{outlet.id}.html", name, "outlets.html", content)


def _parts(view: View, outlet: Outlet, cited: card.Cited) -> Iterator[card.Part]:
    """As of the day of the outlet's first article and since; without an article, what holds now. Then the timeline."""
    days = sorted(each.source.date for each in view.pack.articles.values() if each.source.outlet == outlet.id)
    if days:
        yield from (part for part in card.parts_of_article(view.say, outlet, None, days[0], cited) if part.title)
    else:
        yield card.held_on(view.say, view.register, outlet, LATEST, cited)
    yield card.timeline(view.say, view.register, outlet, LATEST, cited)


def _section(view: View, part: card.Part) -> Html:
    title = part.title[:1].upper() + part.title[1:]
    name = "timeline" if part.title == view.register.timeline else None
    return section(title, facts(view, part.node.items), name=name)


def facts(view: View, facts: Iterable[Fact]) -> Html:
    """Labelled values."""
    rows: list[tuple[str, list[Child]]] = []
    for fact in facts:
        if fact.label.sign or not rows:
            rows.append((fact.label.sign, []))
        rows[-1][1].append(join(*(_run(view, run) for run in fact.runs)))
    return facts_list(rows)


def _run(view: View, run: Run) -> Child:
    """A stretch of text, linked to what it leads to: a page cited below, an article, an outlet."""
    kind, _, name = run.to.partition(":")
    if kind == "note":
        return join(" ", tag("a", hidden(view.words.reference), run.text, href=f"#r{name}", class_="cited"))
    if kind == "article" and name in view.pack.articles:
        title = titled(view, view.pack.articles[name].source)
        said = view.words.said_where if run.role == "cite" else None
        return join(" " if said else None, tag("a", said, title, href=to_article(UP, name)))
    if kind == "outlet":
        return outlet_link(view, UP, name)
    return run.text


def _references(view: View, cited: card.Cited) -> Html | None:
    pages = [view.pack.references[each] for each in cited.order]
    if not pages:
        return None
    items = [tag("li", _reference(view, page), id=f"r{number}") for number, page in enumerate(pages, start=1)]
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
        section(words.all_outlets.of(len(rows)), _table(view, rows), _classes(view, rows)) if rows else None,
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
