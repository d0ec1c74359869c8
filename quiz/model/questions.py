"""Questions and their interactions, in QTI's terms; slots are Entman's (1993) four functions of a frame."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from msgspec import Meta, field

from quiz.model.register import RegisterField
from quiz.model.sources import Passage
from quiz.model.values import Id, Line, PartialDate, Text, Value

PassageRef: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]

Device: TypeAlias = Literal[
    "attribution", "voice", "omission", "truncation", "emphasis", "wording",
    "numbers", "context", "time", "translation", "reuse", "provenance",
]  # fmt: skip
DEVICES: tuple[Device, ...] = get_args(Device)
Slot: TypeAlias = Literal["problem", "cause", "judgement", "remedy"]
Verdict: TypeAlias = Literal["fair", "loaded"]
Merit: TypeAlias = Literal["exactness", "care", "completeness"]
Form: TypeAlias = Literal["A", "B"]


class Evidence(Value, frozen=True, kw_only=True):
    """One claim about the articles' text that the check verifies; exactly one of its forms is filled.

    `quote` stands in `source`; `pattern` is `absent` from the sources listed, found in `only` these, or found
    `count` times in `source`; two sources have a run of at least `words` words `shared`; in `source`, one
    passage stands `before` another.
    """

    quote: Line | None = None
    source: Id | None = None
    absent: tuple[Id, ...] = ()
    only: tuple[Id, ...] = ()
    count: int | None = None
    pattern: Annotated[str, Meta(min_length=2, max_length=200)] | None = None
    shared: tuple[Id, ...] = ()
    words: int | None = None
    before: tuple[Line, ...] = ()


class Allow(Value, frozen=True, kw_only=True):
    """A rule that the question breaks on purpose, and why."""

    rule: Line
    because: Annotated[str, Meta(min_length=1, pattern=r"\S")]


class RegisterKey(Value, frozen=True, kw_only=True):
    """Where a derived key comes from: a field of the register, as of a day or of a year's edition."""

    field: RegisterField
    outlet: Id | None = None
    as_of: PartialDate | None = None
    year: int | None = None


class Tags(Value, frozen=True, kw_only=True):
    """What teachers search by: the SIFT move (Caulfield) and codes of curricula."""

    sift: Literal["stop", "investigate", "find", "trace"] | None = None
    digcomp: tuple[str, ...] = ()
    ccss: tuple[str, ...] = ()
    emi: tuple[str, ...] = ()
    emi2025: tuple[str, ...] = ()
    emc: tuple[str, ...] = ()
    unesco_mil: tuple[str, ...] = ()
    pisa_mail: tuple[str, ...] = ()


class Option(Value, frozen=True, kw_only=True):
    """One answer of a choice, with the reason why one might pick it and what the text shows.

    It may stand for a `passage` shown or for an `outlet`; `says` gives the verdict it passes in a judgement.
    """

    id: Id
    why: Text
    text: Text | None = None
    key: bool = False
    passage: Id | None = None
    outlet: Id | None = None
    says: Verdict | None = None
    cannot_tell: bool = False
    value: Line | None = None


class Step(Value, frozen=True, kw_only=True):
    """One step of an order, written in its right place."""

    id: Id
    text: Text
    why: Text


class Word(Value, frozen=True, kw_only=True):
    """Words of the passages that may be picked in a hottext."""

    id: Id
    word: Line
    why: Text
    key: bool = False


class Row(Value, frozen=True, kw_only=True):
    """One line of a match: a passage, an outlet or a text, and the target it goes `to`.

    A passage without `to` goes to its own outlet.
    """

    why: Text
    id: Id | None = None
    passage: Id | None = None
    outlet: Id | None = None
    text: Text | None = None
    to: Id | None = None

    @property
    def name(self) -> str:
        """What the row is called in a response."""
        return self.id or self.passage or self.outlet or ""


class Target(Value, frozen=True, kw_only=True):
    """What the rows of a match may be matched with."""

    id: Id | None = None
    outlet: Id | None = None
    text: Text | None = None
    value: Line | None = None

    @property
    def name(self) -> str:
        """What the target is called in a response."""
        return self.id or self.outlet or ""


class Question(Value, frozen=True, kw_only=True, tag_field="kind"):
    """A prompt, its passages, an explanation that rests on evidence, and one thing to carry away."""

    id: Id
    device: Device
    level: Annotated[int, Meta(ge=1, le=3)]
    ask: Text
    explain: Text
    takeaway: Text
    slot: Slot | None = None
    form: Form | None = None
    twin: Id | None = None
    statement: Id | None = None
    passages: tuple[PassageRef | Passage, ...] = ()
    telling: dict[Id, tuple[Line, ...]] = field(default_factory=dict)
    named: bool = False
    merit: Merit | None = None
    register: RegisterKey | None = None
    hint: Text | None = None
    fair: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    references: tuple[Id, ...] = ()
    tags: Tags = Tags()
    allow: tuple[Allow, ...] = ()


class Choice(Question, frozen=True, kw_only=True, tag="choice"):
    """QTI choice: one or several options are right. A `judgement` asks whether a passage is fair or loaded."""

    options: tuple[Option, ...]
    judgement: Verdict | None = None


class Match(Question, frozen=True, kw_only=True, tag="match"):
    """QTI match: each row goes to one target."""

    rows: tuple[Row, ...]
    targets: tuple[Target, ...] = ()


class Order(Question, frozen=True, kw_only=True, tag="order"):
    """QTI order: the options stand here in the right order."""

    options: tuple[Step, ...]


class Hottext(Question, frozen=True, kw_only=True, tag="hottext"):
    """QTI hottext: pick the words in the passages."""

    options: tuple[Word, ...]


AnyQuestion: TypeAlias = Choice | Match | Order | Hottext
