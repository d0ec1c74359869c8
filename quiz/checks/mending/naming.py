"""Ids made from the text of what they name, for those that were forgotten."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from quiz.library.yaml.documents import Plain

LONGEST = 40
"""Characters of an id that is made; the format allows 80, but ids are read."""
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_TOLD_BY = ("ask", "said", "text", "word", "outlet", "passage", "source", "quote")
"""Keys whose value says what a thing is, the most telling first."""


def name_for(item: dict[str, Plain], otherwise: str, taken: Collection[str]) -> str:
    """An id for a question, an option, a passage: its first words, a number behind them when they are taken."""
    told = (kebab(_text(item[key])) for key in _TOLD_BY if key in item)
    name = next((each for each in told if each), otherwise)
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def kebab(text: str) -> str:
    """The words of a text in small letters without accents, joined by hyphens; as many as an id can hold.

    >>> kebab("Combien d’heures la réunion a-t-elle duré ?")
    'combien-d-heures-la-reunion-a-t-elle'
    """
    letters = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(letter for letter in letters if not unicodedata.combining(letter)))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        name = longer
    return name


def _text(value: Plain) -> str:
    """A text in two languages is told by its French, which the other ids of the banks are made of."""
    if isinstance(value, dict):
        value = value.get("fr") or value.get("en") or ""
    return value if isinstance(value, str) else ""
