"""The words of `quiz words`: what the terms of media literacy mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A term explained, and what to see in its example; `gloss` is the example in the language, where it is another."""

    name: str
    means: str
    note: str
    gloss: str = ""


class GlossaryHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz words`."""

    term: str
    epilog: str


class GlossaryWords(Words, frozen=True, kw_only=True):
    """The terms by name, in the order in which they are told, and what is said around them."""

    topic = "glossary"

    title: str
    look: str
    how: Annotated[str, "name"]
    unknown: Annotated[str, "name"]
    all: str
    terms: Mapping[str, Term]
    help: GlossaryHelp


def glossary_words(language: Language) -> GlossaryWords:
    """The words of one language."""
    return read(GlossaryWords, language)
