"""The answer in blocks of a screen: how the votes fell, then all that is told with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.teach.projector.slides import together
from quiz.document import Group
from quiz.draw.console.nodes import show
from quiz.draw.console.page import QUIET, Page, Span
from quiz.tell import explanation as tell

if TYPE_CHECKING:
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.presentation import Asked
    from quiz.tell.projected.reveal import Revealed
    from quiz.tell.projected.votes import Told

INDENT = 9
LOW = 24
"""Lines of a screen up to which there are no blank lines between the bars."""


def blocks(revealed: Revealed) -> list[Block]:
    """All that is told with the answer: what stays together is a block."""
    return [*map(distribution, revealed.votes), *map(together, revealed.told)]


def distribution(told: Told) -> Block:
    """The votes on a part, airy where there is room."""

    def draw(page: Page) -> None:
        for node in told.head:
            together([node])(page)
        airy = told.whole and not page.plain and page.console.height > LOW
        if told.options:
            show(page, told.options if airy else [Group(told.options)])
        if airy and told.options and told.silent:
            page.blank()
        if told.silent:
            page.line(Span(told.silent, QUIET), indent=INDENT)
        if told.options:
            page.blank()

    return draw


def whole_cards(say: Phrases, pack: Pack, asked: Asked) -> list[Block]:
    """The whole card of each outlet, a block each."""
    return [together(each) for each in tell.cards(say, pack, asked)]
