"""One statement, or some passages, as several outlets give them: side by side, with the words that make the difference.

Where the wordings are near each other, what is marked is where they differ, word by word. Where they are not, nearly
every word differs, and what is marked are the words that the authors of the bank call telling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.library.text.differences import difference, likeness
from quiz.library.text.pieces import Piece, in_pieces
from quiz.model import Name, Primary, Reference, Text, Value, Voice
from quiz.reading.presence import Cell, Presence, Row, presence_of, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Pack, Placed, PlacedStatement

NEAR = 0.5
"""Likeness (difflib's ratio) from which two wordings are compared word by word: half of their words agree."""

Marks: TypeAlias = Literal["differences", "telling", "none"]


class Rendering(Value, frozen=True, kw_only=True):
    """A passage as one article has it; `line` counts from 1, None when the article does not have these words."""

    passage: str
    article: str
    line: int | None
    quote: str
    gloss: str | None
    voice: Voice
    speaker: Name | None
    pieces: tuple[Piece, ...]


class Comparison(Value, frozen=True, kw_only=True):
    """Several renderings; `others` are the articles that have none, and what is known of that."""

    statement: str | None
    said: Text | None
    primary: Primary | None
    reference: Reference | None
    marks: Marks
    renderings: tuple[Rendering, ...]
    others: tuple[Cell, ...]


class Alignment(Value, frozen=True, kw_only=True):
    """Articles compared, statement by statement, and the matrix of what each has and leaves out."""

    articles: tuple[str, ...]
    statements: tuple[Comparison, ...]
    presence: Presence


def compare_statement(
    pack: Pack, statement: PlacedStatement, articles: Sequence[str] = (), *, word_by_word: bool = False
) -> Comparison:
    """A statement in the articles named, or in all of them; word by word even where the wordings are far apart."""
    row = row_of(pack, statement, tuple(articles) or tuple(pack.articles))
    return _compared(pack, statement, row, 0.0 if word_by_word else NEAR)


def _compared(pack: Pack, statement: PlacedStatement, row: Row, near: float) -> Comparison:
    """The renderings of a statement, article after article in the order of the row."""
    passages = [passage for cell in row.cells for passage in statement.passages if passage.source == cell.article]
    marks, pieces = _marked(passages, near)
    return Comparison(
        statement=statement.id,
        said=statement.said,
        primary=statement.primary,
        reference=pack.references.get(statement.primary.reference) if statement.primary else None,
        marks=marks,
        renderings=_renderings(passages, pieces, f"{statement.id}."),
        others=tuple(cell for cell in row.cells if not cell.passages),
    )


def compare_passages(passages: Sequence[Placed]) -> Comparison:
    """Placeds that no statement brings together."""
    marks, pieces = _marked(passages, NEAR)
    return Comparison(
        statement=None,
        said=None,
        primary=None,
        reference=None,
        marks=marks,
        renderings=_renderings(passages, pieces, ""),
        others=(),
    )


def align(pack: Pack, articles: Sequence[str]) -> Alignment:
    """Two articles or more, statement by statement; statements that none of them has are left out."""
    presence = presence_of(pack, articles)
    compared = (_compared(pack, pack.statements[row.statement], row, NEAR) for row in presence.rows)
    return Alignment(articles=tuple(articles), statements=tuple(compared), presence=presence)


def _renderings(passages: Sequence[Placed], pieces: Sequence[tuple[Piece, ...]], prefix: str) -> tuple[Rendering, ...]:
    return tuple(
        Rendering(
            passage=f"{prefix}{passage.id}",
            article=passage.source,
            line=passage.line,
            quote=passage.quote,
            gloss=passage.gloss,
            voice=passage.voice,
            speaker=passage.speaker,
            pieces=cut,
        )
        for passage, cut in zip(passages, pieces, strict=True)
    )


def _marked(passages: Sequence[Placed], near: float) -> tuple[Marks, list[tuple[Piece, ...]]]:
    quotes = [passage.quote for passage in passages]
    nearest = [_nearest(quotes, i) for i in range(len(quotes))]
    if len(quotes) > 1 and all(like >= near for like, _ in nearest):
        return "differences", [difference(quote, other)[0] for quote, (_, other) in zip(quotes, nearest, strict=True)]
    if any(passage.telling for passage in passages):
        return "telling", [in_pieces(passage.quote, passage.telling_at) for passage in passages]
    return "none", [in_pieces(quote, ()) for quote in quotes]


def _nearest(quotes: Sequence[str], i: int) -> tuple[float, str]:
    """The other wording most like one, and how like it is."""
    others = [(likeness(quotes[i], other), other) for j, other in enumerate(quotes) if j != i]
    return max(others, key=lambda each: each[0], default=(0.0, ""))
