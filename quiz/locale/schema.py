"""What an editor explains while a pack is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class SchemaWords(Words, frozen=True, kw_only=True):
    """The meaning of each file of a pack, of each key by the type that has it, of each word of a closed list."""

    topic = "schema"

    title: Mapping[str, str]
    key: Mapping[str, Mapping[str, str]]
    """By type of the model; those of `Question` are those of every kind of question."""
    word: Mapping[str, Mapping[str, str]]
    """By the key whose value the word is."""


def schema_words(language: Language) -> SchemaWords:
    """The words of one language."""
    return read(SchemaWords, language)
