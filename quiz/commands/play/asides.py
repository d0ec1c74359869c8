"""What a player may look at after an answer, and come back from: the cards, the articles, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.play.feedback import show_cards

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.presentation import Asked

ASIDES = "prc"


def show_aside(page: Page, pack: Pack, asked: Asked, key: str, *, gloss: bool) -> None:
    """Print the whole cards (`p`), the passages in their articles (`r`) or all renderings side by side (`c`)."""
    if key == "p":
        show_cards(page, pack, asked)
    elif not asked.passages:
        page.line(page.say.nothing_to_read)
    elif key == "r":
        _read(page, pack, asked, gloss=gloss)
    else:
        _compare(page, pack, asked)


def keys_offered(keys: str, asked: Asked) -> str:
    """The keys after an answer, without those that would have nothing to show."""
    return " · ".join(key for key in keys.split(" · ") if asked.passages or not key.startswith(("r ", "c ")))


def _read(page: Page, pack: Pack, asked: Asked, *, gloss: bool) -> None:
    from quiz.commands.read.excerpts import show_excerpt

    for passage in asked.passages:
        show_excerpt(page, pack, passage, gloss=gloss)


def _compare(page: Page, pack: Pack, asked: Asked) -> None:
    from quiz.commands.read.comparison_page import show_comparison, show_passages_compared

    statement = pack.statements.get(asked.question.statement or "")
    if statement is None:
        show_passages_compared(page, pack, asked.passages)
    else:
        show_comparison(page, pack, statement)
