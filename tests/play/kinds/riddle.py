"""A question of a kind that no part of the program knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from quiz.model import Question

if TYPE_CHECKING:
    from quiz.model import AnyQuestion


class Riddle(Question, frozen=True, kw_only=True, tag="riddle"):
    """Made up."""


def riddle(question: AnyQuestion) -> AnyQuestion:
    """The question as a riddle, which no type would let through."""
    return cast("AnyQuestion", Riddle(**{name: getattr(question, name) for name in Question.__struct_fields__}))
