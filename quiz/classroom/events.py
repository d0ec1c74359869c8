"""What happens in a projector round, one value for each line of its log.

The log is the only memory of a round: nothing that is on the screen is known from anywhere else. A reader skips
events and fields that it does not know.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias, get_args

from msgspec import Meta, Struct, field

from quiz.model import Form, Language

FORMAT, VERSION = "qui-parle-class", 1
Hands: TypeAlias = Annotated[int, Meta(ge=0, le=9999)]
BallotNumber: TypeAlias = Annotated[int, Meta(ge=1, le=2)]
Pupil: TypeAlias = Annotated[str, Meta(min_length=1, max_length=32)]
BEFORE, AFTER = 1, 2
"""The ballots: before the pupils have talked to each other, and after."""


class _Event(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="event"):
    """`at` is the time, ISO 8601 with its offset."""

    at: str


class Opened(_Event, frozen=True, kw_only=True, omit_defaults=False, tag="opened"):
    """The first line: the class and the questions that were chosen.

    `names` are the banks as they were asked for, `numbers` those of the questions on a sheet that they are from.
    """

    round: str
    questions: tuple[str, ...]
    language: Language
    seed: int
    label: str | None = field(default=None, name="class")
    size: Annotated[int, Meta(ge=1, le=999)] | None = None
    teams: tuple[str, ...] = ()
    bank: str | None = None
    form: Form | None = None
    pack: str = ""
    minutes: int | None = None
    names: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    plain: bool = False
    format: str = FORMAT
    version: int = VERSION


class Shown(_Event, frozen=True, kw_only=True, tag="shown"):
    """A question is on the screen."""

    question: str


class Arrived(_Event, frozen=True, kw_only=True, tag="arrived"):
    """A pupil's own screen is here; `pupil` tells it from the others of this round, and from nobody's name."""

    pupil: Pupil


class Polled(_Event, frozen=True, kw_only=True, tag="polled"):
    """The class has thought, and votes."""

    question: str


class Tapped(_Event, frozen=True, kw_only=True, tag="tapped"):
    """A pupil's vote, from their own screen; `turn` counts how often they gave one, so that none comes back."""

    question: str
    ballot: BallotNumber
    pupil: Pupil
    response: tuple[str, ...]
    turn: Annotated[int, Meta(ge=1, le=9999)] = 1


class Shut(_Event, frozen=True, kw_only=True, tag="shut"):
    """No more votes from screens are taken in a ballot; what came before counts."""

    question: str
    ballot: BallotNumber


class Vote(_Event, frozen=True, kw_only=True, tag="vote"):
    """Hands for each option by its name, or the response of each team.

    `part` is the row of a match as written in the bank, or the rank of an order, from 1. `voters`: how many took
    part where one pupil may raise a hand more than once.
    """

    question: str
    ballot: BallotNumber
    part: Annotated[int, Meta(ge=1, le=99)] | None = None
    counts: dict[str, Hands] = {}
    responses: dict[str, tuple[str, ...]] = {}
    voters: Hands | None = None


class Corrected(Vote, frozen=True, kw_only=True, tag="corrected"):
    """A vote that replaces the one of the same question, ballot and part."""


class Withdrawn(_Event, frozen=True, kw_only=True, tag="withdrawn"):
    """A ballot is taken away, all its parts."""

    question: str
    ballot: BallotNumber


class Passed(_Event, frozen=True, kw_only=True, tag="passed"):
    """The class went on without counting."""

    question: str
    ballot: BallotNumber
    part: Annotated[int, Meta(ge=1, le=99)] | None = None


class Again(_Event, frozen=True, kw_only=True, tag="again"):
    """The second ballot is opened."""

    question: str


class Revealed(_Event, frozen=True, kw_only=True, tag="revealed"):
    """The answer is on the screen."""

    question: str


class Skipped(_Event, frozen=True, kw_only=True, tag="skipped"):
    """The class leaves a question out."""

    question: str


class Resumed(_Event, frozen=True, kw_only=True, tag="resumed"):
    """The round goes on after it was interrupted."""


class Joined(_Event, frozen=True, kw_only=True, tag="joined"):
    """The class is of another size now: somebody came late."""

    size: Annotated[int, Meta(ge=1, le=999)]


class Closed(_Event, frozen=True, kw_only=True, tag="closed"):
    """The last question is done."""


Event: TypeAlias = (
    Opened
    | Shown
    | Arrived
    | Polled
    | Tapped
    | Shut
    | Vote
    | Corrected
    | Withdrawn
    | Passed
    | Again
    | Revealed
    | Skipped
    | Resumed
    | Joined
    | Closed
)
KNOWN = frozenset(str(kind.__struct_config__.tag) for kind in get_args(Event))
"""The names of the events that this version understands."""
