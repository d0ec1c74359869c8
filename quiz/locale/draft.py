"""What `quiz draft` says, and the comments in the file that it writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class DraftWords(Words, frozen=True, kw_only=True):
    """Why a candidate is proposed, and what is left to do with it."""

    topic = "draft"

    epilog: str
    pack: str
    count: str
    device: str
    output: str
    no_pack: str
    not_builtin: str
    never_plays: Annotated[str, "path"]
    written: Annotated[str, "count", "statements", "path"]
    none: Annotated[str, "path"]
    next: Annotated[str, "path"]
    head: Annotated[str, "path"]
    candidate: Annotated[str, "number", "statement"]
    about: Annotated[str, "words"]
    searched: Annotated[str, "patterns", "articles"]
    reasons: Mapping[str, str]


def draft_words(language: Language) -> DraftWords:
    """The words of one language."""
    return read(DraftWords, language)
