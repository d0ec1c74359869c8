"""Why a result was not written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class WritingWords(Words, frozen=True, kw_only=True):
    """The sentences of every command that writes a file."""

    topic = "writing"

    exists: Annotated[str, "path"]
    is_history: Annotated[str, "path"]
    is_read: Annotated[str, "path"]
    no_folder: Annotated[str, "path"]
    not_written: Annotated[str, "path", "reason"]
    not_used: Annotated[str, "path", "reason"]
    stream: Annotated[str, "reason"]
    some_written: Annotated[str, "path", "reason", "done"]


def writing_words(language: Language) -> WritingWords:
    """The words of one language."""
    return read(WritingWords, language)
