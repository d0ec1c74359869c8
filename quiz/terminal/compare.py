"""`quiz compare`: what the names mean, and the comparison that they ask for."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from quiz.locale.compare import compare_words
from quiz.reading.comparison import align, compare_statement
from quiz.reading.names import matching, names_of_articles
from quiz.terminal.asked import UsageError, did_you_mean, nearest
from quiz.terminal.comparing import show_compared, show_comparison
from quiz.terminal.matrix import show_alignment
from quiz.terminal.opening import opened, print_json
from quiz.terminal.output import FINE, INTERRUPTED, USAGE, make_page, tell
from quiz.terminal.page import ACCENT, QUIET, STRONG, Page, Span
from quiz.terminal.paged import show_paged
from quiz.terminal.picking import pick

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Pack, Statement


NARROW = 72
"""Columns below which a statement stands below its name instead of beside it."""


class CompareOptions(NamedTuple):
    """What was asked for on the command line."""

    names: tuple[str, ...]
    pack: str | None
    word_by_word: bool
    json: bool
    pager: bool
    plain: bool


def compare(say: Phrases, options: CompareOptions) -> int:
    """Show a comparison; returns the exit code."""
    try:
        pack = opened(say, options.pack)
        page = make_page(say, plain=options.plain)
        if not options.names:
            _choose(page, pack, options)
        elif (statement := _statement(page, pack, options.names)) is not None:
            _one(page, pack, statement, options)
        else:
            _articles(page, pack, options)
    except UsageError as error:
        tell(str(error))
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    return FINE


def _choose(page: Page, pack: Pack, options: CompareOptions) -> None:
    """List the statements; at a terminal, let one be picked after the other."""
    statements = list(pack.statements.values())
    if options.json:
        print_json([{"id": each.id, "said": each.said, "passages": len(each.passages)} for each in statements])
        return
    _list(page, pack, statements)
    words = compare_words(page.say.language)
    if not (statements and sys.stdin.isatty() and sys.stdout.isatty()):
        return
    while (number := pick(page, sys.stdin, len(statements), words.pick, words.no_such_number)) is not None:
        show_comparison(page, pack, statements[number - 1], word_by_word=options.word_by_word)
        page.blank()


def _list(page: Page, pack: Pack, statements: list[Statement]) -> None:
    words = compare_words(page.say.language)
    articles = " ".join(list(pack.articles)[:2])
    page.blank()
    page.line(Span(words.heading, STRONG))
    page.blank()
    widest = max((len(each.id) for each in statements), default=0)
    for number, each in enumerate(statements, start=1):
        said = each.said.of(page.say.language)
        if page.plain:
            page.line(said, lead=f"{number}. {each.id}{page.say.colon}")
        elif page.width < NARROW:
            page.line(Span(each.id, ACCENT), lead=Span(f"{number:>2}  ", QUIET))
            page.line(said, indent=6)
        else:
            page.line(said, lead=Span(f"{number:>2}  {each.id.ljust(widest)}  ", ACCENT))
    page.blank()
    example = "duree" if "duree" in pack.statements else next(iter(pack.statements), "…")
    page.line(Span(words.how.format(statement=example, articles=articles), QUIET))
    page.blank()


def _statement(page: Page, pack: Pack, names: tuple[str, ...]) -> Statement | None:
    """The statement that a single name means; None when the names are those of articles. Raises UsageError."""
    if len(names) > 1:
        return None
    found = matching(names[0], dict.fromkeys(pack.statements, ()))
    if len(found) == 1:
        return pack.statements[found[0]]
    if found:
        raise UsageError(_several(page, names[0], found))
    return None


def _several(page: Page, name: str, found: tuple[str, ...]) -> str:
    return compare_words(page.say.language).several.format(name=name, names=", ".join(found))


def _one(page: Page, pack: Pack, statement: Statement, options: CompareOptions) -> None:
    comparison = compare_statement(pack, statement, word_by_word=options.word_by_word)
    if options.json:
        print_json(comparison)
    else:
        show_compared(page, pack, comparison)
        page.blank()


def _articles(page: Page, pack: Pack, options: CompareOptions) -> None:
    chosen = tuple(dict.fromkeys(_article(page, pack, name) for name in options.names))
    if len(chosen) == 1:
        other = next((each for each in pack.articles if each != chosen[0]), "…")
        words = compare_words(page.say.language)
        raise UsageError(words.one_article.format(name=chosen[0], example=f"{chosen[0]} {other}"))
    alignment = align(pack, chosen)
    if options.json:
        left_out = {each: alignment.presence.left_out(each) for each in chosen}
        print_json({"alignment": alignment, "left_out": left_out})
    else:
        show_paged(page, partial(show_alignment, pack=pack, alignment=alignment), pager=options.pager)


def _article(page: Page, pack: Pack, name: str) -> str:
    """The article that a name means. Raises UsageError."""
    found = matching(name, names_of_articles(pack))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(_several(page, name, found))
    words = compare_words(page.say.language)
    guess = did_you_mean(page.say, nearest(name.casefold(), [*pack.statements, *pack.articles]))
    known = words.known.format(statements=", ".join(pack.statements), articles=", ".join(pack.articles))
    raise UsageError(f"{words.unknown.format(name=name)} {guess}{known}")
