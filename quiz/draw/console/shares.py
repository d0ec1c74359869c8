"""What is measured, as bars on a page of the terminal, readable without colour; in plain their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.bars import bar, filled
from quiz.draw.console.page import ACCENT, Page, Span

if TYPE_CHECKING:
    from quiz.document import Amounts, Label, Share, Shares

CELLS = 10
LABEL = 26
NARROW = 60
"""Columns below which a label stands above its bar."""
CLASS_CELLS, CLASS_LABEL, CLASS_TEXT = 20, 18, 30
"""Cells of a bar that is about a class, and columns for its label and for its words."""
EACH_LABEL = 16


def show_shares(page: Page, node: Shares, at: int) -> None:
    """A bar for each share, its label before it and its words behind; of what a class claimed, the words alone."""
    for item in node.items:
        if node.of == "person":
            _row(page, item.label, bar(CELLS * (item.part or 0.0), CELLS), item.text, at)
        elif any(node.axes):
            page.line(f"{item.label.word}{item.text}", indent=at)
        else:
            _of_class(page, item, at)


def show_amounts(page: Page, node: Amounts, at: int) -> None:
    """A bar for each amount, as long as it is large, filled as far as its part goes."""
    most = max([node.most, *(item.whole for item in node.items)])
    for item in node.items:
        if node.each and not page.plain:
            label = Span(item.label.sign.ljust(EACH_LABEL), ACCENT)
            page.line(label, f"{item.text}  ", bar(item.part, item.whole), indent=at)
        elif item.text:
            _row(page, item.label, scaled(item.part, item.whole, most), item.text, at)


def _row(page: Page, label: Label, drawn: str, text: str, at: int) -> None:
    if page.plain:
        page.line(f"{label.word}{text}")
    elif page.width < NARROW:
        page.line(Span(label.sign, ACCENT), indent=at)
        page.line(f"{drawn}  {text}", indent=at + 2)
    else:
        page.line(Span(label.sign.ljust(LABEL), ACCENT), f"{drawn}  {text}", indent=at)


def _of_class(page: Page, item: Share, at: int) -> None:
    """One bar; its label above and its words below it where they do not fit beside it, or where it has no label."""
    label = item.label.sign
    if page.plain or item.part is None:
        page.line(f"{item.label.word}{item.text}", indent=at)
        return
    drawn = Span(bar(filled(item.part, 1, CLASS_CELLS), CLASS_CELLS), ACCENT)
    if label and len(label) <= CLASS_LABEL and page.width >= CLASS_LABEL + CLASS_CELLS + CLASS_TEXT:
        page.line(label.ljust(CLASS_LABEL + 1), drawn, f" {item.text}", indent=at)
        return
    if label:
        page.line(label, indent=at)
    page.line(drawn, indent=at)
    page.line(item.text, indent=at)


def scaled(part: int, whole: int, most: int) -> str:
    """Of ten cells as many as the whole is of the most, and never none of something; filled as far as the part goes.

    >>> scaled(3, 6, 12)
    '███░░     '
    """
    if not whole:
        return " " * CELLS
    cells = max(1, round(CELLS * whole / most))
    return bar(round(cells * part / whole), cells).ljust(CELLS)
