"""Articles, the passages quoted from them and the statements that these render."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, TypeAlias

from msgspec import Meta

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


class Original(Value, frozen=True, kw_only=True):
    """The file from which an article was taken, kept in `seeds/originals/`: its SHA-256, and what read it."""

    file: Line
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
    by: Line


class Source(Value, frozen=True, kw_only=True):
    """One article in `seeds/`, kept byte for byte, and how we know who published it.

    One that was taken from a page, a PDF or a document has an `original`.
    """

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
    original: Original | None = None
    part: bool = False
    """Whether the file has only a part of the article: what is not in the one may be in the other."""
    chain: tuple[Link, ...] = ()


class Person(Value, frozen=True, kw_only=True):
    """Somebody whom the articles name; a name given in each language is one that they spell in either way."""

    name: Name
    who: Text


class Sources(Value, frozen=True, kw_only=True):
    """The file of the articles, and what whoever has never played is told first, line by line: what they tell.

    A class, which is there for a whole lesson, is told the `background` besides.
    """

    sources: tuple[Source, ...]
    event: tuple[Text, ...] = ()
    people: tuple[Person, ...] = ()
    background: tuple[Text, ...] = ()


class Passage(Value, frozen=True, kw_only=True):
    """A verbatim quotation from a source, with what it says in English; `telling` are the words that do the framing."""

    id: Id
    source: Id
    quote: Line
    gloss: Line | None = None
    voice: Voice
    speaker: Name | None = None
    telling: tuple[Line, ...] = ()


class Stretch(NamedTuple):
    """Start and end offsets in a text, in characters, the end excluded."""

    start: int
    end: int


class Pick(NamedTuple):
    """A word of a hottext, by its id, and where it stands in the quotation."""

    word: str
    stretch: Stretch


class Placed(Passage, frozen=True, kw_only=True):
    """A passage that knows its place, resolved while its pack is read.

    `language` is that of its article, "" without one. `line` counts from 1 and `stretches` are part by part where the
    quotation is cut; None and empty when the article does not have these words. `telling_at` and `picks` are
    stretches of the quotation itself.
    """

    language: str = ""
    line: int | None = None
    stretches: tuple[Stretch, ...] = ()
    telling_at: tuple[Stretch, ...] = ()
    picks: tuple[Pick, ...] = ()

    @property
    def to_pick(self) -> tuple[Stretch, ...]:
        """Where the words of a hottext stand in the quotation."""
        return tuple(pick.stretch for pick in self.picks)


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


class PlacedStatement(Statement, frozen=True, kw_only=True):
    """A statement whose passages know their places."""

    passages: tuple[Placed, ...]
