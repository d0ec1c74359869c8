"""`order`: put the steps into their right order, in which they are written."""

from __future__ import annotations

from math import factorial
from typing import TYPE_CHECKING, ClassVar

from quiz.play.kinds.entry import toggled
from quiz.play.kinds.kind import Layout, Placing, Reason, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction
    from random import Random

    from quiz.locale import Phrases
    from quiz.model import Member, Order, Pack, Step
    from quiz.play.kinds.entry import Entry
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class OrderKind(Placing, frozen=True):
    """Steps to put in order; a response names them from first to last."""

    texts: ClassVar[tuple[str, ...]] = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    """No capitals: text A would stand above a step a that is another thing."""
    question: Order

    @property
    def places(self) -> int:
        """As many as there are steps."""
        return len(self.question.options)

    def choices(self, _pack: Pack) -> tuple[Step, ...]:
        """The steps."""
        return self.question.options

    def key(self, _pack: Pack) -> Response:
        """As written."""
        return tuple(step.id for step in self.question.options)

    def laid_out(self, pack: Pack, random: Random) -> Layout:
        """Shuffled, and never by chance in the right order, which would give the answer away as `a b c`."""
        steps = self.question.options
        shown = shuffled(steps, random)
        while len(steps) > 1 and shown == steps:
            shown = shuffled(steps, random)
        return Layout(pack.passages_of(self.question), shown)

    def chance(self, _pack: Pack) -> Fraction:
        """One step of a shuffled order is in its place on average."""
        from fractions import Fraction

        return Fraction(1, self.places)

    def first(self, _pack: Pack) -> Fraction:
        """The order shown, which is never the right one."""
        from quiz.play.kinds.chances import of_disorder

        return of_disorder(self.places)

    def responses(self, _pack: Pack) -> int:
        """All orders."""
        return factorial(self.places)

    def outlet_of(self, _pack: Pack, _choice: Member) -> None:
        """None: a step is an event."""

    def reasons(self, say: Phrases, _pack: Pack, _asked: Asked) -> Iterator[Reason]:
        """In the right order."""
        for step in self.question.options:
            yield Reason(step.id, step.text.of(say.language), True, step.why.of(say.language))  # noqa: FBT003 -- a field

    def in_letters(self, asked: Asked, response: Response) -> str:
        """From first to last."""
        return self.so_far([asked.letter(name) for name in response], 0)

    def typed(self, asked: Asked, entry: Entry, key: str) -> Entry:
        """The letter of a step or its number on the screen gives it the next rank, or takes it back."""
        position = int(key) - 1 if key.isdecimal() else asked.position(key)
        if position is None or position not in range(len(asked.choices)):
            return entry
        return toggled(entry, position)

    def moved(self, _asked: Asked, entry: Entry, _step: int) -> Entry:
        """Arrows do nothing."""
        return entry

    def so_far(self, letters: Sequence[str], _cursor: int) -> str:
        """From first to last."""
        return " › ".join(letters)

    def read(self, asked: Asked, text: str) -> tuple[int, ...]:
        """`bca`, `231`."""
        positions = tuple(int(sign) - 1 for sign in text) if text.isdecimal() else asked.positions(text)
        return positions if sorted(positions) == list(range(self.places)) else ()
