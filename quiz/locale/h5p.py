"""The words on the buttons of H5P's content types, which their players show as they stand in a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class H5pWords(Words, frozen=True, kw_only=True):
    """By content type, its fields for words; signs such as `@index` and `:num` are filled in by the player."""

    topic = "h5p"

    choice: Mapping[str, str]
    """`UI` of H5P.MultiChoice."""
    finish: Mapping[str, str]
    retry: Mapping[str, str]
    """`confirmCheck` and `confirmRetry` of H5P.MultiChoice."""
    words: Mapping[str, str]
    """H5P.MarkTheWords."""
    drag: Mapping[str, str]
    """H5P.DragText."""
    texts: Mapping[str, str]
    end: Mapping[str, str]
    """`texts` and `endGame` of H5P.QuestionSet."""


def h5p_words(language: Language) -> H5pWords:
    """The words of one language."""
    return read(H5pWords, language)
