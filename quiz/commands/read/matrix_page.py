"""Articles compared on a page: topic after topic, then who has what, and what each leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.read.comparison_page import (
    outlet_name,
    pattern_text,
    show_cells,
    show_primary,
    show_renderings,
    show_speakers,
)
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.locale.compare import compare_words

if TYPE_CHECKING:
    from quiz.model import Pack
    from quiz.reading.comparison import Alignment
    from quiz.reading.presence import LeftOut, Presence, Row

SIGNS = {"passage": "●", "absent": "○", "unlooked": "·"}
"""Told apart by shape, not by colour, and named in the legend."""


def show_alignment(page: Page, pack: Pack, alignment: Alignment) -> None:
    """Print articles statement by statement, the matrix, what each leaves out, and who is behind them."""
    words = compare_words(page.say.language)
    counts = words.counts.format(
        articles=words.articles.of(len(alignment.articles)), statements=words.statements.of(len(alignment.statements))
    )
    names = [_name(page, pack, each) for each in alignment.articles]
    page.blank()
    page.row([Span(" · ".join(names), STRONG)], [Span(counts, QUIET)])
    page.blank()
    for comparison in alignment.statements:
        if comparison.said is not None:
            page.line(Span(comparison.said.of(page.say.language), STRONG))
        show_primary(page, comparison)
        show_renderings(page, pack, comparison)
        show_cells(page, pack, comparison.others)
        if comparison.others:
            page.blank()
    show_matrix(page, pack, alignment.presence)
    for article in alignment.articles:
        _left_out(page, pack, article, alignment.presence.left_out(article))
    page.line(words.caution)
    page.blank()
    show_speakers(page, pack, alignment.articles)


def show_matrix(page: Page, pack: Pack, presence: Presence) -> None:
    """Print which article has a passage of which statement; what is not known is not called an omission."""
    words = compare_words(page.say.language)
    page.line(Span(words.matrix, STRONG))
    page.blank()
    if page.plain:
        for row in presence.rows:
            page.line(_in_words(page, pack, row))
        page.blank()
        return
    for number, article in enumerate(presence.articles, start=1):
        page.line(f"{number}  {_name(page, pack, article)}", indent=4)
    page.blank()
    numbers = "".join(f"{number:>3}" for number in range(1, len(presence.articles) + 1))
    page.line(Span(numbers, QUIET), indent=3)
    for row in presence.rows:
        signs = "".join(f"  {SIGNS[cell.state]}" for cell in row.cells)
        page.line(row.statement, lead=f" {signs}   ")
    page.blank()
    for state, sign in SIGNS.items():
        page.line(Span(f"{sign}  {words.legend[state]}", QUIET), indent=4)
    page.blank()


def _in_words(page: Page, pack: Pack, row: Row) -> str:
    legend = compare_words(page.say.language).legend
    told = "; ".join(f"{_name(page, pack, cell.article)}, {legend[cell.state]}" for cell in row.cells)
    return f"{row.statement}{page.say.colon}{told.replace('; ', page.say.semicolon)}"


def _left_out(page: Page, pack: Pack, article: str, missing: tuple[LeftOut, ...]) -> None:
    words = compare_words(page.say.language)
    page.line(Span(words.left_out.format(name=_name(page, pack, article)), STRONG))
    for each in missing:
        found = page.say.semicolon.join(_found(page, pack, name, lines) for name, lines in each.found.items())
        page.line(f"{pattern_text(page, each.pattern)}{page.say.colon}{found}", indent=4, hang="  ")
    if not missing:
        page.line(words.nothing_left_out, indent=4)
    page.blank()


def _found(page: Page, pack: Pack, article: str, lines: tuple[int, ...]) -> str:
    words = compare_words(page.say.language)
    told = words.line.of(len(lines), lines=", ".join(map(str, lines)))
    return f"{_name(page, pack, article)}, {told}"


def _name(page: Page, pack: Pack, article: str) -> str:
    return outlet_name(page, pack, pack.articles[article].source)
