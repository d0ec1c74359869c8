"""Screens for a projector: blocks of a page, put on as many screens as the height asks for."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, TypeAlias

from rich.console import Console

from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.document import Node

Block: TypeAlias = "Callable[[Page], None]"
"""Prints something that stays together as long as it fits on one screen."""

BIG_WIDTH = 54
"""Columns of the big layout, margin included: some 50 for text, about eight words, read at a glance from far away."""
LOWEST = 8
"""Lines below which a screen is not divided."""


class BigPage(Page):
    """A page for the last row: short lines. A terminal cannot enlarge letters, but short lines let its font grow."""

    @property
    def width(self) -> int:
        """Columns that text may fill."""
        return max(16, min(BIG_WIDTH, self.console.width - 1))


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


def height_of(page: Page, blocks: Sequence[Block]) -> int:
    """The lines that some blocks fill on a page."""
    width, height = page.console.size
    console = Console(file=StringIO(), width=width, height=height, highlight=False, emoji=False, markup=False)
    trial = type(page)(console, page.say, plain=page.plain)
    for block in blocks:
        block(trial)
    return console.file.getvalue().count("\n") if isinstance(console.file, StringIO) else 0


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
