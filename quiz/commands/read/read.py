"""`quiz read`: which article is meant, and how it is shown: on a page, in a pager, to a program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_pack, did_you_mean
from quiz.commands.ending import carried_out
from quiz.commands.further import after_reading, pack_option, show_further
from quiz.commands.opening import open_pack
from quiz.commands.read.article_page import Look, show_heading, show_legend, show_lines
from quiz.commands.read.excerpts import show_line
from quiz.commands.read.picking import choose_article
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.paging import opens_at_lines, reader_pager, show_paged
from quiz.library.pack.roots import builtin_root, root_of
from quiz.locale.reading import reading_words
from quiz.model import wants_gloss
from quiz.reading.articles import marked_article
from quiz.reading.names import article_meant
from quiz.reading.records import article_record, source_record

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack

LONGEST_NUMBER = 10
"""Digits from which a number is none of a line."""


class ReadOptions(NamedTuple):
    """What was asked for on the command line; `gloss` is None where the language decides."""

    article: str | None
    line: str | None
    annotate: bool
    gloss: bool | None
    pack: str | None
    pager: bool
    plain: bool
    json: bool


class Wanted(NamedTuple):
    """The article and the line that the arguments mean; no article when one is still to be chosen."""

    pack: Pack
    article: str | None
    line: int | None


@carried_out
def read_article(say: Phrases, options: ReadOptions) -> int:
    """Show an article, or the list of them; returns the exit code."""
    words = reading_words(say.language)
    page = make_page(say, plain=options.plain)
    wanted = _wanted(say, words, options)
    if wanted.article is None and options.json:
        print_json([source_record(article.source) for article in wanted.pack.articles.values()])
        return FINE
    chosen = wanted.article or choose_article(page, words, wanted.pack, pack_option(options.pack))
    if chosen is not None:
        _show(page, words, options, wanted._replace(article=chosen))
    return FINE


def _wanted(say: Phrases, words: ReadingWords, options: ReadOptions) -> Wanted:
    """What the arguments mean. Raises UsageError."""
    name, line = _line_asked(words, options)
    root, name = _root(say, words, options.pack, name)
    pack = open_pack(words, root)
    if not pack.articles:
        raise UsageError(words.no_articles)
    article = None if name is None else _article(say, words, pack, name)
    if article is not None and line is not None:
        last = pack.articles[article].text.count("\n") + 1
        if not 1 <= line <= last:
            raise UsageError(words.no_line.format(id=article, last=last, line=line))
    return Wanted(pack, article, line)


def _line_asked(words: ReadingWords, options: ReadOptions) -> tuple[str | None, int | None]:
    """The name without its `:25`, and the line that it or the option gives. Raises UsageError."""
    name, colon, after = (options.article or "").rpartition(":")
    if not colon or not _is_number(after):
        name, after = options.article or "", ""
    given = [value for value in (after, options.line) if value]
    if len(given) > 1:
        raise UsageError(words.two_lines.format(one=given[0], other=given[1]))
    if given and not _is_number(given[0]):
        raise UsageError(words.bad_line.format(value=given[0], id=name or "euractiv"))
    return name or None, int(given[0]) if given else None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER


def _root(say: Phrases, words: ReadingWords, pack: str | None, name: str | None) -> tuple[Root, str | None]:
    """The files to read, and the name without the path that may stand in its place. Raises UsageError."""
    if pack is not None:
        return asked_pack(say, pack, words.no_pack), name
    path = Path(name or "")
    if name is not None and path.is_dir() and (path / "questions").is_dir():
        return root_of(path), None
    if name is not None and path.is_file() and path.absolute().parent.name == "seeds":
        return root_of(path.absolute()), path.name
    return builtin_root(), name


def _article(say: Phrases, words: ReadingWords, pack: Pack, name: str) -> str:
    """The id of the article that a name means. Raises UsageError."""
    meant = article_meant(pack, name)
    if meant.one is not None:
        if meant.guessed:
            tell(words.guessed.format(name=name, id=meant.one))
        return meant.one
    known = words.articles_are.format(names=", ".join(pack.articles))
    raise UsageError(f"{words.unknown.format(name=name)} {did_you_mean(say, meant.near)}{known}")


def _show(page: Page, words: ReadingWords, options: ReadOptions, wanted: Wanted) -> None:
    """Show the article chosen: all of it, or near the line asked for where no pager can be opened there."""
    article = marked_article(wanted.pack, wanted.pack.articles[wanted.article or ""])
    if options.json:
        print_json(article_record(article))
        return
    gloss = wants_gloss(page.say.language) if options.gloss is None else options.gloss
    look = Look(options.annotate, gloss, wanted.line)
    if wanted.line is not None and not (options.pager and opens_at_lines(reader_pager(page))):
        show_line(page, words, article, look, pack_option(options.pack))
        return
    before = (wanted.line or 1) - 1

    def opening(here: Page) -> None:
        show_heading(here, words, article, look)
        show_lines(here, words, article, article.lines[:before], look)

    def rest(here: Page) -> None:
        show_lines(here, words, article, article.lines[before:], look)
        show_legend(here, words, article, look)
        show_further(here, after_reading(here, wanted.pack, article.source.id), options.pack)

    open_at = int(wanted.line is not None)
    show_paged(page, [opening, rest], pager=options.pager, failed=words.no_pager, open_at=open_at)
