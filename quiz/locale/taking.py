"""What `quiz new` says of an article that it took from a page, a PDF or a document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class TakingWords(Words, frozen=True, kw_only=True):
    """What was taken, what was left out, what was changed, and what looks wrong, by kind."""

    topic = "taking"

    read_by: Annotated[str, "path", "format", "by"]
    copied: Annotated[str, "path"]
    pasted: str
    title: str
    date: str
    author: str
    credit: str
    site: str
    address: str
    taken: str
    size: Annotated[str, "paragraphs", "words"]
    left_out: str
    nothing: str
    left: Mapping[str, str]
    some: Annotated[str, "kind", "count", "samples"]
    some_amid: Annotated[str, "kind", "count", "amid", "samples"]
    changed: str
    mended: Mapping[str, Annotated[str, "count?"]]
    with_samples: Annotated[str, "text", "samples"]
    look: Annotated[str, "path", "line", "what", "sample", "mend"]
    looks: Mapping[str, Annotated[str, "count?"]]
    mends: Mapping[str, str]


def taking_words(language: Language) -> TakingWords:
    """The words of one language."""
    return read(TakingWords, language)
