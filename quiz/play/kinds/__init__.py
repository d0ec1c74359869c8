"""The kinds of questions, in QTI's terms the interactions: a module each.

A kind is added by its class in `quiz.model`, its module here and its entry in `ByKind`; the type checker then finds
every table that lacks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.kinds.gap import GapKind
from quiz.play.kinds.hottext import HottextKind
from quiz.play.kinds.match import MatchKind
from quiz.play.kinds.order import OrderKind
from quiz.play.kinds.then import choice_kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Never

    from quiz.model import AnyQuestion, Question
    from quiz.play.kinds.kind import Kind

T = TypeVar("T")


class UnknownKindError(Exception):
    """A question of a kind that has no module here: only what the type checker was not told of."""

    def __init__(self, question: Never) -> None:
        self.question: Question = question
        super().__init__(f"{self.question.id}: {self.question.kind}")


class ByKind(NamedTuple, Generic[T]):
    """A table with an entry for each kind."""

    choice: T
    hottext: T
    match: T
    order: T
    gap: T

    def of(self, question: AnyQuestion) -> T:
        """The entry of a question's kind. Raises UnknownKindError."""
        match question:
            case Choice():
                return self.choice
            case Hottext():
                return self.hottext
            case Match():
                return self.match
            case Order():
                return self.order
            case Gap():
                return self.gap
            case _:
                raise UnknownKindError(question)


def kind_of(question: AnyQuestion) -> Kind:
    """A question, seen as one of its kind. Raises UnknownKindError."""
    return _KINDS.of(question)(question)


_KINDS: ByKind[Callable[[Any], Kind]] = ByKind(
    choice=choice_kind, hottext=HottextKind, match=MatchKind, order=OrderKind, gap=GapKind
)
