"""Tables, grids of signs and triangles of figures as HTML."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from quiz.draw.drawing import box, paragraph, svg, wide, words_at
from quiz.draw.html import Html, hidden, join, tag
from quiz.draw.inline import listed, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Cell, Grid, Row, Run, Signs, Table, Tied, Triangle
    from quiz.draw.inline import Place

SQUARE = 56.0
NAMES = 260.0
CHARACTERS = 30


def table(node: Table, place: Place) -> Html:
    """Rows under their heads, each after its name; rows that go on are parts of the one above."""
    heads = tag("tr", *(tag("th", each[:1].upper() + each[1:], scope="col") for each in node.heads))
    rows = [_row(row, 1 + _going_on(node.rows[i + 1 :]), place) for i, row in enumerate(node.rows)]
    caption = tag("caption", node.caption)
    whole = tag("table", caption, tag("thead", heads), tag("tbody", *rows), class_=node.name)
    return wide(node.word or node.caption, whole)


def _going_on(rows: tuple[Row, ...]) -> int:
    return sum(1 for _ in takewhile(lambda row: row.goes_on, rows))


def _row(row: Row, span: int, place: Place) -> Html:
    first, *rest = row.cells
    scope, rows = ("rowgroup", str(span)) if span > 1 else ("row", None)
    name = None if row.goes_on else tag("th", *_cell(first, place), scope=scope, rowspan=rows)
    return tag("tr", name, *(tag("td", *_cell(cell, place)) for cell in rest))


def _cell(cell: Cell, place: Place) -> Iterator[Html]:
    yield runs(cell.runs, place)
    if cell.below:
        yield tag("p", runs(cell.below, place))


def grid(node: Grid, place: Place) -> Html:
    """A sign in each cell, its words for the ear, and what the signs mean."""
    heads = tag("tr", tag("td"), *(tag("th", runs((head,), place), scope="col") for head in node.heads))
    rows = (join(Html("\n"), _signs(row, place)) for row in node.rows)
    whole = tag("table", tag("caption", node.caption), tag("thead", heads), tag("tbody", *rows), class_="grid")
    key = listed("ul", (tag("li", _sign(run), " ", run.text) for run in node.key), "key") if node.key else None
    return join(key, Html("\n"), wide(node.caption, whole))


def _signs(row: Signs, place: Place) -> Html:
    return tag("tr", tag("th", runs(row.head, place), scope="row"), *(tag("td", _of(run, place)) for run in row.cells))


def _of(run: Run, place: Place) -> Html:
    """A sign, which may lead somewhere."""
    address = place.link(run.to) if run.to else None
    told = join(_sign(run), hidden(run.text))
    return tag("a", told, href=address) if address else told


def _sign(run: Run) -> Html:
    return tag("span", run.sign, class_=f"sign {run.role}".strip(), aria_hidden="true")


def triangle(node: Triangle) -> Html:
    """A picture of blocks: the figure tells all, the fill shows from afar whether it is much."""
    size = (SQUARE * (len(node.names) - 1) + NAMES + 12, SQUARE * len(node.names))
    picture = svg("triangle", node.title, node.said, size, *(_line(node, i) for i in range(len(node.names))))
    kinds = zip(("strong", "faint", "none"), node.key, strict=True)
    key = (tag("li", tag("span", class_=f"swatch {kind}"), " ", text) for kind, text in kinds if text)
    caption = tag("figcaption", node.caption, listed("ul", key, "key"))
    return tag("figure", wide(node.title, picture), caption, class_="picture")


def _line(node: Triangle, row: int) -> Html:
    """The blocks of a thing with those before it, then its name."""
    top = SQUARE * row
    blocks = (_block(tied, SQUARE * i, top) for i, tied in enumerate(node.rows[row]))
    return join(*blocks, paragraph(node.names[row], SQUARE * row + 12, top + SQUARE / 2, CHARACTERS))


def _block(tied: Tied | None, left: float, top: float) -> Html:
    style = "none" if tied is None else "strong" if tied.much else "faint"
    label = "–" if tied is None else str(tied.figure)
    figure = words_at(label, left + SQUARE / 2, top + SQUARE / 2 + 6, f"count {style}")
    return join(box(left + 2, top + 2, SQUARE - 4, SQUARE - 4, f"cell {style}"), figure)
