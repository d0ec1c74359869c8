from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from quiz.commands.teach.projector.slides import LOWEST, divide, height_of
from quiz.draw.console.page import Page
from quiz.locale import phrases

if TYPE_CHECKING:
    from quiz.commands.teach.projector.slides import Block


def block(lines: int) -> Block:
    def show(page: Page) -> None:
        for _ in range(lines):
            page.line("word")

    return show


@given(st.lists(st.integers(1, 15), min_size=1, max_size=9), st.integers(1, 40))
def test_blocks_keep_their_order_and_fill_each_screen(heights: list[int], room: int) -> None:
    page = Page(Console(file=StringIO(), width=80), phrases("en"))
    blocks = [block(lines) for lines in heights]
    screens = divide(page, blocks, room)
    assert [each for screen in screens for each in screen] == blocks
    for screen, following in zip(screens, [*screens[1:], None], strict=True):
        assert len(screen) == 1 or height_of(page, screen) <= max(LOWEST, room)
        assert following is None or height_of(page, [*screen, following[0]]) > max(LOWEST, room)
