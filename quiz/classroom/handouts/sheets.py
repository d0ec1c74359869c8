"""The pupils' sheet: questions with boxes to tick, lines to write on, and nothing that gives an answer away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.values import Excerpt, Item, Lettered, Sheet
from quiz.library.text.pieces import Piece, in_pieces
from quiz.model import wants_gloss
from quiz.play.kinds import ByKind, kind_of
from quiz.play.kinds.gap import prompt
from quiz.play.wording import choice_text, labels, row_text

if TYPE_CHECKING:
    from quiz.classroom.handouts.versions import Version
    from quiz.classroom.handouts.view import View
    from quiz.model import Passage, Row, Stretch
    from quiz.play.presentation import Asked


def sheet(view: View, version: Version, title: str, letter: str) -> Sheet:
    """A version of the sheet, under a title; `letter` is what its corner says."""
    items = tuple(item(view, asked, number) for number, asked in enumerate(version.asked, start=1))
    quotes = any(asked.passages for asked in version.asked)
    intro = view.words.intro if quotes else ""
    return Sheet(title=title, about=view.words.count(len(items)), letter=letter, intro=intro, items=items)


def item(view: View, asked: Asked, number: int) -> Item:
    """A question as it is printed."""
    kind = kind_of(asked.question)
    letters = zip(asked.names, asked.choices, strict=True)
    return Item(
        number=number,
        ask=paragraphs(prompt(view.say, asked.question)),
        task=_task(view, asked),
        excerpts=tuple(_excerpts(view, asked)),
        rows=tuple(_row(view, asked, row, i) for i, row in enumerate(asked.rows, start=1)),
        options=tuple(Lettered(letter=asked.letter(n), text=choice_text(view.say, asked, c)) for n, c in letters),
        boxes=kind.places if kind.in_parts else 0,
        reason=view.words.reason if asked.passages else view.words.why,
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """A text as it is broken into lines by its author."""
    return tuple(line for line in text.splitlines() if line.strip())


def _task(view: View, asked: Asked) -> str:
    """What to do, in a few words, so that the sheet can be answered without help."""
    tasks = view.words.tasks
    ticked = tasks.tick.of(kind_of(asked.question).places)
    named = ByKind(choice=ticked, hottext=ticked, match=tasks.match, order=tasks.order, gap=ticked)
    return named.of(asked.question)


def _excerpts(view: View, asked: Asked) -> list[Excerpt]:
    """The passages that are no rows of a match."""
    pairs = zip(labels(asked), asked.passages, strict=True)
    return [excerpt(view, passage, label, passage.to_pick) for label, passage in pairs if not label.isdecimal()]


def _row(view: View, asked: Asked, row: Row, number: int) -> Excerpt:
    passage = asked.passage(row.passage) if row.passage else None
    if passage is not None:
        return excerpt(view, passage, str(number), ())
    text = Piece(text=row_text(view.say, asked, row), marked=False)
    return Excerpt(label=str(number), pieces=(text,), quoted=False, language=view.say.language)


def excerpt(view: View, passage: Passage, label: str, marked: tuple[Stretch, ...], where: str = "") -> Excerpt:
    """A passage with some stretches set off, and translated where the handout is in English and the article is not."""
    language = view.pack.articles[passage.source].source.language
    return Excerpt(
        label=label,
        pieces=in_pieces(passage.quote, marked),
        quoted=True,
        language=language,
        gloss=passage.gloss if wants_gloss(view.say.language, language) else "",
        where=where,
    )
