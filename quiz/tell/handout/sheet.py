"""The pupils' sheet: questions with boxes to tick, lines to write on, and nothing that gives an answer away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Blank, Boxes, Entries, Entry, Group, Items, Para, Run
from quiz.locale.handout import handout_words
from quiz.model import wants_gloss
from quiz.play.kinds import ByKind, kind_of
from quiz.play.presentation import steps
from quiz.tell.handout.context import context, rights
from quiz.tell.handout.parts import head, title_of
from quiz.tell.question import cast, options, passages, prompt, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.classroom.handouts.making import Handout
    from quiz.classroom.handouts.versions import Version
    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords
    from quiz.play.presentation import Asked


ACROSS = {3: 20, 2: 36}
"""How many boxes stand in a row, by the characters that each may have there; rows are full, so that none is missed."""


def sheet(say: Phrases, handout: Handout, version: Version) -> Document:
    """A version of the sheet; its letter stands in the corner where there are several."""
    words, asked = handout_words(say.language), version.asked
    corner = (Run(f"{words.version} "), Run(version.letter, strong=True)) if handout.letters else ()
    quotes = any(each.passages for each in asked)
    box, lines = (context(say, handout.pack), 1) if handout.plan.minutes else ([], 2)
    return (
        head(title_of(say, words, handout), words.count(len(asked)), corner),
        Group((Blank(words.name), Blank(words.class_), Blank(words.date)), "fields"),
        *box,
        *([Para((Run(words.intro),), "intro"), rights(say, handout.pack, named_above=bool(box))] if quotes else []),
        Entries(tuple(Entry(str(i), tuple(item(say, each, lines))) for i, each in enumerate(asked, 1)), "questions"),
    )


def item(say: Phrases, asked: Asked, lines: int = 2) -> Iterator[Node]:
    """A question as it is printed: what is asked, who is on stage, the passages, where to answer, lines for why.

    The words of a second step stand below it, and are not set off in the passages above the first.
    """
    words = handout_words(say.language)
    first, *further = steps(asked)
    yield prompt(say, first)
    yield from cast(say, first)
    yield from passages(say, first, gloss=wants_gloss(say.language))
    yield from _answered(say, words, first)
    for step in further:
        yield prompt(say, step)
        yield from _answered(say, words, step)
    yield Blank(words.reason if asked.passages else words.why, lines)


def _answered(say: Phrases, words: HandoutWords, asked: Asked) -> Iterator[Node]:
    """What to do, and where to answer."""
    yield Para((Run(_task(words, asked), "quiet"),), "task")
    yield from _ANSWERED.of(asked.question)(say, words, asked)


def _task(words: HandoutWords, asked: Asked) -> str:
    """What to do, in a few words, so that the sheet can be answered without help."""
    ticked = words.tasks.tick.of(kind_of(asked.question).places)
    named = ByKind(choice=ticked, hottext=ticked, match=words.tasks.match, order=words.tasks.order, gap=ticked)
    return named.of(asked.question)


def _ticked(say: Phrases, _words: HandoutWords, asked: Asked) -> list[Node]:
    told = options(say, asked)
    longest = max(sum(len(run.text) for run in each.runs) for each in told.items)
    across = next((n for n, most in ACROSS.items() if longest <= most and len(told.items) % n == 0), 1)
    return [told._replace(name=f"tick across-{across}" if across > 1 else "tick")]


def _matched(say: Phrases, _words: HandoutWords, asked: Asked) -> list[Node]:
    shown = (row(say, asked, each, gloss=wants_gloss(say.language)) for each in asked.rows)
    return [Items(tuple(Group((each, Boxes())) for each in shown), "rows"), options(say, asked)]


def _ordered(say: Phrases, words: HandoutWords, asked: Asked) -> list[Node]:
    return [options(say, asked), Boxes(len(asked.choices), f"{words.your_order}{words.colon}")]


_ANSWERED = ByKind(choice=_ticked, hottext=_ticked, match=_matched, order=_ordered, gap=_ticked)
