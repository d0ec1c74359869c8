"""Who says what: a table of statements and articles, computed from the passages and from what was verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Items, Para, Run, Signs
from quiz.formats.site.parts import heading, note, section
from quiz.formats.site.room import Sheet
from quiz.tell.alignment import SIGNS, matrix, sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Grid
    from quiz.formats.site.room import View
    from quiz.reading.presence import Cell, Row

ACROSS = 10
"""Articles in one table."""


def matrix_page(view: View) -> Sheet:
    """The page of the matrix; of a large pack, tables of some articles each, without those that have no passage."""
    words, rows = view.words, view.room.presence.rows
    articles = view.room.presence.articles
    having = {cell.article for row in rows for cell in row.cells if cell.passages}
    left = sum(each not in having for each in articles) if len(articles) > ACROSS else 0
    shown = [each for each in articles if each in having] if left else list(articles)
    slices = [shown[i : i + ACROSS] for i in range(0, len(shown), ACROSS)]
    signs = Items(tuple(Group((Para((sign(view.say, state),)),)) for state in SIGNS), "key")
    document = (
        *heading(words.matrix, lead=words.about_matrix),
        section(words.key, signs, name="small") if rows else Para((Run(words.nothing_noted),)),
        *([note(words.matrix_slices.format(count=ACROSS))] if len(slices) > 1 else []),
        *([note(words.omitted.format(count=left))] if left else []),
        *(_grid(view, rows, part, i) for i, part in enumerate(slices) if rows),
        Para((Run(view.compare.caution),), "caution"),
    )
    return Sheet("matrix.html", words.matrix, "matrix.html", document)


def _grid(view: View, rows: Sequence[Row], articles: Sequence[str], number: int) -> Grid:
    caption = view.words.matrix_caption + (f" ({number + 1})" if number else "")
    lines = (line for row in rows if (line := _row(view, row, articles)) is not None)
    return matrix(view.say, view.pack, articles, tuple(lines), caption)._replace(key=())


def _row(view: View, row: Row, articles: Sequence[str]) -> Signs | None:
    """A statement in some articles; nothing where a table of a part of the pack has no passage of it."""
    cells = [cell for cell in row.cells if cell.article in articles]
    if len(cells) < len(row.cells) and not any(cell.passages for cell in cells):
        return None
    said = Run(row.said.of(view.language), to=f"statement:{row.statement}")
    return Signs((said,), tuple(_sign(view, row, cell) for cell in cells))


def _sign(view: View, row: Row, cell: Cell) -> Run:
    """What is known, and a link to the first passage that stands in the article."""
    known, line = sign(view.say, cell.state), next(_lines(view, row, cell), None)
    if line is None:
        return known
    return known._replace(text=view.words.passages_at.format(line=line), to=f"line:{cell.article}:{line}")


def _lines(view: View, row: Row, cell: Cell) -> Iterator[int]:
    """Where the passages of a cell stand in their article, as the comparison of the statement has found it."""
    for rendering in view.room.comparisons[row.statement].renderings:
        if rendering.passage in cell.passages and rendering.line:
            yield rendering.line
