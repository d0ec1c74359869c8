"""What a player may look at after an answer, and come back from: the cards, the articles, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.console.nodes import show, show_node
from quiz.draw.console.page import DOT
from quiz.locale.playing import playing_words

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.presentation import Asked

NARROW = 56
"""Columns below which words for all keys would take lines that the explanation needs."""


def show_aside(page: Page, pack: Pack, asked: Asked, key: str, *, gloss: bool) -> None:
    """Print the whole cards (`p`), the passages in their articles (`r`) or all renderings side by side (`c`)."""
    words = playing_words(page.say.language)
    if not offers(pack, asked, key):
        page.line({"p": words.nothing_of_outlets, "r": words.nothing_to_read}.get(key, words.nothing_to_compare))
    elif key == "p":
        _show_cards(page, pack, asked)
    elif key == "r":
        _read(page, pack, asked, gloss=gloss)
    else:
        _compare(page, pack, asked)


def offers(pack: Pack, asked: Asked, key: str) -> bool:
    """Whether a key would have something to show; a passage alone compares with nothing."""
    if key == "p":
        return bool(asked.outlets)
    if key == "r":
        return bool(asked.passages)
    told = pack.statements.get(asked.question.statement or "")
    return key != "c" or len(asked.passages if told is None else told.passages) > 1


def keys_offered(page: Page, keys: str, pack: Pack, asked: Asked) -> str:
    """The keys after an answer, without those that would have nothing to show; the last two say what the others do.

    On a narrow page these others have no words.
    """
    *some, help_, leave = [key for key in keys.split(DOT) if offers(pack, asked, key[0])]
    if page.width < NARROW and not page.plain:
        return DOT.join([" ".join(key[0] for key in some), help_, leave])
    return DOT.join([*some, help_, leave])


def _show_cards(page: Page, pack: Pack, asked: Asked) -> None:
    """Print the whole card of each outlet involved, then the references of the question."""
    from quiz.tell.explanation import cards, references

    told = [*cards(page.say, pack, asked), references(page.say, pack, asked)]
    for node in (node for each in told for node in each):
        page.blank()
        show_node(page, node)


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
