"""The values everything else is about: outlets, sources, passages, questions, banks, packs.

Frozen, without file, clock or chance. The types say how a bank is written in YAML (their field names are
its keys), how the compiled pack is stored, and what the program plays; nothing else does.
The terms are QTI's for interactions, Entman's (1993) for slots and State Media Monitor's for classes.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from msgspec import Meta, Struct

Language: TypeAlias = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Id: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
PassageRef: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]
Line: TypeAlias = Annotated[str, Meta(min_length=1)]
PartialDate: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]

Device: TypeAlias = Literal[
    "attribution", "voice", "omission", "truncation", "emphasis", "wording",
    "numbers", "context", "time", "translation", "reuse", "provenance",
]  # fmt: skip
DEVICES: tuple[Device, ...] = get_args(Device)
Slot: TypeAlias = Literal["problem", "cause", "judgement", "remedy"]
Voice: TypeAlias = Literal["outlet", "quoted", "paraphrase"]
Verdict: TypeAlias = Literal["fair", "loaded"]
Merit: TypeAlias = Literal["exactness", "care", "completeness"]
Form: TypeAlias = Literal["A", "B"]
Attribution: TypeAlias = Literal["stated", "inferred", "unknown"]
Sector: TypeAlias = Literal["state", "public", "private", "undeclared"]
MediaClass: TypeAlias = Literal["SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "none"]
RegisterField: TypeAlias = Literal["owner", "funding", "decides", "class"]


class Value(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What all values of the model share: frozen, written by name, and no key that the type does not know."""


class Text(Value, frozen=True, kw_only=True):
    """What a person reads, in both languages of the interface."""

    fr: Line
    en: Line

    def of(self, language: Language) -> str:
        """The text in one language."""
        return self.fr if language == "fr" else self.en


Name: TypeAlias = Line | Text


def name_in(name: Name, language: Language) -> str:
    """A proper name is the same in both languages, unless it was given in each."""
    return name.of(language) if isinstance(name, Text) else name


class Reference(Value, frozen=True, kw_only=True):
    """A citable page, listed once and cited by id."""

    id: Id
    title: Line
    publisher: Line
    url: Annotated[str, Meta(pattern=r"^https?://[^\s<>\"]+$")] | None = None
    date: PartialDate | None = None


class Fact(Value, frozen=True, kw_only=True, rename={"since": "from"}):
    """One dated, referenced fact of a provenance card.

    `since` and `until` bound the time in which it held; `value` is its short code for derived keys;
    `basis` says whether a page states it, it is inferred, or the outlet says it of itself.
    """

    text: Text
    value: Id | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    basis: Literal["stated", "inferred", "self"] = "stated"
    source: Id | None = None
    references: tuple[Id, ...] = ()


class Classification(Value, frozen=True, kw_only=True):
    """A class of the State Media Matrix (Dragomir and Söderström 2021), its year and who gave it."""

    code: MediaClass
    year: int | None = None
    by: Line | None = None
    note: Text | None = None
    references: tuple[Id, ...] = ()


class Outlet(Value, frozen=True, kw_only=True, rename={"classes": "class"}):
    """A publisher: owner, money and control kept apart, each fact dated and referenced."""

    id: Id
    name: Name
    about: Text
    sector: Sector
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2}|none)$")] = "none"
    aliases: tuple[Line, ...] = ()
    founded: PartialDate | None = None
    languages: tuple[str, ...] = ()
    part_of: Id | None = None
    owner: tuple[Fact, ...] = ()
    funding: tuple[Fact, ...] = ()
    decides: tuple[Fact, ...] = ()
    classes: tuple[Classification, ...] = ()
    status: tuple[Fact, ...] = ()
    labels: tuple[Fact, ...] = ()
    says: tuple[Fact, ...] = ()
    does_not_imply: Text | None = None


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
    telling: dict[Id, tuple[Line, ...]] = {}
    named: bool = False
    merit: Merit | None = None
    register: RegisterKey | None = None
    hint: Text | None = None
    fair: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    references: tuple[Id, ...] = ()
    tags: Tags = Tags()


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


class Bank(Value, frozen=True, kw_only=True, rename={"id": "bank"}):
    """One file of questions."""

    id: Id
    title: Text
    about: Text
    questions: tuple[AnyQuestion, ...]
    statements: tuple[Statement, ...] = ()


class Article(Value, frozen=True, kw_only=True):
    """A source with its text."""

    source: Source
    text: str


class Pack(Value, frozen=True, kw_only=True):
    """Everything that can be played together: banks, the articles they quote and the register they cite."""

    banks: tuple[Bank, ...]
    articles: dict[str, Article]
    outlets: dict[str, Outlet]
    references: dict[str, Reference]
    statements: dict[str, Statement]

    def questions(self) -> tuple[AnyQuestion, ...]:
        """All questions, bank after bank."""
        return tuple(question for bank in self.banks for question in bank.questions)

    def bank_of(self, question: AnyQuestion) -> Bank:
        """The bank that holds the question."""
        return next(bank for bank in self.banks if any(each is question for each in bank.questions))

    def outlet_of(self, passage: Passage) -> Outlet:
        """Who printed the passage."""
        return self.outlets[self.articles[passage.source].source.outlet]

    def passages_of(self, question: AnyQuestion) -> tuple[Passage, ...]:
        """The passages a question shows: its own, those it points at, or all those of its statement."""
        shown = tuple(self._resolve(entry) for entry in question.passages) or self._rows_or_all(question)
        return tuple(_with_telling(passage, question.telling.get(passage.id)) for passage in shown)

    def _resolve(self, entry: str | Passage) -> Passage:
        if isinstance(entry, Passage):
            return entry
        statement, _, passage = entry.partition(".")
        return next(p for p in self.statements[statement].passages if p.id == passage)

    def _rows_or_all(self, question: AnyQuestion) -> tuple[Passage, ...]:
        if question.statement is None:
            return ()
        passages = self.statements[question.statement].passages
        wanted = {row.passage for row in question.rows} if isinstance(question, Match) else set()
        return tuple(p for p in passages if not wanted or p.id in wanted)


def _with_telling(passage: Passage, telling: tuple[str, ...] | None) -> Passage:
    if telling is None:
        return passage
    fields = {name: getattr(passage, name) for name in passage.__struct_fields__}
    return Passage(**{**fields, "telling": telling})
