"""The hands through which texts came: one picture of all of them, and a table of the same links.

A hand is placed right of all that it took from (the longest way to it counts), in the row of the first article that
it belongs to. A line runs along a row where nothing stands, and changes rows between two columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.drawing import box, paragraph, path, svg, units, words_at
from quiz.draw.html import Html, join, tag
from quiz.formats.site.parts import between, outlet_link, publisher_link, wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.formats.site.room import View
    from quiz.model import Link, Source
    from quiz.reading.chain import Edge, Graph

MOST_DRAWN = 12
WIDTH, HEIGHT = 214.0, 78.0
GAP, STEP = 92.0, 98.0
"""Between two columns, where lines change rows; and from one row to the next."""
CHARACTERS = 24


class Place(NamedTuple):
    """Where a hand is drawn: its column and its row, from 0."""

    column: int
    row: int


def placed(graph: Graph, articles: Sequence[str], firsts: Mapping[str, Sequence[str]]) -> dict[str, Place]:
    """A place for each hand; `firsts` are the hands of each article in their order. No two stand in one place."""
    columns = _columns(graph)
    places: dict[str, Place] = {}
    for row, article in enumerate(articles):
        for hand in firsts[article]:
            if hand not in places:
                places[hand] = _free(Place(columns[hand], row), places)
    return places


def _free(wanted: Place, places: Mapping[str, Place]) -> Place:
    taken = set(places.values())
    while wanted in taken:
        wanted = Place(wanted.column + 1, wanted.row)
    return wanted


def _columns(graph: Graph) -> dict[str, int]:
    """The length of the longest way to each hand; chains that run in a circle stop after as many rounds as hands."""
    columns = dict.fromkeys((node.id for node in graph.nodes), 0)
    for _ in graph.nodes:
        late = [edge for edge in graph.edges if columns[edge.end] <= columns[edge.start] < len(columns) - 1]
        for edge in late:
            columns[edge.end] = max(columns[edge.end], columns[edge.start] + 1)
        if not late:
            break
    return columns


def beside_kin(firsts: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Articles in their order, those that share a hand next to one another."""
    left, ordered = list(firsts), list[str]()
    while left:
        ordered.append(left.pop(0))
        hands = set(firsts[ordered[-1]])
        kin = [each for each in left if hands & set(firsts[each])]
        left = [*kin, *(each for each in left if each not in kin)]
    return tuple(ordered)


def chain_picture(view: View, graph: Graph, firsts: Mapping[str, Sequence[str]]) -> Html:
    """All hands as boxes, the first ones at the left, and an arrow for each step."""
    rows = beside_kin(firsts)
    places = placed(graph, rows, firsts)
    names = {node.id: node.name.of(view.language) for node in graph.nodes}
    ends = {hands[-1]: article for article, hands in firsts.items() if hands}
    columns = 1 + max(place.column for place in places.values())
    size = (columns * (WIDTH + GAP) - GAP + 4, STEP * len(rows))
    lines = [_edge(view, edge, places) for edge in dict.fromkeys(graph.edges)]
    boxes = [_hand(names[hand], place, final=hand in ends) for hand, place in places.items()]
    told = [_told(view, edge, names) for edge in graph.edges]
    words = view.words
    picture = svg("chain", words.chain_title, [f"{words.chain_picture}.", *told], size, *lines, *boxes)
    caption = tag("figcaption", f"{words.chain_picture}. {words.chain_words}")
    return tag("figure", wide(words.chain_title, picture), caption, class_="picture")


def _told(view: View, edge: Edge, names: Mapping[str, str]) -> str:
    basis = view.trace.basis[edge.basis]
    told = view.words.step.format(start=names[edge.start], end=names[edge.end], basis=basis)
    return f"{told[:1].upper()}{told[1:]}."


def _left(place: Place) -> float:
    return 2 + place.column * (WIDTH + GAP)


def _middle(place: Place) -> float:
    return STEP * place.row + STEP / 2


def _hand(name: str, place: Place, *, final: bool) -> Html:
    frame = box(_left(place), _middle(place) - HEIGHT / 2, WIDTH, HEIGHT, "hand final" if final else "hand")
    return join(frame, paragraph(name, _left(place) + 12, _middle(place), CHARACTERS, "small"))


def _edge(view: View, edge: Edge, places: Mapping[str, Place]) -> Html:
    start, end = places[edge.start], places[edge.end]
    route, label = _route(start, end, set(places.values()))
    tip = f"M{units(_left(end) - 9)} {units(_middle(end) - 5)}l8 5l-8 5"
    words = words_at(view.trace.basis[edge.basis], *label, "quiet basis")
    return join(path(route, f"step {edge.basis}"), path(tip, "step stated"), words)


def _route(start: Place, end: Place, taken: set[Place]) -> tuple[str, tuple[float, float]]:
    """The way of a line, and where its words stand: along the row of its start as long as that is free."""
    x, y = _left(start) + WIDTH, _middle(start)
    to, level = _left(end) - 2, _middle(end)
    if start.row == end.row:
        return f"M{units(x)} {units(y)}H{units(to)}", ((to - GAP / 2, y - 7))
    along = [Place(column, start.row) for column in range(start.column + 1, end.column)]
    turn = x + GAP / 2 if taken.intersection(along) else to - GAP / 2
    label = (x + 8 if turn < x + GAP else x + GAP / 2, y - 7)
    return f"M{units(x)} {units(y)}H{units(turn)}V{units(level)}H{units(to)}", label


def chain_table(view: View, articles: Sequence[str]) -> Html:
    """Hand by hand: the article, the hand, how it is known and why it is thought so."""
    words = view.words
    head = tag("tr", *(tag("th", each, scope="col") for each in words.chain_columns))
    body = [tag("tbody", *_rows(view, view.pack.articles[each].source)) for each in articles]
    table = tag("table", tag("caption", words.chain_caption), tag("thead", head), *body, class_="chain")
    return wide(words.chain_caption, table)


def _rows(view: View, source: Source) -> Iterator[Html]:
    for number, link in enumerate(source.chain, start=1):
        first = tag("th", publisher_link(view, "", source), scope="rowgroup", rowspan=str(len(source.chain)))
        cells = (
            tag("td", f"{number}. ", _hand_cell(view, link)),
            tag("td", view.trace.basis[link.basis]),
            tag("td", link.note.of(view.language), _pages(view, link)),
        )
        yield tag("tr", first if number == 1 else None, *cells)


def _hand_cell(view: View, link: Link) -> Html:
    hand = link.hand.of(view.language)
    if not link.outlet or link.outlet not in view.pack.outlets:
        return join(hand)
    return join(hand, " · ", outlet_link(view, "", link.outlet))


def _pages(view: View, link: Link) -> Html | None:
    """Where a step can be read, each page linked."""
    known = [view.pack.references[each] for each in link.references if each in view.pack.references]
    if not known:
        return None
    pages = [tag("a", each.publisher, href=each.url) if each.url else join(each.publisher) for each in known]
    before, _, after = view.trace.seen.partition("{publishers}")
    return tag("p", before[:1].upper() + before[1:], *between(pages, " · "), after, class_="note")
