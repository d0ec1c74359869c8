"""Grids of signs and triangles of figures on a page of the terminal; in plain as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Flow, Grid
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.draw.console.runs import text_of

if TYPE_CHECKING:
    from quiz.document import Signs, Tied, Triangle

SOLID, FAINT, NOTHING = "█", "░", "–"
CELL = 4
"""Cells of a figure and its block."""
NAME = 16
"""Cells left for a name beside a triangle, its number and margins included."""
MOST_ACROSS = 9
"""Things in a triangle, where there is room for so many."""


def show_picture(page: Page, node: Grid | Triangle | Flow, at: int) -> None:
    """Signs and figures in rows; in plain, and where no picture is drawn, sentences."""
    said = [_in_words(page, node, row) for row in node.rows] if isinstance(node, Grid) else node.said
    if page.plain or isinstance(node, Flow):
        for sentence in said:
            page.line(sentence, indent=at)
    elif isinstance(node, Grid):
        _grid(page, node, at)
    else:
        _triangle(page, node, at)


def _grid(page: Page, node: Grid, at: int) -> None:
    """A number and a column for each thing, what the numbers and the signs mean around it."""
    for number, head in enumerate(node.heads, start=1):
        page.line(f"{number}  {head.text}", indent=at + 2)
    page.blank()
    page.line(Span("".join(f"{number:>3}" for number in range(1, len(node.heads) + 1)), QUIET), indent=at + 1)
    for row in node.rows:
        page.line(text_of(row.head), indent=at, lead=f" {''.join(f'  {cell.sign}' for cell in row.cells)}   ")
    page.blank()
    for run in node.key:
        page.line(Span(f"{run.sign}  {run.text}", QUIET), indent=at + 2)


def _in_words(page: Page, node: Grid, row: Signs) -> str:
    told = [f"{head.text}, {cell.text}" for head, cell in zip(node.heads, row.cells, strict=True)]
    return f"{text_of(row.head)}{page.say.colon}{page.say.semicolon.join(told)}"


def room_across(page: Page) -> int:
    """How many things a triangle on a page can have."""
    return max(2, min(MOST_ACROSS, (page.width - NAME) // CELL))


def _triangle(page: Page, node: Triangle, at: int) -> None:
    """A figure and a block for each two: the figure tells all, the block is seen from afar."""
    for number, (name, row) in enumerate(zip(node.names, node.rows, strict=True), start=1):
        cells = "".join(_block(tied).rjust(CELL) for tied in row)
        page.line(name, indent=at, lead=Span(f"{cells}{str(number).rjust(CELL)}  ", STRONG))
    page.blank()
    for sign, text in zip((SOLID, FAINT, NOTHING), node.key, strict=True):
        if text:
            page.line(Span(f"{sign}  {text}", QUIET), indent=at + 2)


def _block(tied: Tied | None) -> str:
    return NOTHING if tied is None else f"{tied.figure}{SOLID if tied.much else FAINT}"
