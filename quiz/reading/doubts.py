"""The articles of a pack in which a search that finds nothing proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.text.quotations import line_of
from quiz.library.text.soundness import Kind, faults_of
from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Container

    from quiz.model import Pack


class Doubt(Value, frozen=True, kw_only=True):
    """An article in which no search can be trusted: where its text shows it, what is wrong, and the words there."""

    article: str
    line: int
    kind: Kind
    sample: str


def doubts_of(pack: Pack, found: Container[str] = ()) -> tuple[Doubt, ...]:
    """The articles in which no search can be trusted, but for those in which everything was found."""
    return tuple(
        Doubt(article=name, line=line_of(article.text, fault.start), kind=fault.kind, sample=fault.sample)
        for name, article in pack.articles.items()
        if name not in found
        for fault in faults_of(article.text)[:1]
    )
