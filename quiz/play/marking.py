"""Responses and marks.

A response is the names of what was picked: the options of a choice or hottext, the steps of an order from
first to last, the target of each row of a match in the order in which the rows are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.model import Choice, Hottext, Match, Order
from quiz.play.presentation import right_target

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack

Response: TypeAlias = tuple[str, ...]


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
    match question:
        case Choice() | Hottext():
            return tuple(option.id for option in question.options if option.key)
        case Order():
            return tuple(step.id for step in question.options)
        case Match():
            return tuple(right_target(pack, question, row) for row in question.rows)


def mark(pack: Pack, question: AnyQuestion, response: Response) -> Mark:
    """Mark a response: place by place for orders and matches, right minus wrong (never below 0) for picks."""
    key = key_of(pack, question)
    if isinstance(question, Order | Match):
        return Mark(sum(a == b for a, b in zip(key, response, strict=False)), len(key))
    picked, right = set(response), set(key)
    return Mark(max(0, len(picked & right) - len(picked - right)), len(right))
