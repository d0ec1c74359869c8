"""After an answer: all that is told of it, on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.nodes import show, show_node
from quiz.tell.explanation import cards, feedback, references

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


def show_feedback(page: Page, pack: Pack, answer: Answer, *, gloss: bool) -> None:
    """Print all that an answer is told."""
    page.blank()
    show(page, feedback(page.say, pack, answer, gloss=gloss))


def show_cards(page: Page, pack: Pack, asked: Asked) -> None:
    """Print the whole card of each outlet involved, then the references of the question."""
    told = [*cards(page.say, pack, asked), references(page.say, pack, asked)]
    for node in (node for each in told for node in each):
        page.blank()
        show_node(page, node)
