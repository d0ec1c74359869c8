"""What a question says, in words: how its passages are called, what its choices and rows say.

Pure functions of a question laid out and the phrases of a language, for every place where a question is shown:
the screen, paper, a learning platform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.model import name_in

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Member, Row
    from quiz.play.presentation import Asked


def labels(asked: Asked) -> list[str]:
    """What each passage is called: the number of its row, or a capital where there are several; "" when alone."""
    rows = {row.passage: str(number) for number, row in enumerate(asked.rows, start=1)}
    free = [passage.id for passage in asked.passages if passage.id not in rows]
    capitals = {name: chr(ord("A") + i) for i, name in enumerate(free)} if len(free) > 1 else {}
    return [rows.get(passage.id) or capitals.get(passage.id, "") for passage in asked.passages]


def choice_text(say: Phrases, asked: Asked, choice: Member) -> str:
    """What a choice says: its text (led by the letter of its passage), its words, or the name of its outlet."""
    if choice.word is not None:
        return say.quoted.format(text=choice.word)
    if choice.text is None and choice.outlet is not None:
        return _outlet(say, asked, choice.outlet)
    text = choice.text.of(say.language) if choice.text else ""
    if choice.passage is None or len(asked.passages) == 1:
        return text
    label = chr(ord("A") + [p.id for p in asked.passages].index(choice.passage))
    return say.text_label.format(label=label) + text


def row_text(say: Phrases, asked: Asked, row: Row) -> str:
    """What a row of a match says when it is no passage."""
    if row.text is not None:
        return row.text.of(say.language)
    return _outlet(say, asked, row.outlet) if row.outlet else row.name


def _outlet(say: Phrases, asked: Asked, name: str) -> str:
    return next((name_in(outlet.name, say.language) for outlet in asked.outlets if outlet.id == name), name)
