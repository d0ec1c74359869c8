"""`quiz compare`: what the names mean, and the comparison that they ask for."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import did_you_mean
from quiz.commands.ending import carried_out
from quiz.commands.opening import opened
from quiz.console.ending import FINE, UsageError
from quiz.console.numbered import pick
from quiz.console.output import make_page, print_json
from quiz.console.paging import show_paged
from quiz.draw.console.nodes import show_apart
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span
from quiz.locale.compare import compare_words
from quiz.locale.reading import reading_words
from quiz.reading.comparison import align, compare_statement
from quiz.reading.names import article_meant, meant, plainly
from quiz.tell.alignment import alignment
from quiz.tell.comparison import comparison
from quiz.tell.further import after_articles, after_comparison, further, pack_option

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.model import Pack, PlacedStatement
    from quiz.reading.comparison import Comparison


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


@carried_out
def compare(say: Phrases, options: CompareOptions) -> int:
    """Show a comparison; returns the exit code."""
    pack = opened(say, options.pack)
    page = make_page(say, plain=options.plain)
    if not options.names:
        _choose(page, pack, options)
    elif (statement := _statement(page, pack, options.names)) is not None:
        _one(page, pack, statement, options)
    else:
        _articles(page, pack, options)
    return FINE


def _choose(page: Page, pack: Pack, options: CompareOptions) -> None:
    """List the statements; at a terminal, let one be picked after the other."""
    statements = list(pack.statements.values())
    if options.json:
        print_json([{"id": each.id, "said": each.said, "passages": len(each.passages)} for each in statements])
        return
    _list(page, pack, statements, options.pack)
    words = compare_words(page.say.language)
    if not (statements and sys.stdin.isatty() and sys.stdout.isatty()):
        return
    while (number := pick(page, sys.stdin, len(statements), words.pick, words.no_such_number)) is not None:
        compared = compare_statement(pack, statements[number - 1], word_by_word=options.word_by_word)
        show_apart(page, _told(page.say, pack, compared, options))


def _list(page: Page, pack: Pack, statements: list[PlacedStatement], pack_path: str | None) -> None:
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
    if not statements:
        page.line(words.no_statements)
    example = "duree" if "duree" in pack.statements else next(iter(pack.statements), "…")
    option = pack_option(pack_path)
    how = words.how if statements else words.how_articles
    page.line(Span(how.format(statement=f"{example}{option}", articles=f"{articles}{option}"), QUIET))
    page.blank()


def _statement(page: Page, pack: Pack, names: tuple[str, ...]) -> PlacedStatement | None:
    """The statement that a single name means; None when the names are those of articles. Raises UsageError."""
    if len(names) > 1:
        return None
    topic, article = meant(names[0], [[(each, each) for each in pack.statements]]), article_meant(pack, names[0])
    if topic.one is not None and (not topic.guessed or article.one is None or article.guessed):
        return pack.statements[topic.one]
    if topic.near and article.one is None and not _is_a_slip(names[0], topic.near):
        raise UsageError(_several(page, names[0], topic.near))
    return None


def _is_a_slip(name: str, near: tuple[str, ...]) -> bool:
    """Whether a name is like others rather than a part of them."""
    return not all(plainly(name) in plainly(each) for each in near)


def _several(page: Page, name: str, found: tuple[str, ...]) -> str:
    return compare_words(page.say.language).several.format(name=name, names=", ".join(found))


def _one(page: Page, pack: Pack, statement: PlacedStatement, options: CompareOptions) -> None:
    compared = compare_statement(pack, statement, word_by_word=options.word_by_word)
    if options.json:
        print_json(compared)
    else:
        _show(page, _told(page.say, pack, compared, options), options)


def _told(say: Phrases, pack: Pack, compared: Comparison, options: CompareOptions) -> Document:
    return (*comparison(say, pack, compared), *further(say, after_comparison(say, pack, compared), options.pack))


def _show(page: Page, told: Document, options: CompareOptions) -> None:
    failed = reading_words(page.say.language).no_pager
    show_paged(page, [partial(show_apart, nodes=told)], pager=options.pager, failed=failed)


def _articles(page: Page, pack: Pack, options: CompareOptions) -> None:
    chosen = tuple(dict.fromkeys(_article(page, pack, name) for name in options.names))
    if len(chosen) == 1:
        other = next((each for each in pack.articles if each != chosen[0]), "…")
        words = compare_words(page.say.language)
        raise UsageError(words.one_article.format(name=chosen[0], example=f"{chosen[0]} {other}"))
    aligned = align(pack, chosen)
    if options.json:
        left_out = {each: aligned.presence.left_out(each) for each in chosen}
        print_json({"alignment": aligned, "left_out": left_out})
        return
    statements = [each.statement for each in aligned.statements if each.statement is not None]
    ways = after_articles(page.say, pack, chosen, statements)
    _show(page, (*alignment(page.say, pack, aligned), *further(page.say, ways, options.pack)), options)


def _article(page: Page, pack: Pack, name: str) -> str:
    """The article that a name means. Raises UsageError."""
    found = article_meant(pack, name)
    if found.one is not None:
        return found.one
    if found.near and not _is_a_slip(name, found.near):
        raise UsageError(_several(page, name, found.near))
    words = compare_words(page.say.language)
    near = meant(name, [[(each, each) for each in [*pack.statements, *pack.articles]]]).near
    guess = did_you_mean(page.say, near[:2])
    pattern = words.known if pack.statements else words.known_articles
    known = pattern.format(statements=", ".join(pack.statements), articles=", ".join(pack.articles))
    raise UsageError(f"{words.unknown.format(name=name)} {guess}{known}")
