"""A document as HTML: one function a node.

What a node is named is its class. Signs are for the eye: those who listen hear the words beside them.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, assert_never

from quiz.document import (
    Amounts,
    Bars,
    Beside,
    Blank,
    Boxes,
    Choices,
    Code,
    Commands,
    Entries,
    Excerpt,
    Facts,
    Figure,
    Flow,
    Grid,
    Group,
    Heading,
    Items,
    Lines,
    Listing,
    Notes,
    Pairs,
    Para,
    Quote,
    Section,
    Shares,
    Steps,
    Table,
    Texts,
    Triangle,
)
from quiz.draw.bars import bars
from quiz.draw.flow import flow
from quiz.draw.html import Html, hidden, join, language, tag
from quiz.draw.inline import Place, is_web, listed, named, runs
from quiz.draw.lines import lines
from quiz.draw.svg import amount_chart, claim_chart, share_chart
from quiz.draw.tables import grid, table, triangle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.document import Choice, Column, Entry, Fact, Node, Note, Pair, Step, Stretch


ROWS = frozenset({"persons", "figures"})
"""Names of facts that make a table."""


def html(nodes: Iterable[Node], place: Place = Place()) -> Html:  # noqa: B008 -- a value, and frozen
    """A document as elements one after the other."""
    return join(*(_node(node, place) for node in nodes))


def _node(node: Node, place: Place) -> Html | None:  # noqa: C901, PLR0911, PLR0912 -- one case for each node
    match node:
        case Group():
            return tag("div", html(node.nodes, place), class_=node.name)
        case Section():
            return _section(node, place)
        case Heading():
            return _heading(node, place)
        case Para():
            return tag("p", runs(node.runs, place), class_=node.name)
        case Texts():
            return _texts(node)
        case Quote():
            return _quote(node, place)
        case Excerpt():
            stretches = (_stretch(each, node, place) for each in node.stretches)
            return tag("blockquote", tag("p", *stretches), lang=language(node.lang))
        case Beside():
            return tag("div", *(_column(each, place) for each in node.items), class_="beside")
        case Code():
            return tag("pre", tag("code", node.text))
        case Blank() | Boxes():
            return _by_hand(node)
        case _ if isinstance(node, Listing):
            return _listing(node, place)
        case _ if isinstance(node, Figure):
            return _figure(node, place)
        case _:
            assert_never(node)


def _by_hand(node: Blank | Boxes) -> Html:
    """Lines to write on, or boxes for letters, as lines that printers keep."""
    if isinstance(node, Boxes):
        return tag("p", node.label or None, *repeat(tag("span", class_="slot"), node.places), class_="boxes")
    first = tag("p", tag("span", node.label), tag("span", class_="line"), class_="lined")
    return join(first, *repeat(tag("div", class_="rule"), node.lines - 1))


def _listing(node: Listing, place: Place) -> Html:  # noqa: C901, PLR0911 -- one case for each node
    match node:
        case Facts():
            return _facts(node, place)
        case Choices():
            return listed("ul", (_choice(each, place) for each in node.items), f"choices {node.name}")
        case Pairs():
            return listed("ul", (_pair(each, place) for each in node.items), f"choices {node.name}")
        case Steps():
            return listed("ol", (_step(each, place) for each in node.items), node.name)
        case Notes():
            return listed("ul", (_note(each, place) for each in node.items), "pages")
        case Items():
            items = (tag("li", html(item.nodes, place), class_=item.name) for item in node.items)
            return listed("ul", items, node.name)
        case Entries():
            return listed("ul", (_entry(each, place) for each in node.items), node.name)
        case Commands():
            commands = (tag("li", tag("code", runs(each.runs, place))) for each in node.items)
            return listed("ul", commands, "commands")
        case _:
            assert_never(node)


def _figure(node: Figure, place: Place) -> Html:  # noqa: C901, PLR0911 -- one case for each node
    match node:
        case Lines():
            return lines(node, place)
        case Shares():
            return _shares(node)
        case Amounts():
            return amount_chart(node)
        case Bars():
            return bars(node)
        case Table():
            return table(node, place)
        case Grid():
            return grid(node, place)
        case Triangle():
            return triangle(node)
        case Flow():
            return flow(node)
        case _:
            assert_never(node)


def _section(node: Section, place: Place) -> Html:
    """Nodes under their title; details are closed until they are asked for."""
    title = join(f"{node.number}. " if node.number else None, runs(node.title, place))
    told = html(node.nodes, place._replace(level=place.level + 1))
    if node.name == "details":
        return tag("section", tag("details", tag("summary", title), told))
    head = tag(f"h{place.level}", title) if node.title else None
    aside = tag("p", runs(node.aside, place)) if node.aside else None
    return tag("section", head, aside, told, class_=node.name)


def _shares(node: Shares) -> Html:
    """A chart; what a bar without a label says stands above it, unless it is said beside a point."""
    if any(node.axes):
        return claim_chart(node)
    alone = [item for item in node.items if not item.label.sign]
    drawn = any(item.label.sign or item.part is not None for item in node.items)
    return join(*(tag("p", item.text) for item in alone), share_chart(node) if drawn else None)


def _heading(node: Heading, place: Place) -> Html:
    title = tag(f"h{node.level}", runs(node.runs, place))
    return tag("div", title, tag("p", runs(node.aside, place)), class_="head") if node.aside else title


def _texts(node: Texts) -> Html | None:
    """A text in its languages, side by side where the page is wide enough; a title is one, one below the other."""
    if not node.runs:
        return None
    if node.name == "title":
        return tag("h1", *(tag("span", run.text, lang=language(run.lang)) for run in node.runs))
    cells = (tag("p", run.text, lang=language(run.lang)) for run in node.runs)
    return tag("div", *cells, class_=f"both {node.name}".strip())


def _quote(node: Quote, place: Place) -> Html:
    where = tag("p", node.where) if node.where else None
    below = tag("figcaption", _gloss(node, place), where) if node.gloss or where else None
    label = named(node.label)
    return tag("figure", tag("p", label) if label else None, _words(node, place), below)


def _words(node: Quote, place: Place) -> Html:
    lang = language(node.lang)
    return tag("blockquote", tag("p", runs(node.runs, place)), lang=lang, dir="auto" if lang else None)


def _gloss(node: Quote, place: Place) -> Html | None:
    if node.gloss is None:
        return None
    return tag("p", named(node.gloss.label), runs(node.gloss.runs, place), class_="gloss")


def _stretch(stretch: Stretch, whole: Excerpt, place: Place) -> Html:
    """A stretch of an article; a passage is marked for the eye and, in words, for the ear."""
    told = runs(stretch.runs, place)
    if stretch.around:
        return tag("span", told, class_="around")
    before, after = whole.marks
    return tag("mark", hidden(before), told, hidden(after))


def _facts(node: Facts, place: Place) -> Html:
    """Values under their labels; those without one stand under the label before."""
    rows: list[tuple[str, list[Fact]]] = []
    for item in node.items:
        if item.label.sign or not rows:
            rows.append((item.label.sign, []))
        rows[-1][1].append(item)
    if node.name in ROWS:
        cells = ((tag("th", item.label.sign, scope="row"), tag("td", runs(item.runs, place))) for item in node.items)
        return tag("table", tag("tbody", *(tag("tr", *row) for row in cells)), class_=node.name)
    told = (tag("div", tag("dt", sign), *(tag("dd", runs(each.runs, place)) for each in same)) for sign, same in rows)
    return tag("dl", *told, class_=node.name)


def _choice(choice: Choice, place: Place) -> Html:
    why = tag("p", runs(choice.why, place), class_="why") if choice.why else None
    return tag("li", tag("p", named(choice.label), runs(choice.runs, place)), why, class_=choice.state)


def _pair(pair: Pair, place: Place) -> Html:
    left = tag("p", named(pair.label), runs(pair.left, place))
    instead = tag("p", pair.instead, class_="bad") if pair.instead else None
    why = tag("p", runs(pair.why, place), class_="why") if pair.why else None
    return tag("li", left, tag("p", "→ ", runs(pair.right, place)), instead, why, class_=pair.state)


def _step(step: Step, place: Place) -> Html:
    notes = (tag("p", runs(note, place), class_="note") for note in step.notes)
    lead = join(tag("b", f"{step.number}. "), named(step.verdict))
    return tag("li", tag("p", lead, runs(step.runs, place)), *notes, class_=step.state)


def _note(note: Note, place: Place) -> Html:
    number = note.label.sign.strip("[] ")
    anchor = f"{place.note}{number}" if place.note and number.isdecimal() else None
    address = tag("a", note.url, href=note.url, rel="noreferrer") if is_web(note.url) else note.url
    return tag("li", named(note.label), note.text, join(tag("br"), address) if note.url else None, id=anchor)


def _column(column: Column, place: Place) -> Html:
    head = tag("figcaption", tag("p", runs(column.title, place)), tag("p", runs(column.where, place)))
    return tag("figure", head, _words(column.quote, place), _gloss(column.quote, place))


def _entry(entry: Entry, place: Place) -> Html:
    return tag("li", tag("b", entry.sign), html(entry.nodes, place))
