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
    ids: str
    review: str
    move: str
    to: str
    no_pack: str
    not_together: Annotated[str, "one", "other"]
    only_with_move: Annotated[str, "what"]
    not_builtin: str
    never_plays: Annotated[str, "path"]
    written: Annotated[str, "count", "statements", "path"]
    none: Annotated[str, "path"]
    added: Annotated[str, "count", "before", "path"]
    nothing_new: Annotated[str, "before", "path"]
    left_out: Annotated[str, "count"]
    offered_again: Annotated[str, "count", "articles"]
    not_drafts: Annotated[str, "path"]
    next: Annotated[str, "path", "pack"]
    no_drafts: Annotated[str, "path"]
    no_draft: Annotated[str, "name", "path"]
    none_complete: Annotated[str, "path"]
    which_bank: Annotated[str, "names", "path"]
    no_bank: Annotated[str, "name", "names"]
    not_whole: Annotated[str, "path"]
    brackets: Annotated[str, "path", "key"]
    differs: Annotated[str, "path"]
    moved: Annotated[str, "count", "path"]
    moved_before: Annotated[str, "name", "path"]
    not_moved: str
    waiting: Annotated[str, "count"]
    ready: Annotated[str, "count", "complete", "path"]
    no_fairness: str
    head: Annotated[str, "path"]
    candidate: Annotated[str, "number", "statement"]
    about: Annotated[str, "words"]
    searched: Annotated[str, "patterns", "articles"]
    again: Annotated[str, "articles"]
    reasons: Mapping[str, str]


def draft_words(language: Language) -> DraftWords:
    """The words of one language."""
    return read(DraftWords, language)
