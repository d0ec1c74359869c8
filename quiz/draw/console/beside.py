"""Texts side by side, each in its column; as many in a row as there is room for, stacked where there is room for one.

A column is broken at ordinary spaces only. Where a word does not fit, or where a text runs from right to left (a
terminal that turns such lines round would turn the columns, too), nothing is set side by side.
"""

from __future__ import annotations

import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text as Line

from quiz.draw.console.page import BAR, MARGIN, QUIET, Page, Span
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NARROWEST = 23
"""Cells that a column needs, its bar included, to be read with ease."""
WIDEST = 46
"""Cells beyond which a column is read like a page."""
GAP = 2
BROADEST = 120
"""Cells that columns may fill together; more than a single text may."""


class Block(NamedTuple):
    """A paragraph of a column; a barred one is a quotation."""

    spans: tuple[Span | str, ...]
    barred: bool = False


class Broad(Page):
    """The same console, for columns: they may fill more of it than one text."""

    @property
    def width(self) -> int:
        """Columns that text may fill."""
        return max(1, min(BROADEST, self.console.width - 1))


def show_columns(page: Page, columns: Sequence[Sequence[Block]]) -> bool:
    """Print columns of as many blocks each; False, and nothing printed, where they do not fit beside each other."""
    broad = Broad(page.console, page.say, plain=page.plain)
    count = _in_a_row(broad, len(columns))
    width = min(WIDEST, _width(broad, count)) if count else 0
    if page.plain or count < 2 or not all(_fits(block, width) for each in columns for block in each):  # noqa: PLR2004 -- one column stands beside nothing
        return False
    for first in range(0, len(columns), count):
        if first:
            broad.blank()
        _row(broad, columns[first : first + count], width)
    return True


def _in_a_row(page: Page, columns: int) -> int:
    """How many columns stand in a row: as many as fit, and rows as even as can be."""
    fit = next((count for count in range(columns, 1, -1) if _width(page, count) >= NARROWEST), 0)
    rows = -(-columns // fit) if fit else 0
    return -(-columns // rows) if rows else 0


def _width(page: Page, count: int) -> int:
    return (page.width - MARGIN - GAP * (count - 1)) // count


def _fits(block: Block, width: int) -> bool:
    text = visible("".join(span if isinstance(span, str) else span.text for span in block.spans))
    room = width - len(BAR) * block.barred
    return all(Line(word).cell_len <= room for word in text.split(" ")) and not _runs_leftward(text)


def _runs_leftward(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def _row(page: Page, columns: Sequence[Sequence[Block]], width: int) -> None:
    for blocks in zip_longest(*columns, fillvalue=Block(())):
        for lines in zip_longest(*(_lines(page, block, width) for block in blocks), fillvalue=Line()):
            page.beside(*_spaced(lines, width))


def _lines(page: Page, block: Block, width: int) -> list[Line]:
    if not block.spans:
        return []
    bar = Line(BAR, style=QUIET) if block.barred else Line()
    return [bar + line for line in page.broken(block.spans, width - bar.cell_len)]


def _spaced(lines: Sequence[Line], width: int) -> Iterator[Line]:
    for line in lines:
        yield line
        yield Line(" " * (width + GAP - line.cell_len))
