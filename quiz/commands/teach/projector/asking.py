"""A question on the projector, in blocks: what is asked, the texts, the letters to vote for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.play.question import choice_text, row_text
from quiz.console.page import BAR, QUIET, STRONG, Page, Span
from quiz.console.quotation import show_passage
from quiz.model import Match, Order, Word
from quiz.play.presentation import LETTERS
from quiz.play.wording import labels

if TYPE_CHECKING:
    from quiz.classroom.rounds import Part
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale.projector import ClassWords
    from quiz.model import Passage, Row
    from quiz.play.presentation import Asked

TAG = "bold reverse"
"""A letter as a block of its own, which stands out without colour, too."""


def prompt(asked: Asked) -> Block:
    """What is asked."""

    def show(page: Page) -> None:
        for paragraph in asked.question.ask.of(page.say.language).splitlines():
            page.line(Span(paragraph, STRONG))
        page.blank()

    return show


def texts(asked: Asked, *, gloss: bool) -> list[Block]:
    """The passages to read, then the rows of a match, each a block."""
    named = zip(labels(asked), asked.passages, strict=True)
    free = [_passage(asked, label, passage, gloss=gloss) for label, passage in named if not label.isdecimal()]
    return free + [row_block(asked, row, gloss=gloss) for row in asked.rows]


def _passage(asked: Asked, label: str, passage: Passage, *, gloss: bool) -> Block:
    words = [option.word for option in asked.choices if isinstance(option, Word)]

    def show(page: Page) -> None:
        show_passage(page, passage, label=label, marked=words, gloss=gloss)
        page.blank()

    return show


def row_block(asked: Asked, row: Row, *, gloss: bool = False) -> Block:
    """A row of a match: its passage or its text, with its number on the screen."""
    number = asked.rows.index(row) + 1
    passage = asked.passage(row.passage) if row.passage else None

    def show(page: Page) -> None:
        if passage is not None:
            show_passage(page, passage, label=str(number), gloss=gloss, numbered=True)
        else:
            lead = page.say.row_label.format(label=number) if page.plain else f"{number} {BAR}"
            page.line(row_text(page, asked, row), indent=4, lead=Span(lead, QUIET), hang=f"  {BAR}")
        page.blank()

    return show


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
    question = asked.question
    rows = question.rows if isinstance(question, Match) else ()
    return next(row for row in asked.rows if row.name == rows[(part or 1) - 1].name)


def part_title(words: ClassWords, asked: Asked, part: Part) -> str:
    """Which row or rank is voted on; nothing when it is the whole question."""
    if isinstance(asked.question, Match):
        return words.row.format(number=asked.rows.index(row_of(asked, part)) + 1, of=len(asked.rows))
    if isinstance(asked.question, Order):
        return words.rank.format(number=part, of=len(asked.choices))
    return ""
