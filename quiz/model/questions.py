"""Questions and their interactions, in QTI's terms; slots are Entman's (1993) four functions of a frame."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Literal, TypeAlias, get_args

from msgspec import Meta, field

from quiz.model.members import Member, Option, Row, Step, Target, Verdict, Word
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
Merit: TypeAlias = Literal["exactness", "care", "completeness"]
Form: TypeAlias = Literal["A", "B", "C"]
FORMS: tuple[Form, ...] = get_args(Form)
"""In the order in which they are taken: before, after, some months later."""


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


class CastLine(Value, frozen=True, kw_only=True):
    """How the text of an outlet came about, on one line, told before the answer; and where that is known from.

    A verbatim `quote` from `source`, pages of the references, or both.
    """

    outlet: Id
    text: Text
    source: Id | None = None
    quote: Line | None = None
    references: tuple[Id, ...] = ()


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


Members: TypeAlias = tuple[tuple[tuple[str, int], Member], ...]
"""Each with where it is written: its list and its place there, from 0."""


def _placed(**lists: tuple[Member, ...]) -> Members:
    return tuple([((name, i), member) for name, members in lists.items() for i, member in enumerate(members)])


GAP = "{gap}"
"""Where a word is to be chosen in a sentence."""


class Then(Value, frozen=True, kw_only=True):
    """A second step of a choice, which makes it a two-tier item (Treagust 1988): which words of the passages show it.

    `words` are right, those `among` which they stand are not; `why` says what the right ones show.
    """

    ask: Text
    words: tuple[Line, ...]
    among: tuple[Line, ...]
    why: Text

    @property
    def options(self) -> tuple[Word, ...]:
        """All of the words, the right ones first. Their names come from what they say, and are no ids of options."""
        keys = [(word, True) for word in self.words] + [(word, False) for word in self.among]
        return tuple(Word(id=_name_of(word), word=word, why=self.why, key=key) for word, key in keys)


def _name_of(words: str) -> str:
    """Without blanks, and without signs that tables of answers give a meaning.

    >>> _name_of("L’OTAN l’a dit")
    'then.l-otan-l-a-dit'
    """
    return "then." + "-".join(re.findall(r"\w+", words.lower()))


class Question(Value, frozen=True, kw_only=True, dict=True, tag_field="kind"):
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
    cast: tuple[CastLine, ...] = ()
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

    @property
    def kind(self) -> str:
        """The interaction, as the bank names it."""
        return str(self.__struct_config__.tag)

    @property
    def cited(self) -> tuple[Id, ...]:
        """The references it rests on: its own, and those of its cast."""
        return tuple(dict.fromkeys((*self.references, *(name for line in self.cast for name in line.references))))

    @property
    def judgement(self) -> Verdict | None:
        """What is true of the passage, where the question asks whether it is fair or loaded."""
        return None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, where each of them goes to one target."""
        return ()

    @property
    def sentence(self) -> Text | None:
        """The sentence to complete, with `{gap}` where a word is to be chosen."""
        return None

    @property
    def then(self) -> Then | None:
        """What is asked after what the question lists, and before anything is said of it."""
        return None


class Choice(Question, frozen=True, kw_only=True, tag="choice"):
    """QTI choice: one or several options are right. A `judgement` asks whether a passage is fair or loaded.

    Of one that has one right option, `then` may ask which words show it.
    """

    options: tuple[Option, ...]
    judgement: Verdict | None = None
    then: Then | None = None

    @cached_property
    def members(self) -> Members:
        """All that it lists."""
        return _placed(options=self.options)


class Match(Question, frozen=True, kw_only=True, tag="match"):
    """QTI match: each row goes to one target."""

    rows: tuple[Row, ...]
    targets: tuple[Target, ...] = ()

    @cached_property
    def members(self) -> Members:
        """All that it lists."""
        return _placed(rows=self.rows, targets=self.targets)


class Order(Question, frozen=True, kw_only=True, tag="order"):
    """QTI order: the options stand here in the right order."""

    options: tuple[Step, ...]

    @cached_property
    def members(self) -> Members:
        """All that it lists."""
        return _placed(options=self.options)


class Hottext(Question, frozen=True, kw_only=True, tag="hottext"):
    """QTI hottext: pick the words in the passages."""

    options: tuple[Word, ...]

    @cached_property
    def members(self) -> Members:
        """All that it lists."""
        return _placed(options=self.options)


class Gap(Question, frozen=True, kw_only=True, tag="gap"):
    """QTI inline choice: one of the options fills the gap of a sentence, `{gap}`, which each language has once."""

    sentence: Text
    options: tuple[Option, ...]

    @cached_property
    def members(self) -> Members:
        """All that it lists."""
        return _placed(options=self.options)


AnyQuestion: TypeAlias = Choice | Match | Order | Hottext | Gap
