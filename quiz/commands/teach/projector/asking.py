"""A question on the projector, in blocks: what is asked, the texts, the letters to vote for."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.commands.play.question import choice_text
from quiz.commands.teach.projector.slides import drawn
from quiz.draw.console.page import Page, Span
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.presentation import LETTERS
from quiz.tell import question

if TYPE_CHECKING:
    from quiz.classroom.rounds import Part
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Row
    from quiz.play.presentation import Asked

TAG = "bold reverse"
"""A letter as a block of its own, which stands out without colour, too."""


def prompt(say: Phrases, asked: Asked) -> Block:
    """What is asked."""
    return drawn(question.prompt(say, asked))


def texts(say: Phrases, asked: Asked, *, gloss: bool) -> list[Block]:
    """The passages to read, then the rows of a match, each a block."""
    free = [drawn(each) for each in question.passages(say, asked, gloss=gloss)]
    return free + [row_block(say, asked, row, gloss=gloss) for row in asked.rows]


def row_block(say: Phrases, asked: Asked, row: Row, *, gloss: bool = False) -> Block:
    """A row of a match: its passage or its text, with its number on the screen."""
    return drawn(question.row(say, asked, row, gloss=gloss))


def letters(asked: Asked, *, airy: bool) -> Block:
    """The options with their letters; `airy` when there is a blank line between them."""

    def show(page: Page) -> None:
        for letter, choice in zip(LETTERS, asked.choices, strict=False):
            lettered(page, letter, choice_text(page, asked, choice))
            if airy and not page.plain:
                page.blank()
        if not airy or page.plain:
            page.blank()

    return show


def lettered(page: Page, letter: str, *spans: Span | str) -> None:
    """Print a text with its letter set off."""
    if page.plain:
        page.line(*spans, lead=page.say.answer_label.format(label=letter))
    else:
        page.line("  ", *spans, indent=4, lead=Span(f" {letter} ", TAG), hang="     ")


def row_of(asked: Asked, part: Part) -> Row:
    """The row of a part: rows are numbered as the bank has them, and stand on the screen in another order."""
    return next(row for row in asked.rows if row.name == asked.question.rows[(part or 1) - 1].name)


def part_title(words: ClassWords, asked: Asked, part: Part) -> str:
    """Which row or rank is voted on; nothing when it is the whole question."""
    match asked.question:
        case Match():
            return words.row.format(number=asked.rows.index(row_of(asked, part)) + 1, of=len(asked.rows))
        case Order():
            return words.rank.format(number=part, of=len(asked.choices))
        case Choice() | Hottext() | Gap():
            return ""
        case _:
            assert_never(asked.question)
