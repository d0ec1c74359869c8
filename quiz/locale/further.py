"""The words of what to type next, below a text that was looked at, in French and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class FurtherWords(Struct, frozen=True, kw_only=True):
    """A title, and what each command is for; short enough for a column of labels."""

    title: str
    read: str
    who: str
    origin: str
    side_by_side: str
    topic: str
    on_a_day: str
    latest: str
    all_texts: str


FRENCH = FurtherWords(
    title="Pour aller plus loin",
    read="lire à la ligne",
    who="qui, ce jour-là",
    origin="d’où vient-il",
    side_by_side="comparer",
    topic="un propos",
    on_a_day="à un jour donné",
    latest="le plus récent",
    all_texts="tous les textes",
)
ENGLISH = FurtherWords(
    title="To look further",
    read="read the line",
    who="who, that day",
    origin="its origin",
    side_by_side="compare",
    topic="one statement",
    on_a_day="on a given day",
    latest="latest known",
    all_texts="all texts",
)


def further_words(language: Language) -> FurtherWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
