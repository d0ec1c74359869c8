"""Responses and marks.

A response is the names of what was picked: the options of a choice or hottext, the steps of an order from
first to last, the target of each row of a match in the order in which the rows are written. Where a choice has a
second step, the words picked there follow the option.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack, Verdict
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
    """Mark a response: place by place for orders and matches, right minus wrong (never below 0) for picks.

    Of two steps each is right or wrong. An empty response has nothing right.
    """
    kind = kind_of(question)
    key = kind.key(pack)
    return Mark(kind.right(key, response), kind.parts(key))


def verdict_of(question: AnyQuestion, response: Response) -> Verdict | None:
    """What a response says of a passage that is to be judged, whatever words were picked after it; None: nothing."""
    said = [member.says for _, member in question.members if member.name in response]
    return said[0] if len(said) == 1 else None


def first_right(question: AnyQuestion, response: Response) -> bool:
    """Whether the options picked are the right ones, whatever words were picked after them."""
    return all(member.key is (member.name in response) for _, member in question.members)


def key_line(pack: Pack, asked: Asked) -> str:
    """The key in letters as they stand: `b`, `a c`, `c › a › b` for an order, `1→c 2→a` for a match."""
    kind = kind_of(asked.question)
    return kind.in_letters(asked, kind.key(pack))
