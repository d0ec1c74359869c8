"""What is measured, as bars on a page of the terminal, readable without colour; in plain their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.bars import bar, filled
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Amounts, Bar, Bars, Label, Share, Shares

CELLS = 10
LABEL = 26
NARROW = 60
"""Columns below which a label stands above its bar."""
CLASS_CELLS, CLASS_LABEL, CLASS_TEXT = 20, 18, 30
"""Cells of a bar that is about a class, and columns for its label and for its words."""
EACH_LABEL = 16
BAR_CELLS, VOTE_CELLS, FEWEST_CELLS = 20, 40, 6
"""Cells of a bar of right answers; of one of votes at most and at least."""
FIGURES = 12
"""Cells that the figures after a bar of votes take: `  28  100 %`."""
DEEP, SHALLOW = 7, 2
"""Columns by which bars are set in below what was voted for, and where there is little room."""


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


def show_bars(page: Page, node: Bars, at: int) -> None:
    """A bar for each time something was counted; of `parts` the last one alone, and the numbers of the others."""
    if page.plain:
        for item in node.items:
            page.line(f"{item.label.word}{', '.join(item.figures)}")
        return
    items = [_of_last(node.items)] if node.name == "parts" and node.items else node.items
    wide = max((len(item.label.sign) for item in items), default=0)
    for item in items:
        if node.name == "shares":
            _right(page, item, wide, at)
        else:
            _votes(page, item, wide, at)


def _of_last(items: Sequence[Bar]) -> Bar:
    *before, last = items
    name = " · ".join([*(f"{item.label.sign} {item.part:>2}" for item in before), last.label.sign])
    return last._replace(label=last.label._replace(sign=name))


def _right(page: Page, item: Bar, wide: int, at: int) -> None:
    name = Span(f"{item.label.sign:<{wide}}  ", QUIET) if wide else ""
    drawn = bar(filled(item.part, item.whole, BAR_CELLS), BAR_CELLS)
    page.line(name, drawn, Span(item.figures[0].rjust(7), STRONG), indent=at)


def _votes(page: Page, item: Bar, wide: int, at: int) -> None:
    room = page.width - wide - 2 - FIGURES
    indent = at + (DEEP if room > 2 * (at + DEEP) - 2 + FEWEST_CELLS else SHALLOW)
    cells = min(VOTE_CELLS, max(FEWEST_CELLS, room - indent))
    drawn = bar(filled(item.part, item.whole, cells), cells)
    hands, share = item.figures
    numbers = Span(f"  {hands:>2}  ", STRONG)
    page.line(Span(f"{item.label.sign:<{wide}}  ", QUIET), drawn, numbers, share.rjust(6), indent=indent)


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
