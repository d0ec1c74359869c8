"""Responses and marks.

A response is the names of what was picked: the options of a choice or hottext, the steps of an order from
first to last, the target of each row of a match in the order in which the rows are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked

Response: TypeAlias = tuple[str, ...]
Outcome: TypeAlias = Literal["right", "partly", "wrong", "skipped"]
"""What became of a question that was asked; `partly`: some of its answer is right, and some is not."""


def outcome_of(right: int, of: int, *, answered: bool) -> Outcome:
    """What became of a question, by how many parts of its answer are right."""
    if not answered:
        return "skipped"
    if right == of:
        return "right"
    return "partly" if right else "wrong"


class Mark(NamedTuple):
    """How many parts of an answer are right, out of how many; `correct` when all are."""

    right: int
    of: int

    @property
    def correct(self) -> bool:
        """Whether nothing is wrong or missing."""
        return self.right == self.of


def key_of(pack: Pack, question: AnyQuestion) -> Response:
    """The right response."""
    return kind_of(question).key(pack)


def mark(pack: Pack, question: AnyQuestion, response: Response) -> Mark:
    """Mark a response: place by place for orders and matches, right minus wrong (never below 0) for picks."""
    kind = kind_of(question)
    key = kind.key(pack)
    return Mark(kind.right(key, response), len(key))


def key_line(pack: Pack, asked: Asked) -> str:
    """The key in letters as they stand: `b`, `a c`, `c › a › b` for an order, `1→c 2→a` for a match."""
    kind = kind_of(asked.question)
    return kind.in_letters(asked, kind.key(pack))
