"""Who shares text with whom, on a page: a picture of blocks and numbers, the pairs, the chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.read.comparison_page import heading, outlet_name
from quiz.commands.read.trace_page import show_caution, show_chain
from quiz.draw.console.bars import EMPTY, FULL
from quiz.draw.console.page import BAR, QUIET, STRONG, Page, Span
from quiz.locale.trace import trace_words
from quiz.reading.chain import chain_of, chains_of
from quiz.reading.sharing import CROWD, FORMULA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Pack
    from quiz.reading.sharing import Sharing, Tie

MOST_PAIRS = 20
MOST_DRAWN = 9
"""Articles in the picture, where there is room for so many columns."""
NAME = 16
"""Cells left for a name beside the picture, its number and margins included."""
MOST_CHAINS = 9
MOST_FURNITURE = 3
CELL = 4
"""Cells of a number and its block."""


def show_sharing(page: Page, pack: Pack, sharing: Sharing, measured: Sharing) -> None:
    """Print the picture, the longest runs, the chains, and what all this does not prove.

    `measured` are the runs of every length, from which it is told how long a formula gets.
    """
    words = trace_words(page.say.language)
    counts = words.all_counts.format(articles=words.articles.of(len(sharing.sizes)), runs=words.runs.of(sharing.least))
    page.blank()
    heading(page, words.all_title, counts)
    page.blank()
    if not sharing.whole:
        page.line(words.cut_short)
        page.blank()
    if sharing.ties:
        _picture(page, pack, sharing)
        _pairs(page, pack, sharing)
    else:
        page.line(words.none)
        page.blank()
    _furniture(page, sharing)
    for chain in chains_of(pack)[:MOST_CHAINS]:
        show_chain(page, pack, chain, brief=True)
    show_caution(page, measured, [tie.longest for tie in sharing.ties])


def _picture(page: Page, pack: Pack, sharing: Sharing) -> None:
    words = trace_words(page.say.language)
    drawn = drawn_articles(sharing, max(2, min(MOST_DRAWN, (page.width - NAME) // CELL)))
    page.line(Span(words.picture, STRONG))
    if len(drawn) < len(sharing.sizes):
        page.line(Span(words.most_tied.format(count=len(drawn)), QUIET))
    page.blank()
    if page.plain:
        _in_words(page, pack, sharing)
        return
    for number, article in enumerate(drawn, start=1):
        row = [_block(sharing.tie(article, other)) for other in drawn[: number - 1]]
        name = outlet_name(page, pack, pack.articles[article].source)
        cells = "".join(each.rjust(CELL) for each in row)
        corner = str(number).rjust(CELL)
        page.line(name, lead=Span(f"{cells}{corner}  ", STRONG))
    page.blank()
    for sign, text in words.legend:
        if sign == EMPTY and sharing.least > FORMULA:
            continue
        page.line(Span(f"{sign}  {text.format(formula=FORMULA, least=sharing.least)}", QUIET), indent=4)
    page.blank()


def _block(tie: Tie | None) -> str:
    """The longest run as a number and a block: the number tells all, the block is seen from afar."""
    if tie is None:
        return "–"
    return f"{tie.longest}{FULL if tie.telling else EMPTY}"


def drawn_articles(sharing: Sharing, most: int = MOST_DRAWN) -> Sequence[str]:
    """The articles of the picture: all of a small pack, in its order, else those with the longest runs."""
    if len(sharing.sizes) <= most:
        return tuple(sharing.sizes)
    tied = dict.fromkeys(article for tie in sharing.ties for article in (tie.one, tie.other))
    return tuple(tied)[:most]


def _in_words(page: Page, pack: Pack, sharing: Sharing) -> None:
    words = trace_words(page.say.language)
    for tie in sharing.ties[:MOST_PAIRS]:
        names = [outlet_name(page, pack, pack.articles[each].source) for each in (tie.one, tie.other)]
        meaning = next(text for sign, text in words.legend if sign == (FULL if tie.telling else EMPTY))
        told = meaning.format(formula=FORMULA, least=sharing.least)
        page.line(f"{' — '.join(names)}{page.say.colon}{tie.longest}{page.say.semicolon}{told}")
    page.blank()


def _pairs(page: Page, pack: Pack, sharing: Sharing) -> None:
    words = trace_words(page.say.language)
    page.line(Span(words.pairs, STRONG))
    page.blank()
    for tie in sharing.ties[:MOST_PAIRS]:
        _pair(page, pack, sharing, tie)
    if len(sharing.ties) > MOST_PAIRS:
        page.line(Span(words.more_pairs.of(len(sharing.ties) - MOST_PAIRS), QUIET))
        page.blank()


def show_of_article(page: Page, pack: Pack, article: str, sharing: Sharing, measured: Sharing) -> None:
    """Print where one article comes from, what it shares with each of the others, and what that does not prove."""
    words = trace_words(page.say.language)
    page.blank()
    show_chain(page, pack, chain_of(pack, article))
    ties = [tie for tie in sharing.ties if article in {tie.one, tie.other}]
    page.line(Span(words.pairs if ties else words.none, STRONG if ties else ""))
    page.blank()
    for tie in ties[:MOST_PAIRS]:
        _pair(page, pack, sharing, tie)
    show_caution(page, measured, [tie.longest for tie in ties])


def _pair(page: Page, pack: Pack, sharing: Sharing, tie: Tie) -> None:
    words = trace_words(page.say.language)
    one, other = (outlet_name(page, pack, pack.articles[each].source) for each in (tie.one, tie.other))
    head = words.pair.format(one=one, other=other, line_one=tie.spots[0].line, line_other=tie.spots[1].line)
    page.line(head, lead=Span(f"{tie.longest:>3}  ", STRONG))
    page.line(tie.spots[0].text, indent=7, lead="" if page.plain else Span(BAR, QUIET), hang=BAR)
    sizes = sharing.sizes[tie.one], sharing.sizes[tie.other]
    covered = words.covered.format(
        words_one=tie.words_one,
        of_one=sizes[0],
        share_one=round(100 * tie.words_one / sizes[0]),
        words_other=tie.words_other,
        of_other=sizes[1],
        share_other=round(100 * tie.words_other / sizes[1]),
    )
    page.line(Span(covered, QUIET), indent=7)
    page.blank()


def _furniture(page: Page, sharing: Sharing) -> None:
    words = trace_words(page.say.language)
    crowded = [run for run in sharing.runs if run.articles > CROWD]
    if not crowded:
        return
    page.line(Span(words.furniture, STRONG))
    for run in crowded[:MOST_FURNITURE]:
        told = words.in_articles.format(words=words.words.of(run.words), articles=words.articles.of(run.articles))
        page.line(Span(told, QUIET), indent=4)
        page.line(run.spots[0].text, indent=4, lead="" if page.plain else Span(BAR, QUIET), hang=BAR)
    page.blank()
