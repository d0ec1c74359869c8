"""Passages and their places, looked up once while a pack is read: whatever is shown later finds them resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from quiz.library.text.quotations import find_quotation, line_of, stretches_of
from quiz.model import Pick, Placed, PlacedStatement, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import AnyQuestion, Article, Pack, Passage, Statement


Known = TypeVar("Known")


class _LackingError(Exception):
    """The pack does not have what is named."""


def placed(passage: Passage, articles: Mapping[str, Article]) -> Placed:
    """A passage with its place in its article, if that has it, and the places of its telling words."""
    article = articles.get(passage.source)
    stretches = find_quotation(passage.quote, article.text).stretches if article else ()
    return Placed(
        **msgspec.structs.asdict(passage),
        language=article.source.language if article else "",
        line=line_of(article.text, stretches[0].start) if article and stretches else None,
        stretches=stretches,
        telling_at=stretches_of(passage.telling, passage.quote),
    )


def placed_statement(statement: Statement, articles: Mapping[str, Article]) -> PlacedStatement:
    """A statement with its passages placed."""
    passages = tuple(placed(passage, articles) for passage in statement.passages)
    return PlacedStatement(**msgspec.structs.asdict(statement) | {"passages": passages})


def passages_shown(question: AnyQuestion, pack: Pack) -> tuple[Placed, ...] | None:
    """The passages a question shows: its own, those it points at, or all those of its statement.

    None when the pack does not have them all, or not the article that one is from.
    """
    try:
        shown = tuple(_pointed_at(entry, pack) for entry in question.passages) or _rows_or_all(question, pack)
    except _LackingError:
        return None
    listed = [*(member for _, member in question.members), *(question.then.options if question.then else ())]
    words = {member.name: member.word for member in listed if member.word}
    return tuple(_as_shown(passage, question.telling.get(passage.id), words) for passage in shown)


def _pointed_at(entry: str | Passage, pack: Pack) -> Placed:
    """Raises _LackingError."""
    if not isinstance(entry, str):
        return placed(entry, {entry.source: _found(pack.articles, entry.source)})
    statement, _, passage = entry.partition(".")
    return _found({each.id: each for each in reversed(_found(pack.statements, statement).passages)}, passage)


def _rows_or_all(question: AnyQuestion, pack: Pack) -> tuple[Placed, ...]:
    """Raises _LackingError."""
    if question.statement is None:
        return ()
    passages = _found(pack.statements, question.statement).passages
    wanted = {row.passage for row in question.rows}
    return tuple(each for each in passages if not wanted or each.id in wanted)


def _found(known: Mapping[str, Known], name: str) -> Known:
    if name not in known:
        raise _LackingError(name)
    return known[name]


def _as_shown(passage: Placed, telling: tuple[str, ...] | None, words: Mapping[str, str]) -> Placed:
    """A passage with the telling words that a question gives it, and the words to pick that it has."""
    if telling is not None:
        at = stretches_of(telling, passage.quote)
        passage = msgspec.structs.replace(passage, telling=telling, telling_at=at)
    if words:
        found = ((name, stretches_of([word], passage.quote)) for name, word in words.items())
        picks = tuple(Pick(name, Stretch(at[0].start, at[-1].end)) for name, at in found if at)
        passage = msgspec.structs.replace(passage, picks=picks)
    return passage
