"""How a round keeps to its player: what comes next rises with what was right, and waits where something was not.

Up after two right answers in a row at a level, as in a transformed up-down method (Levitt, 1971,
doi:10.1121/1.1912375), and never back down after a right one; after one that was not right, no higher than it was.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from quiz.play.company import Company

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import AnyQuestion, Pack

HIGHEST = 3


class Outcome(NamedTuple):
    """A question that was answered, and whether all of it was right."""

    question: AnyQuestion
    right: bool


def suited(
    pack: Pack, done: Sequence[Outcome], planned: Sequence[AnyQuestion], spare: Iterable[AnyQuestion]
) -> AnyQuestion:
    """What to ask instead of the first of the planned questions: itself where it suits or none of the spare ones may.

    Raises IndexError where nothing is planned.
    """
    following, *later = planned
    level = wanted(done, following.level)
    if level == following.level:
        return following
    company = Company(pack)
    for question in chain((each.question for each in done), later):
        company.join(question)
    fitting = (each for each in spare if each.level == level and company.allows(each) and company.welcomes(each))
    return next(fitting, following)


def wanted(done: Sequence[Outcome], planned: int) -> int:
    """The level that suits now, where a question of another is planned."""
    if not done:
        return planned
    level = done[-1].question.level
    if not done[-1].right:
        return min(planned, level)
    twice = [each.right and each.question.level == level for each in done[-2:]] == [True, True]
    return max(planned, min(HIGHEST, level + twice))
