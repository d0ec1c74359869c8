"""A question before it is answered: what is asked, the passages, what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Choice, Choices, Facts, Group, Label, Para, Quote, Run, Section
from quiz.play.kinds.gap import prompt as prompt_text
from quiz.play.wording import choice_text, labels, outlet_text, reuse_text, row_text
from quiz.tell.texts import labelled, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.model import Placed, Row, Stretch
    from quiz.play.presentation import Asked


def question(say: Phrases, asked: Asked, *, gloss: bool) -> Document:
    """All that is shown before the answer; `gloss`: passages with what they say in English."""
    return (
        prompt(say, asked),
        *cast(say, asked),
        *passages(say, asked, gloss=gloss),
        *rows(say, asked, gloss=gloss),
        options(say, asked),
    )


def prompt(say: Phrases, asked: Asked) -> Group:
    """What is asked."""
    lines = prompt_text(say, asked.question).splitlines()
    told = [Para((Run(line, strong=True),), name="ask") for line in lines]
    note = reuse_text(say, asked)
    return Group((*told, *([Para((Run(note),), name="reuse")] if note else [])), "prompt")


def cast(say: Phrases, asked: Asked) -> list[Section]:
    """Who is on stage: a line for each outlet on how its text came about; nothing where the bank tells none."""
    lines = [
        labelled(say, outlet_text(say, asked, each.outlet), Run(each.text.of(say.language)))
        for each in asked.question.cast
    ]
    title = (Run(say.on_stage, strong=True),)
    return [Section(title, (Facts(tuple(lines), "cast"),), say.on_stage + say.colon.rstrip(), "cast")] if lines else []


def passages(say: Phrases, asked: Asked, *, gloss: bool) -> list[Quote]:
    """The passages that are no rows, with the words that can be picked set off."""
    return [
        passage_of(say, passage, label, passage.to_pick, gloss=gloss)
        for label, passage in zip(labels(asked), asked.passages, strict=True)
        if not label.isdecimal()
    ]


def passage_of(
    say: Phrases, passage: Placed, label: str, marked: tuple[Stretch, ...] = (), *, gloss: bool, where: str = ""
) -> Quote:
    """A passage under its letter or the number of its row."""
    pattern = say.row_label if label.isdecimal() else say.text_label
    named = Label(label, pattern.format(label=label) if label else "")
    return quoted(say, passage, named, marked, gloss=gloss, where=where)


def rows(say: Phrases, asked: Asked, *, gloss: bool) -> Iterator[Node]:
    """The rows of a match: passages apart from one another, other texts in one list."""
    shown = [(each, row(say, asked, each, gloss=gloss)) for each in asked.rows]
    yield from (quote for each, quote in shown if each.passage)
    texts = [quote for each, quote in shown if not each.passage]
    if texts:
        yield Group(tuple(texts), "rows")


def row(say: Phrases, asked: Asked, row: Row, *, gloss: bool) -> Quote:
    """A row of a match: its passage or its text, under its number on the screen."""
    number = str(asked.rows.index(row) + 1)
    passage = asked.passage(row.passage) if row.passage else None
    if passage is not None:
        return passage_of(say, passage, number, gloss=gloss)
    return Quote((Run(row_text(say, asked, row)),), Label(number, say.row_label.format(label=number)))


def options(say: Phrases, asked: Asked) -> Choices:
    """What can be chosen, under its letters."""
    items = [
        Choice(Label(letter, say.answer_label.format(label=letter)), (Run(choice_text(say, asked, choice)),))
        for letter, choice in zip(asked.letters, asked.choices, strict=False)
    ]
    return Choices(tuple(items), "options")
