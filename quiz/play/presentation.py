"""How a question stands on the screen: which passage is text A, which option is letter a.

Orders come from the round's seed and the question's id alone, so that a question looks the same wherever it
comes in the round.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Bank, Member, Outlet, Pack, Placed, Row
    from quiz.play.marking import Response

LETTERS = "abcdefg"
"""No `h`: that key gives a hint."""


class Asked(NamedTuple):
    """A question as it is asked: everything in the order of the screen.

    `choices` are the options of a choice, a hottext or an order, or the targets of a match; of a choice with a second
    step its options, then the words of that step.
    """

    question: AnyQuestion
    bank: Bank
    passages: tuple[Placed, ...]
    choices: tuple[Member, ...]
    rows: tuple[Row, ...]
    outlets: tuple[Outlet, ...]
    """Of the passages, in their order, then those that rows, options, targets and the cast name."""
    letters: str = LETTERS
    """Of the choices, in their order; those of a second step go on where the first one ends."""
    texts: tuple[str, ...] = ()
    """The signs of passages that stand side by side, in their order."""

    @property
    def translatable(self) -> bool:
        """Whether a passage says in another language what its gloss says in English."""
        return any(passage.gloss and not passage.language.startswith("en") for passage in self.passages)

    @property
    def names(self) -> tuple[str, ...]:
        """What a response calls the choices."""
        return tuple(choice.name for choice in self.choices)

    def choice(self, name: str) -> Member:
        """The choice of that name."""
        return next(choice for choice in self.choices if choice.name == name)

    def letter(self, name: str) -> str:
        """The letter of a choice on the screen."""
        return self.letters[self.names.index(name)]

    def position(self, letter: str) -> int | None:
        """Where the choice of a letter, small or capital, stands, from 0; None when there is none."""
        position = self.letters[: len(self.choices)].find(letter.lower()) if len(letter) == 1 else -1
        return position if position >= 0 else None

    def positions(self, letters: str) -> tuple[int, ...]:
        """Where the choices of some letters stand; nothing when one of them is no letter of a choice."""
        found = tuple(position for letter in letters if (position := self.position(letter)) is not None)
        return found if len(found) == len(letters) else ()

    def response(self, positions: Sequence[int]) -> Response:
        """The choices at these places, by name: of rows in the order in which they are written."""
        names = tuple(self.names[position] for position in positions)
        if not self.rows:
            return names
        given = dict(zip((row.name for row in self.rows), names, strict=True))
        return tuple(given[row.name] for row in self.question.rows)

    def passage(self, name: str) -> Placed | None:
        """The passage of that id, if it is shown."""
        return next((passage for passage in self.passages if passage.id == name), None)


def present(pack: Pack, question: AnyQuestion, seed: int) -> Asked:
    """Lay a question out for the screen."""
    random = Random(f"{seed}:{question.id}")  # noqa: S311 -- an order on the screen, no secret
    kind = kind_of(question)
    passages, choices, rows = kind.laid_out(pack, random)
    outlets = _outlets(pack, question, passages)
    return Asked(question, pack.bank_of(question), passages, choices, rows, outlets, texts=kind.texts)


def steps(asked: Asked) -> tuple[Asked, ...]:
    """The screens on which a question is asked, one after the other; what is given on them together is the answer."""
    return kind_of(asked.question).steps(asked)


def _outlets(pack: Pack, question: AnyQuestion, passages: tuple[Placed, ...]) -> tuple[Outlet, ...]:
    named = [pack.outlet_of(passage).id for passage in passages]
    named += [member.outlet for _, member in question.members if member.outlet]
    named += [line.outlet for line in question.cast]
    if question.register and question.register.outlet:
        named.append(question.register.outlet)
    return tuple(pack.outlets[outlet] for outlet in dict.fromkeys(named))
