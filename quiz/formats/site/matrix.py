"""Who says what: a table of statements and articles, computed from the passages and from what was verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, hidden, join, tag
from quiz.formats.site.parts import section, to_article, to_statement, wide
from quiz.formats.site.room import Sheet, publisher_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.formats.site.room import View
    from quiz.reading.presence import Cell, Row

SIGNS = {"passage": "●", "absent": "○", "unlooked": "·"}
"""Told apart by shape, not by colour, and named in the key."""
ACROSS = 10
"""Articles in one table."""


def matrix_page(view: View) -> Sheet:
    """The page of the matrix; of a large pack, tables of some articles each, without those that have no passage."""
    words, rows = view.words, view.room.presence.rows
    articles = tuple(view.room.presence.articles)
    having = {cell.article for row in rows for cell in row.cells if cell.passages}
    left = sum(each not in having for each in articles) if len(articles) > ACROSS else 0
    shown = [each for each in articles if each in having] if left else list(articles)
    slices = [shown[i : i + ACROSS] for i in range(0, len(shown), ACROSS)]
    content = join(
        tag("h1", words.matrix),
        tag("p", words.about_matrix, class_="lead"),
        _key(view) if rows else tag("p", words.nothing_noted),
        tag("p", words.matrix_slices.format(count=ACROSS), class_="note") if len(slices) > 1 else None,
        tag("p", words.omitted.format(count=left), class_="note") if left else None,
        *(_table(view, rows, part, i) for i, part in enumerate(slices) if rows),
        tag("p", view.compare.caution, class_="caution"),
    )
    return Sheet("matrix.html", words.matrix, "matrix.html", content)


def _key(view: View) -> Html:
    items = [
        tag("li", tag("span", sign, class_=f"sign {state}", aria_hidden="true"), " ", view.compare.legend[state])
        for state, sign in SIGNS.items()
    ]
    return section(view.words.key, tag("ul", *items, class_="key", role="list"), name="small")


def _table(view: View, rows: Sequence[Row], articles: Sequence[str], number: int) -> Html:
    words = view.words
    wanted = set(articles)
    heads = [_head(view, each) for each in articles]
    body = [line for row in rows if (line := _row(view, row, wanted, alone=len(articles) < len(row.cells))) is not None]
    caption = words.matrix_caption + (f" ({number + 1})" if number else "")
    table = tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", tag("td"), *heads)),
        tag("tbody", *body),
        class_="matrix",
    )
    return join(Html("\n"), wide(caption, table))


def _head(view: View, article: str) -> Html:
    source = view.pack.articles[article].source
    title = title_of(view, source)[0]
    return tag("th", tag("a", publisher_of(view, source), href=to_article("", article), title=title), scope="col")


def _row(view: View, row: Row, wanted: set[str], *, alone: bool) -> Html | None:
    """A statement in some articles; nothing where a table of a part of the pack has no passage of it."""
    cells = [cell for cell in row.cells if cell.article in wanted]
    if alone and not any(cell.passages for cell in cells):
        return None
    link = tag("a", row.said.of(view.language), href=to_statement("", row.statement))
    return join(Html("\n"), tag("tr", tag("th", link, scope="row"), *(_cell(view, row, cell) for cell in cells)))


def _cell(view: View, row: Row, cell: Cell) -> Html:
    sign = tag("span", SIGNS[cell.state], class_=f"sign {cell.state}", aria_hidden="true")
    if cell.state != "passage":
        return tag("td", sign, hidden(view.compare.legend[cell.state]))
    lines = list(_lines(view, row, cell))
    if not lines:
        return tag("td", sign, hidden(view.compare.legend["passage"]))
    said = view.words.passages_at.format(line=lines[0])
    return tag("td", tag("a", sign, hidden(said), href=to_article("", cell.article, lines[0])))


def _lines(view: View, row: Row, cell: Cell) -> Iterator[int]:
    """Where the passages of a cell stand in their article, as the comparison of the statement has found it."""
    for rendering in view.room.comparisons[row.statement].renderings:
        if rendering.passage in cell.passages and rendering.line:
            yield rendering.line
