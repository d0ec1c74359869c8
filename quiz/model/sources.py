"""Articles, the passages quoted from them and the statements that these render."""

from __future__ import annotations

from typing import Literal, TypeAlias

from quiz.model.values import Id, Line, Name, PartialDate, Text, Value

Attribution: TypeAlias = Literal["stated", "inferred", "unknown"]
Voice: TypeAlias = Literal["outlet", "quoted", "paraphrase"]


class Link(Value, frozen=True, kw_only=True):
    """One hand through which a text passed, and how that is known."""

    hand: Text
    basis: Attribution
    note: Text
    outlet: Id | None = None
    references: tuple[Id, ...] = ()


class Source(Value, frozen=True, kw_only=True):
    """One article in `seeds/`, kept byte for byte, and how we know who published it."""

    id: Id
    file: Line
    outlet: Id
    title: Name
    date: PartialDate
    date_basis: Attribution
    language: Line
    attribution: Attribution
    evidence: Text
    url: Line | None = None
    chain: tuple[Link, ...] = ()


class Passage(Value, frozen=True, kw_only=True):
    """A verbatim quotation from a source; `telling` are the words of it that do the framing."""

    id: Id
    source: Id
    quote: Line
    gloss: Line
    voice: Voice
    speaker: Name | None = None
    telling: tuple[Line, ...] = ()


class Primary(Value, frozen=True, kw_only=True):
    """The wording of a statement in a primary or agency record."""

    text: Line
    speaker: Name
    reference: Id
    date: PartialDate | None = None
    language: str = "en"


class Statement(Value, frozen=True, kw_only=True):
    """What was said or done, and the passages that render it."""

    id: Id
    said: Text
    passages: tuple[Passage, ...]
    speaker: Name | None = None
    date: PartialDate | None = None
    primary: Primary | None = None
