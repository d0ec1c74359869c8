"""A passage, or a line, in its article: a little of what stands around it, and how to read the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Label, Line, Lines, Para, Piece, Quote, Run
from quiz.locale.reading import reading_words
from quiz.play.wording import voice_of
from quiz.reading.articles import ArticleLine, Part, article_with
from quiz.reading.excerpts import excerpt_of_line, excerpt_of_marks
from quiz.tell.article import notes, numbered
from quiz.tell.texts import glossed, publisher, quoted

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.model import Pack, Placed, Source
    from quiz.reading.articles import MarkedArticle
    from quiz.reading.excerpts import Excerpt
    from quiz.tell.article import Look


def passage_in_place(say: Phrases, pack: Pack, passage: Placed, *, gloss: bool, at_line: bool) -> Document:
    """A passage in its article; `gloss` adds what it says in English, `at_line` opens the whole where it stands."""
    marked = article_with(pack, pack.articles[passage.source], passage)
    title = _title(say, pack, marked.source, voice_of(say, passage))
    if not marked.marks:
        missing = Para((Run(reading_words(say.language).missing),))
        return (title, Group((missing, quoted(say, passage, Label(), gloss=False))))
    return (
        title,
        _excerpt(say, marked, excerpt_of_marks(marked)),
        *([Quote((), gloss=english)] if gloss and (english := glossed(say, passage)) else []),
        whole(say, marked.source, marked.marks[0].first if at_line else None),
    )


def line_in_place(say: Phrases, pack: Pack, marked: MarkedArticle, look: Look, whole_at: Para) -> Document:
    """The line asked for with its neighbours, the notes asked for, and how to read the whole."""
    number = look.line or 1
    bare = marked._replace(lines=tuple(_unmarked(line) for line in marked.lines), marks=())
    told = tuple(notes(say, marked, marked.lines[number - 1], look))
    return (
        _title(say, pack, marked.source, reading_words(say.language).line.format(line=number)),
        _excerpt(say, bare, excerpt_of_line(bare, number)),
        *([numbered(marked, [Line(number, (), notes=told)])] if told else []),
        whole_at,
    )


def _unmarked(line: ArticleLine) -> ArticleLine:
    return ArticleLine(line.number, (Part(line.text),))


def _title(say: Phrases, pack: Pack, source: Source, note: str) -> Para:
    """Whose article it is, and what of it is shown."""
    name = publisher(say, pack, source).text
    return Para((Run(f"{reading_words(say.language).in_article}{name}", strong=True), Run(f" · {note}", "quiet")))


def whole(say: Phrases, source: Source, line: int | None, option: str = "") -> Para:
    """How to read the whole article, at a line or from its start; `option` is what the command needs for its pack."""
    place = f"{source.id}:{line}" if line else source.id
    return Para((Run(reading_words(say.language).whole.format(place=place) + option, "quiet"),))


def _excerpt(say: Phrases, marked: MarkedArticle, excerpt: Excerpt) -> Lines:
    """The lines of an excerpt, each piece with what it is."""
    words = reading_words(say.language)

    def piece_of(line: ArticleLine, part: Part, *, asked: bool) -> Piece:
        word = words.asked_line if asked else words.passage_at if part.mark else words.around
        return Piece(part.text, part.mark, part.opens, part.closes, word.format(line=line.number))

    lines = []
    for line in excerpt.lines:
        asked = line.number in excerpt.told and not line.marks
        lines.append(Line(line.number, tuple(piece_of(line, part, asked=asked) for part in line.parts), asked=asked))
    return numbered(marked, lines, "excerpt")
