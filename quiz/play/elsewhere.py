"""The text of which a wrong answer would be right: what it says, in which article, on which line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Pack, Placed, RightOf


class Elsewhere(NamedTuple):
    """Words of an article, by its id, and the line from 1 on which they begin; None where it does not have them."""

    source: str
    quote: str
    line: int | None


def elsewhere(pack: Pack, shown: Iterable[Placed], claim: RightOf) -> Elsewhere | None:
    """What a claim points at, `shown` being the passages of its question.

    None for a page, and for what the pack does not have.
    """
    if claim.passage is not None:
        passage = _named(pack, shown, claim.passage)
        return Elsewhere(passage.source, passage.quote, passage.line) if passage else None
    article = pack.articles.get(claim.source or "")
    if article is None or claim.quote is None:
        return None
    from quiz.library.text.quotations import find_quotation, line_of  # no first question waits for it

    at = find_quotation(claim.quote, article.text).stretches
    return Elsewhere(article.source.id, claim.quote, line_of(article.text, at[0].start) if at else None)


def _named(pack: Pack, shown: Iterable[Placed], name: str) -> Placed | None:
    statement, dot, passage = name.partition(".")
    if not dot:
        return next((each for each in shown if each.id == name), None)
    told = pack.statements.get(statement)
    return next((each for each in told.passages if each.id == passage), None) if told else None
