"""What a player may look at after an answer, and come back from: the cards, the articles, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.play.feedback import show_cards
from quiz.draw.console.nodes import show

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
    from quiz.console.paging import opens_at_lines, reader_pager
    from quiz.tell.excerpt import passage_in_place

    for passage in asked.passages:
        page.blank()
        at_line = opens_at_lines(reader_pager(page))
        show(page, passage_in_place(page.say, pack, passage, gloss=gloss, at_line=at_line))


def _compare(page: Page, pack: Pack, asked: Asked) -> None:
    from quiz.reading.comparison import compare_passages, compare_statement
    from quiz.tell.comparison import comparison

    statement = pack.statements.get(asked.question.statement or "")
    compared = compare_passages(asked.passages) if statement is None else compare_statement(pack, statement)
    page.blank()
    show(page, comparison(page.say, pack, compared))
