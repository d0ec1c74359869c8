"""The words of what to type next, below a text that was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class FurtherWords(Words, frozen=True, kw_only=True):
    """A title, and what each command is for; short enough for a column of labels."""

    topic = "further"

    title: str
    read: str
    who: str
    origin: str
    side_by_side: str
    statement: str
    on_a_day: str
    latest: str
    all_texts: str


def further_words(language: Language) -> FurtherWords:
    """The words of one language."""
    return read(FurtherWords, language)
