"""What is remembered: an answer given, and the round it was given in."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, TypeAlias

from msgspec import Meta

from quiz.learner.moments import Moment  # noqa: TC001 -- msgspec reads it
from quiz.model import Confidence, Form, Id, Language, Line, Value
from quiz.play.marking import Outcome, outcome_of

Mode: TypeAlias = Literal["play", "review", "test"]

LARGEST = 2**53 - 1
"""What every reader of JSON can hold as a whole number (RFC 8259, section 6)."""
Count: TypeAlias = Annotated[int, Meta(ge=0, le=LARGEST)]


class Attempt(Value, frozen=True, kw_only=True):
    """One answer to one question, as it is kept, exported and merged.

    `content` and `key` are fingerprints of what was asked and of its key; without a `response` the question was
    skipped; `right` of `of` parts of the answer are right; `milliseconds` is how long the answer took. A
    `withdrawn` attempt was taken back at that moment: it counts no more, but is kept, so that merging an older
    copy of the history does not bring it back.
    """

    id: Line
    player: str
    round: Line
    at: Moment
    question: Id
    bank: Id
    content: Line
    key: Line
    form: Form | None = None
    response: tuple[str, ...] | None = None
    right: Count
    of: Annotated[int, Meta(ge=1, le=LARGEST)]
    confidence: Confidence | None = None
    milliseconds: Count
    language: Language
    withdrawn: Moment | None = None

    @property
    def outcome(self) -> Outcome:
        """What became of the question."""
        return outcome_of(self.right, self.of, answered=self.response is not None)

    @property
    def correct(self) -> bool:
        """Whether it was answered, and rightly."""
        return self.outcome == "right"


class Sitting(Value, frozen=True, kw_only=True):
    """A round as it is kept: enough to go on with it.

    `banks` are the names or paths that were asked for (nothing: the built-in pack), `questions` the ids in their
    order; `finished` is when its last question was explained.
    """

    id: Line
    player: str
    started: Moment
    mode: Mode
    seed: Annotated[int, Meta(ge=-LARGEST, le=LARGEST)]
    banks: tuple[str, ...] = ()
    questions: tuple[Id, ...]
    form: Form | None = None
    finished: Moment | None = None


class Tally(NamedTuple):
    """So many attempts of one player at one question that are alike."""

    question: str
    bank: str
    outcome: Outcome
    confidence: Confidence | None
    times: int


class WeekTally(NamedTuple):
    """The answers of one week, counted in weeks of seven days since Monday 1970-01-05, in UTC."""

    week: int
    right: int
    partly: int
    of: int
