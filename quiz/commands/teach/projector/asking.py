"""A question on the projector, in blocks: what is asked, the texts, the letters to vote for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.teach.projector.slides import drawn, together
from quiz.document import Group
from quiz.draw.console.answers import TAG
from quiz.draw.console.nodes import show
from quiz.draw.console.page import NO_BREAK, SHORT, Span
from quiz.draw.console.runs import text_of
from quiz.tell import question
from quiz.tell.projected import asking

if TYPE_CHECKING:
    from quiz.commands.teach.projector.slides import Block
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.model import Row
    from quiz.play.presentation import Asked


def prompt(say: Phrases, asked: Asked) -> Block:
    """What is asked."""
    return drawn(question.prompt(say, asked))


def texts(say: Phrases, asked: Asked, *, gloss: bool) -> list[Block]:
    """Who is on stage, the passages to read, then the rows of a match, each a block."""
    return [drawn(each) for each in asking.texts(say, asked, gloss=gloss)]


def row_block(say: Phrases, asked: Asked, row: Row, *, gloss: bool = False) -> Block:
    """A row of a match: its passage or its text, with its number on the screen."""
    return drawn(question.row(say, asked, row, gloss=gloss))


def letters(say: Phrases, asked: Asked, *, airy: bool) -> Block:
    """The options with their letters; `airy` when there is a blank line between them."""
    told = asking.options(say, asked)

    def draw(page: Page) -> None:
        show(page, told if airy and not page.plain else [Group(tuple(told))])
        page.blank()

    return draw


def letters_in_rows(say: Phrases, asked: Asked) -> Block:
    """The options with their letters one after the other, for a screen that has no line for each."""
    told = question.options(say, asked).items

    def draw(page: Page) -> None:
        spans: list[Span | str] = []
        for each in told:
            text = text_of(each.runs)
            kept = text.replace(" ", NO_BREAK) if len(text) < SHORT else text
            spans += [Span(f"{NO_BREAK}{each.label.sign}{NO_BREAK}", TAG), f"{NO_BREAK}{kept}   "]
        page.line(*spans)
        page.blank()

    return draw


def close_together(say: Phrases, asked: Asked, *, gloss: bool) -> list[Block]:
    """The texts without blank lines between them."""
    told = asking.texts(say, asked, gloss=gloss)
    return [together([Group(tuple(told))])] if told else []
