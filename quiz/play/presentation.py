"""How a question stands on the screen: which passage is text A, which option is letter a.

Orders come from the round's seed and the question's id alone, so that a question looks the same wherever it
comes in the round. When options stand for passages, the passages are shuffled and the options follow them:
the letter of an option is the letter of its text.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from quiz.model import Choice, Hottext, Match, Order, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Bank, Option, Outlet, Pack, Placed, Row, Step, Word

T = TypeVar("T")
LETTERS = "abcdefg"
"""No `h`: that key gives a hint."""


class Asked(NamedTuple):
    """A question as it is asked: everything in the order of the screen.

    `choices` are the options of a choice, a hottext or an order, or the targets of a match.
    """

    question: AnyQuestion
    bank: Bank
    passages: tuple[Placed, ...]
    choices: tuple[Option | Word | Step | Target, ...]
    rows: tuple[Row, ...]
    outlets: tuple[Outlet, ...]
    """Of the passages, in their order, then those that rows, options and targets name."""

    @property
    def names(self) -> tuple[str, ...]:
        """What a response calls the choices."""
        return tuple(name_of(choice) for choice in self.choices)

    def choice(self, name: str) -> Option | Word | Step | Target:
        """The choice of that name."""
        return next(choice for choice in self.choices if name_of(choice) == name)

    def letter(self, name: str) -> str:
        """The letter of a choice on the screen."""
        return LETTERS[self.names.index(name)]

    def passage(self, name: str) -> Placed | None:
        """The passage of that id, if it is shown."""
        return next((passage for passage in self.passages if passage.id == name), None)


def name_of(choice: Option | Word | Step | Target) -> str:
    """What a response calls a choice."""
    return choice.name if isinstance(choice, Target) else choice.id


def present(pack: Pack, question: AnyQuestion, seed: int) -> Asked:
    """Lay a question out for the screen."""
    random = Random(f"{seed}:{question.id}")  # noqa: S311 -- an order on the screen, no secret
    passages = pack.passages_of(question)
    rows: tuple[Row, ...] = ()
    choices: tuple[Option | Word | Step | Target, ...]
    match question:
        case Choice():
            passages, choices = _laid_out(question, passages, random)
        case Hottext():
            choices = question.options
        case Order():
            choices = _disordered(question.options, random)
        case Match():
            rows = _shuffled(question.rows, random)
            passages = tuple(_row_passages(rows, passages))
            choices = _shuffled(targets_of(pack, question), random)
    outlets = _outlets(pack, question, passages)
    return Asked(question, pack.bank_of(question), passages, choices, rows, outlets)


def targets_of(pack: Pack, question: Match) -> tuple[Target, ...]:
    """The targets written, and the outlets of the passages that go to their own outlet; each once."""
    own = [Target(outlet=pack.outlet_of(passage).id) for passage in _homing(pack, question)]
    return tuple({target.name: target for target in (*own, *question.targets)}.values())


def right_target(pack: Pack, question: Match, row: Row) -> str:
    """The name of the target that a row belongs to."""
    if row.to is not None:
        return row.to
    return next(pack.outlet_of(p).id for p in pack.passages_of(question) if p.id == row.passage)


def _homing(pack: Pack, question: Match) -> list[Placed]:
    rows = {row.passage for row in question.rows if row.to is None}
    return [passage for passage in pack.passages_of(question) if passage.id in rows]


def _row_passages(rows: Sequence[Row], passages: tuple[Placed, ...]) -> list[Placed]:
    """The rows' passages in their order, then those shown for context."""
    by_id = {passage.id: passage for passage in passages}
    first = [by_id[row.passage] for row in rows if row.passage in by_id]
    return [*first, *(passage for passage in passages if passage not in first)]


def _laid_out(
    question: Choice, passages: tuple[Placed, ...], random: Random
) -> tuple[tuple[Placed, ...], tuple[Option, ...]]:
    tied = {option.passage for option in question.options if option.passage}
    if not tied:
        return passages, _shuffled(question.options, random)
    shown = _shuffled([p for p in passages if p.id in tied], random)
    rest = tuple(p for p in passages if p.id not in tied)
    by_passage = {option.passage: option for option in question.options if option.passage}
    loose = _shuffled([option for option in question.options if not option.passage], random)
    return (*shown, *rest), (*(by_passage[p.id] for p in shown), *loose)


def _shuffled(items: Sequence[T], random: Random) -> tuple[T, ...]:
    return tuple(random.sample(list(items), len(items)))


def _disordered(steps: tuple[Step, ...], random: Random) -> tuple[Step, ...]:
    """Shuffled, and never by chance in the right order, which would give the answer away as `a b c`."""
    shuffled = _shuffled(steps, random)
    while len(steps) > 1 and shuffled == steps:
        shuffled = _shuffled(steps, random)
    return shuffled


def _outlets(pack: Pack, question: AnyQuestion, passages: tuple[Placed, ...]) -> tuple[Outlet, ...]:
    named = [pack.outlet_of(passage).id for passage in passages]
    if isinstance(question, Match):
        named += [row.outlet for row in question.rows if row.outlet]
        named += [target.outlet for target in question.targets if target.outlet]
    if isinstance(question, Choice):
        named += [option.outlet for option in question.options if option.outlet]
    if question.register and question.register.outlet:
        named.append(question.register.outlet)
    return tuple(pack.outlets[outlet] for outlet in dict.fromkeys(named))
