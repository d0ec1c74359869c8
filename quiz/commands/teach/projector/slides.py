"""Screens for a projector: blocks of a page, put on as many screens as the height asks for, side by side where wide."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from rich.text import Text as Line

from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.document import Node

Block: TypeAlias = "Callable[[Page], None]"
"""Prints something that stays together as long as it fits on one screen."""

WIDEST = 118
"""Columns of a projected text: a class looks at all of the wall, and a teacher sets the font by it."""
BESIDE = 92
"""Columns from which passages and answers stand side by side."""
GAP = 3
LOWEST = 8
"""Lines below which a screen is not divided."""


class WidePage(Page):
    """A page that uses the width there is."""

    @property
    def width(self) -> int:
        """Columns that text may fill."""
        return max(1, min(WIDEST, self.console.width - 1))


class Sketch(Page):
    """What would be printed on a page of some width, as lines."""

    def __init__(self, page: Page, width: int) -> None:
        super().__init__(page.console, page.say, plain=page.plain)
        self.room = width
        self.lines: list[Line] = []

    @property
    def width(self) -> int:
        """Columns that text may fill."""
        return self.room

    def blank(self) -> None:
        """An empty line."""
        self.lines.append(Line())

    def _put(self, line: Line) -> None:
        self.lines.append(line)


def sketched(page: Page, blocks: Iterable[Block], width: int) -> list[Line]:
    """The lines of some blocks."""
    sketch = Sketch(page, width)
    for block in blocks:
        block(sketch)
    return sketch.lines


def drawn(node: Node) -> Block:
    """A node as a block."""
    return together([node])


def together(nodes: Iterable[Node]) -> Block:
    """Nodes that stay on one screen."""
    kept = tuple(nodes)

    def draw(page: Page) -> None:
        show(page, kept)
        page.blank()

    return draw


def beside(left: Sequence[Block], right: Sequence[Block]) -> Block:
    """Blocks in two columns, the left one wider."""

    def draw(page: Page) -> None:
        wide = (page.width - GAP) * 3 // 5
        columns = sketched(page, left, wide), sketched(page, right, page.width - GAP - wide)
        for one, other in zip_longest(*columns, fillvalue=Line()):
            page.beside(one, Line(" " * max(1, wide + GAP - one.cell_len)), other, indent=0)

    return draw


def height_of(page: Page, blocks: Sequence[Block]) -> int:
    """The lines that some blocks fill on a page."""
    return len(sketched(page, blocks, page.width))


def divide(page: Page, blocks: Sequence[Block], height: int) -> list[list[Block]]:
    """The blocks screen by screen; one that is higher than a screen has one of its own, and scrolls."""
    screens: list[list[Block]] = []
    used = 0
    for block in blocks:
        lines = height_of(page, [block])
        if screens and used + lines <= max(LOWEST, height):
            screens[-1].append(block)
            used += lines
        else:
            screens.append([block])
            used = lines
    return screens
