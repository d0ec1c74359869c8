"""A table on a page of the terminal: columns where there is room, two lines a row where there is not, one in plain."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text as Line

from quiz.draw.console.page import ACCENT, MARGIN, QUIET, STRONG, Page, Span, wrap
from quiz.draw.console.runs import styled, text_of
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Cell, Table

NARROW = 68
"""Columns below which a table would be too tight to read."""
GAP = 2
SHORT = 6
"""Cells of a column in which no text is longer."""
NAME_SHARE = 0.4
"""Of what the narrow columns leave, the part that names get."""


def show_table(page: Page, node: Table, at: int) -> None:
    """The rows under their heads."""
    if page.plain:
        for row in node.rows:
            page.record(row.said)
    elif page.width < NARROW:
        _stacked(page, node, at)
    else:
        _columns(page, node, at)


def _code(cell: Cell) -> str:
    return cell.code or text_of(cell.runs)


def _columns(page: Page, node: Table, at: int) -> None:
    cells = [[_code(cell) for cell in row.cells] for row in node.rows]
    widths = _widths(page, [node.heads, *cells], _short(node))
    _row(page, node.heads, widths, [QUIET] * len(widths), at)
    for row, texts in zip(node.rows, cells, strict=True):
        _row(page, texts, widths, [styled(cell.runs[0]) for cell in row.cells], at)


def _short(node: Table) -> dict[int, int]:
    """The narrow columns, the first one never, and how wide they are: as their codes, or as any short text."""
    found = {}
    for i in range(1, len(node.heads)):
        longest = max(cell_len(visible(text)) for text in (node.heads[i], *(_code(row.cells[i]) for row in node.rows)))
        if longest <= SHORT:
            found[i] = longest if any(row.cells[i].code for row in node.rows) else SHORT
    return found


def _widths(page: Page, rows: Sequence[Sequence[str]], short: dict[int, int]) -> list[int]:
    """What each column needs, names and words sharing what there is."""
    widths = [short.get(i, 0) for i in range(len(rows[0]))]
    room = page.width - MARGIN - sum(widths) - GAP * (len(widths) - 1)
    wide = [i for i in range(len(widths)) if i not in short]
    for left, i in zip(range(len(wide), 0, -1), wide, strict=True):
        share = int(room * NAME_SHARE) if i == 0 else room // left
        widths[i] = min(share, max(cell_len(visible(row[i])) for row in rows))
        room -= widths[i]
    return widths


def _row(page: Page, cells: Sequence[str], widths: Sequence[int], styles: Sequence[str], at: int) -> None:
    """A row of as many lines as its longest cell needs."""
    columns = [
        [piece.plain for piece in wrap(Line(visible(cell)), width)] for cell, width in zip(cells, widths, strict=True)
    ]
    for line in zip_longest(*columns, fillvalue=""):
        spans = [
            Span(text + " " * (width - cell_len(text) + GAP), style)
            for text, width, style in zip(line, widths, styles, strict=True)
        ]
        page.line(*spans, indent=at)


def _stacked(page: Page, node: Table, at: int) -> None:
    """The name and what is short at the ends of a line, the rest below."""
    short = [i for i, width in _short(node).items() if width == SHORT]
    for row in node.rows:
        page.row([Span(text_of(row.cells[0].runs), STRONG)], [Span(_code(row.cells[i]), ACCENT) for i in short])
        rest = [text_of(cell.runs) for i, cell in enumerate(row.cells) if i and i not in short]
        page.line(Span(" · ".join(rest), QUIET), indent=at + 2)
