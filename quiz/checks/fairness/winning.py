"""Whether a few questions asked together can be won without reading: by each robot and habit of the fairness report.

What a robot scores in a question is computed once, so that many draws can be tried before one is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.fairness.habits import Habits
from quiz.checks.fairness.robots import MARGIN
from quiz.checks.fairness.worth import Worths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Pack

CLOSE = 1e-9
"""Scores are sums of fractions: what is nearer than this is equal."""


class Winning:
    """The robots, over the questions of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._worths, self._habits = Worths(pack), Habits(pack)

    def excess(self, questions: Sequence[AnyQuestion]) -> float:
        """How far the best robot comes beyond its margin over chance, from 0 to 1; 0 where none wins."""
        if not questions:
            return 0.0
        best = max(self._gains(questions)) - MARGIN
        if best > CLOSE:
            return best
        paying = [each for each in self._habits.over(questions).values() if each.pays]
        return max((each.score - each.chance for each in paying), default=0.0)

    def _gains(self, questions: Sequence[AnyQuestion]) -> list[float]:
        """What each robot gains over chance; of outlets that are right equally often, any may be the usual one."""
        worth = [self._worths.of(question) for question in questions]
        outlets = [outlet for each in worth for outlet in each.outlets]
        most = max(map(outlets.count, outlets), default=0)
        usual = [name for name in dict.fromkeys(outlets) if outlets.count(name) == most]
        steps = sum(each.steps for each in worth)
        totals = [sum(each.scores[name] for each in worth) for name in worth[0].scores]
        totals += [sum(each.with_usual(name) for each in worth) for name in usual]
        chance = sum(each.scores["random"] for each in worth)
        return [(total - chance) / steps for total in totals]
