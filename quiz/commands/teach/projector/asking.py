"""A question on the projector, in blocks: what is asked, the texts, the letters to vote for."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.commands.teach.projector.slides import drawn, together
from quiz.document import Choices, Group
from quiz.draw.console.answers import TAG
from quiz.draw.console.nodes import show
from quiz.draw.console.page import NO_BREAK, SHORT, Span
from quiz.draw.console.runs import text_of
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.tell import question

if TYPE_CHECKING:
    from quiz.classroom.rounds import Part
    from quiz.commands.teach.projector.slides import Block
    from quiz.document import Node
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Row
    from quiz.play.presentation import Asked


def prompt(say: Phrases, asked: Asked) -> Block:
    """What is asked."""
    return drawn(question.prompt(say, asked))


def texts(say: Phrases, asked: Asked, *, gloss: bool) -> list[Block]:
    """Who is on stage, the passages to read, then the rows of a match, each a block."""
    told: list[Node] = [*question.cast(say, asked), *question.passages(say, asked, gloss=gloss)]
    free = [drawn(each) for each in told]
    return free + [row_block(say, asked, row, gloss=gloss) for row in asked.rows]


def row_block(say: Phrases, asked: Asked, row: Row, *, gloss: bool = False) -> Block:
    """A row of a match: its passage or its text, with its number on the screen."""
    return drawn(question.row(say, asked, row, gloss=gloss))


def options(say: Phrases, asked: Asked) -> list[Choices]:
    """The options under their letters, each by itself."""
    return [Choices((each,), "projected") for each in question.options(say, asked).items]


def letters(say: Phrases, asked: Asked, *, airy: bool) -> Block:
    """The options with their letters; `airy` when there is a blank line between them."""
    told = options(say, asked)

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
    told: list[Node] = [*question.cast(say, asked), *question.passages(say, asked, gloss=gloss)]
    told += [question.row(say, asked, row, gloss=gloss) for row in asked.rows]
    return [together([Group(tuple(told))])] if told else []


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
