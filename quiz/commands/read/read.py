"""`quiz read`: which article is meant, and how it is shown: on a page, in a pager, to a program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import added, asked_pack, did_you_mean
from quiz.commands.ending import carried_out
from quiz.commands.opening import open_pack
from quiz.commands.read.picking import choose_article
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.paging import opens_at_lines, reader_pager, show_paged
from quiz.draw.console.nodes import show, show_node
from quiz.library.pack.roots import builtin_root, root_of
from quiz.locale.reading import reading_words
from quiz.model import wants_gloss
from quiz.reading.articles import marked_article
from quiz.reading.names import article_meant
from quiz.reading.records import article_record, source_record
from quiz.tell.article import Look, article
from quiz.tell.excerpt import line_in_place, whole
from quiz.tell.further import after_reading, further, pack_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.document import Document
    from quiz.draw.console.page import Page
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack
    from quiz.tell.article import Told

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
    root = added(name) if name is not None else None
    return (builtin_root(), name) if root is None else (root, None)


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
    marked = marked_article(wanted.pack, wanted.pack.articles[wanted.article or ""])
    if options.json:
        print_json(article_record(marked))
        return
    gloss = marked.glossed and wants_gloss(page.say.language) if options.gloss is None else options.gloss
    look = Look(options.annotate, gloss, wanted.line)
    at_lines = opens_at_lines(reader_pager(page))
    if wanted.line is not None and not (options.pager and at_lines):
        at = whole(page.say, marked.source, wanted.line if at_lines else None, pack_option(options.pack))
        page.blank()
        show(page, line_in_place(page.say, wanted.pack, marked, look, at))
        return
    ways = further(page.say, after_reading(page.say, wanted.pack, marked.source.id), options.pack)
    parts = _parts(article(page.say, marked, look), ways, wanted.line or 1)
    show_paged(page, parts, pager=options.pager, failed=words.no_pager, open_at=int(wanted.line is not None))


def _parts(told: Told, ways: Document, line: int) -> list[Callable[[Page], None]]:
    """What stands before a line, and the rest."""
    before = tuple(each for each in told.lines.items if each.number < line)

    def opening(here: Page) -> None:
        here.blank()
        show(here, told.head)
        here.blank()
        show_node(here, told.lines._replace(items=before))

    def rest(here: Page) -> None:
        lines = told.lines._replace(items=told.lines.items[len(before) :])
        show(here, (lines, *told.legend, *ways))
        here.blank()

    return [opening, rest]
