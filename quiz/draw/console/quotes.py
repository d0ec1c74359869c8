"""Quotations on a page of the terminal, behind a bar, with what they say in English: alone, in place, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.beside import Block, show_columns
from quiz.draw.console.page import BAR, DOT, MARGIN, QUIET, STRONG, Page, Span
from quiz.draw.console.runs import show_set_off, spans

if TYPE_CHECKING:
    from quiz.document import Beside, Column, Fact, Quote, Stretch

HEAVY = "┃ "
"""The bar of a passage; what stands around it in its article has the light one."""
LABEL = "  "
"""Room for the label of a quotation; those that have no label in common with others are named `extract`."""


def show_quote(page: Page, node: Quote, at: int) -> None:
    """A bar and a label before the words; in plain the label in words, and quotation marks."""
    room = "" if node.name == "extract" else LABEL
    if not node.runs:
        pass
    elif page.plain:
        page.line(node.marks[0], *spans(node.runs, plain=True), node.marks[1], lead=node.label.word)
        show_set_off(page, node.runs)
    else:
        lead = f"{node.label.sign.ljust(1)} {BAR}" if room else BAR
        page.line(*spans(node.runs), indent=at + len(room), lead=Span(lead, QUIET), hang=room + BAR)
    if node.gloss is not None:
        show_gloss(page, node.gloss, at, room)
    if node.where:
        bar = "" if page.plain else room + BAR
        page.line(Span(page.parted(node.where), QUIET), indent=at + len(room), lead=Span(bar, QUIET), hang=bar)


def show_gloss(page: Page, gloss: Fact, at: int = MARGIN, room: str = LABEL) -> None:
    """Print what a quotation says in another language, as it stands below one."""
    lead = Span(gloss.label.word if page.plain else room + BAR, QUIET)
    page.line(*spans(gloss.runs), indent=at + len(room), lead=lead, hang=room + BAR)


def show_stretch(page: Page, stretch: Stretch, at: int) -> None:
    """Part of an excerpt behind its bar; its spaces at the ends stood between it and the parts beside it."""
    bar, style = (BAR, QUIET) if stretch.around else (HEAVY, STRONG)
    first, *rest = (Span(each.text, each.style or style) for each in spans(stretch.runs, plain=page.plain))
    told = [first._replace(text=first.text.lstrip(" ")), *rest]
    if page.plain:
        page.line(*told, lead=stretch.word)
    else:
        page.line(*told, indent=at, lead=Span(bar, QUIET), hang=bar)


def show_beside(page: Page, node: Beside, at: int) -> None:
    """Texts in columns where these fit, else one below the other."""
    if not show_columns(page, [_blocks(column) for column in node.items]):
        for i, column in enumerate(node.items):
            if i:
                page.blank()
            page.line(*spans(column.title), page.parted(DOT), *spans(column.where), indent=at)
            show_quote(page, column.quote._replace(name="extract"), at + 2)


def _blocks(column: Column) -> list[Block]:
    blocks = [Block(tuple(spans(column.title))), Block(tuple(spans(column.where)))]
    texts = (column.quote.runs, *([column.quote.gloss.runs] if column.quote.gloss else []))
    return [*blocks, *(Block(tuple(spans(text)), barred=True) for text in texts)]
