"""The comments in the files of a new pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class NewpackWords(Words, frozen=True, kw_only=True):
    """What to do next, said where the author is looking."""

    topic = "newpack"

    bank: Annotated[str, "pack"]
    live: str
    examples: str
    match: str
    order: str
    hottext: str
    no_example: str
    sources: str
    outlets: str
    known: str
    new: str
    form: str
    references: str


def newpack_words(language: Language) -> NewpackWords:
    """The words of one language."""
    return read(NewpackWords, language)
