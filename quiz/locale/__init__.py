"""The words of the interface: one folder of data files a language, and the types that they are read into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.catalogue import USUAL, folders
from quiz.locale.general import Phrases, phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Language

__all__ = ["Phrases", "is_language", "language_of", "languages", "phrases"]


def languages() -> tuple[Language, ...]:
    """The languages that the interface speaks."""
    return tuple(folders())


def language_of(environ: Mapping[str, str]) -> Language:
    """The language that the locale asks for (POSIX: LC_ALL, LC_MESSAGES, LANG); English when it asks for another."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(variable):
            return next((each for each in folders() if value.lower().startswith(each)), USUAL)
    return USUAL


def is_language(text: str) -> bool:
    """Whether the interface speaks it."""
    return text in folders()
