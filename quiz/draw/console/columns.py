"""The same text in two languages: side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text as Line

from quiz.draw.console.page import QUIET, Page, Span, wrap
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GAP = 3
NARROWEST = 30
"""Columns that a text needs to be read beside another one."""


def show_texts(
    page: Page, texts: Sequence[tuple[str, str]], names: Mapping[str, str], *, indent: int, style: str = ""
) -> None:
    """Print a text in each of its languages; `names` are the languages' names for a page without columns."""
    columns = _columns(page, texts, indent)
    if columns:
        for line in columns:
            page.line(Span(line, style), indent=indent)
        return
    for text, language in texts:
        lead = names.get(language, language) + page.say.colon if page.plain else f"{language}  "
        for i, paragraph in enumerate(text.split("\n")):
            opening = Span(lead if i == 0 else " " * len(lead) * (not page.plain), QUIET)
            page.line(Span(paragraph, style), indent=indent, lead=opening if len(texts) > 1 else "")


def _columns(page: Page, texts: Sequence[tuple[str, str]], indent: int) -> list[str]:
    """Two texts as lines of two columns; nothing when they do not fit."""
    width = (page.width - indent - GAP) // 2
    if page.plain or len(texts) != 2 or width < NARROWEST:  # noqa: PLR2004 -- a pair
        return []
    left, right = (_lines(text, width) for text, _ in texts)
    if any(cell_len(line) > width for line in (*left, *right)):
        return []
    return [one + " " * (width + GAP - cell_len(one)) + other for one, other in zip_longest(left, right, fillvalue="")]


def _lines(text: str, width: int) -> list[str]:
    return [piece.plain for part in text.split("\n") for piece in wrap(Line(visible(part)), width)]
