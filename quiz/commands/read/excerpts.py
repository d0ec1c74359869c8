"""A passage, or a line, in its article, printed where one is: a few lines, and back to what one was doing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.commands.read.article_page import Look, margin_of, rows_of, show_notes, show_row
from quiz.console.paging import opens_at_lines, reader_pager
from quiz.document import Label
from quiz.draw.console.nodes import CLOSE, OPEN, show_gloss, show_node
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.locale.reading import reading_words
from quiz.play.cards import identity
from quiz.reading.articles import ArticleLine, Part, article_with
from quiz.reading.excerpts import excerpt_of_line, excerpt_of_marks
from quiz.tell.texts import glossed, quoted, voice_of

if TYPE_CHECKING:
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack, Placed
    from quiz.reading.articles import MarkedArticle
    from quiz.reading.excerpts import Excerpt


def show_excerpt(page: Page, pack: Pack, passage: Placed, *, gloss: bool = False) -> None:
    """Print a passage in its article, with a little of what stands around it, and how to read the whole.

    It is printed into the page as feedback is, and waits for nothing; `gloss` adds what it says in English.
    """
    words = reading_words(page.say.language)
    article = article_with(pack, pack.articles[passage.source], passage)
    title(page, words, article, voice_of(page.say, passage))
    if not article.marks:
        page.line(words.missing)
        show_node(page, quoted(page.say, passage, Label(), gloss=False))
        return
    _show(page, words, article, excerpt_of_marks(article), Look())
    if gloss:
        page.blank()
        show_gloss(page, glossed(page.say, passage))
    whole(page, words, article, article.marks[0].first)


def show_line(page: Page, words: ReadingWords, article: MarkedArticle, look: Look, option: str = "") -> None:
    """Print the line asked for with its neighbours, the notes asked for, and how to read the whole.

    `option` is what the command needs to mean the same pack.
    """
    number = look.line or 1
    bare = article._replace(lines=tuple(_unmarked(line) for line in article.lines), marks=())
    title(page, words, bare, words.line.format(line=number))
    _show(page, words, bare, excerpt_of_line(bare, number), look)
    if article.lines[number - 1].closed and (look.annotate or look.gloss):
        page.blank()
        show_notes(page, words, article, article.lines[number - 1], look)
    whole(page, words, bare, number, option)


def _unmarked(line: ArticleLine) -> ArticleLine:
    return ArticleLine(line.number, (Part(line.text),))


def title(page: Page, words: ReadingWords, article: MarkedArticle, note: str) -> None:
    """Print whose article it is, and what of it is shown."""
    name = article.source.outlet if article.outlet is None else identity(page.say, article.outlet, article.source)
    page.blank()
    page.line(Span(f"{words.in_article}{name}", STRONG), Span(f" · {note}", QUIET))
    page.blank()


def whole(page: Page, words: ReadingWords, article: MarkedArticle, line: int, option: str = "") -> None:
    """Print how to read the whole article: at the line where a pager can be opened there, else from its start."""
    page.blank()
    place = f"{article.source.id}:{line}" if opens_at_lines(reader_pager(page)) else article.source.id
    page.line(Span(words.whole.format(place=place) + option, QUIET))


def _show(page: Page, words: ReadingWords, article: MarkedArticle, excerpt: Excerpt, look: Look) -> None:
    before = None
    for line in excerpt.lines:
        if before is not None and line.number > before + 1:
            page.blank()
        before = line.number
        if page.plain:
            _show_plain(page, words, line, excerpt)
        else:
            _show_line(page, article, line, look)


def _show_line(page: Page, article: MarkedArticle, line: ArticleLine, look: Look) -> None:
    margin = margin_of(page, article)._replace(letters=0)
    asked = line.number == look.line
    rows = rows_of(_enclosed(line), page.width - margin.width, lambda part: STRONG if part.mark or asked else QUIET)
    for i, row in enumerate(rows):
        show_row(page, row._replace(opened=()), margin, "" if i else str(line.number), asked=asked)


def _enclosed(line: ArticleLine) -> ArticleLine:
    """The line with signs around the passage, which says where it is to those who see no style."""
    return ArticleLine(line.number, tuple(part._replace(text=_with_signs(part)) for part in line.parts))


def _with_signs(part: Part) -> str:
    return f"{OPEN * part.opens}{part.text}{CLOSE * part.closes}"


def _show_plain(page: Page, words: ReadingWords, line: ArticleLine, excerpt: Excerpt) -> None:
    """Each stretch with what it is; an excerpt without a passage is about a line."""
    for marked, parts in groupby(line.parts, key=lambda part: bool(part.mark)):
        asked = line.number in excerpt.told and not line.marks
        lead = words.asked_line if asked else words.passage_at if marked else words.around
        text = "".join(part.text for part in parts).strip(" ")
        if text or asked:
            page.line(text, lead=lead.format(line=line.number))
