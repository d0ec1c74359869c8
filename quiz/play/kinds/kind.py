"""What every kind of question can be asked, and the values in which it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, TypeVar

from msgspec import Struct

from quiz.model import AnyQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction
    from random import Random

    from quiz.locale import Phrases
    from quiz.model import Member, Pack, Placed, Row
    from quiz.play.kinds.entry import Entry
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

T = TypeVar("T")


CAPITALS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


class Layout(NamedTuple):
    """What of a question is shown, in the order of the screen."""

    passages: tuple[Placed, ...]
    choices: tuple[Member, ...]
    rows: tuple[Row, ...] = ()


def shuffled(items: Sequence[T], random: Random) -> tuple[T, ...]:
    """The same in a random order."""
    return tuple(random.sample(list(items), len(items)))


class Reason(NamedTuple):
    """A choice, step or row, and why. `right`: a key; for steps and rows always."""

    name: str
    text: str
    right: bool
    why: str


class OneScreen(Struct, frozen=True):
    """A question that is asked at once, and marked in as many parts as its key has."""

    texts: ClassVar[tuple[str, ...]] = CAPITALS
    question: AnyQuestion

    def parts(self, key: Response) -> int:
        """One for each name of the key."""
        return len(key)

    def asks(self, _pack: Pack) -> tuple[AnyQuestion, ...]:
        """Itself."""
        return (self.question,)

    def steps(self, asked: Asked) -> tuple[Asked, ...]:
        """One."""
        return (asked,)


class Placing(OneScreen, frozen=True):
    """A question whose answer has its places in a fixed order, rows or ranks, each filled rightly or wrongly."""

    in_parts: ClassVar[bool] = True

    def right(self, key: Response, response: Response) -> int:
        """Places filled as in the key."""
        return sum(a == b for a, b in zip(key, response, strict=False))


class Kind(Protocol):
    """A question, seen as one of its kind.

    An answer has `places` to fill, each with one of the choices; positions are those of the choices on the screen,
    from 0.
    """

    @property
    def texts(self) -> tuple[str, ...]:
        """The signs of the passages shown side by side, in their order."""

    @property
    def in_parts(self) -> bool:
        """Whether the places of an answer come in a fixed order, each right or wrong: rows or ranks."""

    @property
    def places(self) -> int:
        """How many places an answer has."""

    def choices(self, pack: Pack, /) -> tuple[Member, ...]:
        """What a response may name, as written."""

    def key(self, pack: Pack, /) -> Response:
        """The right response."""

    def parts(self, key: Response, /) -> int:
        """In how many parts an answer is marked."""

    def right(self, key: Response, response: Response, /) -> int:
        """How many parts of a response are right, from 0 to all."""

    def asks(self, pack: Pack, /) -> tuple[AnyQuestion, ...]:
        """The questions that it is made of, asked one after the other; most often itself alone."""

    def steps(self, asked: Asked, /) -> tuple[Asked, ...]:
        """The same as they are laid out: a screen each. What they name together is an answer."""

    def laid_out(self, pack: Pack, random: Random, /) -> Layout:
        """The question as one screen shows it."""

    def chance(self, pack: Pack, /) -> Fraction:
        """The share of parts, from 0 to 1, that a blind guess is expected to have right.

        Of a question with two steps, how likely it is that both are.
        """

    def first(self, pack: Pack, /) -> Fraction:
        """The same for taking what stands first: letter a, the order shown, the first target for every row."""

    def responses(self, pack: Pack, /) -> int:
        """From how many possible responses a blind guess picks."""

    def outlet_of(self, pack: Pack, choice: Member, /) -> str | None:
        """The outlet that a choice names, or that printed the passage it stands for or in."""

    def reasons(self, say: Phrases, pack: Pack, asked: Asked, /) -> Iterator[Reason]:
        """Each choice, step or row as it stands on the page, and why; the steps of an order in their right order."""

    def in_letters(self, asked: Asked, response: Response, /) -> str:
        """A whole response in letters as they stand: `b`, `a c`, `c › a › b` for an order, `1→c 2→a` for a match."""

    def typed(self, asked: Asked, entry: Entry, key: str, /) -> Entry:
        """The entry after a key that bears a sign; signs that mean nothing here change nothing."""

    def moved(self, asked: Asked, entry: Entry, step: int, /) -> Entry:
        """The entry after an arrow, 1 down or -1 up."""

    def so_far(self, letters: Sequence[str], cursor: int, /) -> str:
        """What has been entered, from the letters of all places, `…` for an empty one."""

    def read(self, asked: Asked, text: str, /) -> tuple[int, ...]:
        """The positions that a typed line means, without blanks and in small letters; none when it is no answer."""
