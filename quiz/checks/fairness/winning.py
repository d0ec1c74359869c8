"""Whether a few questions asked together can be won without reading: by each robot and habit of the fairness report.

What a robot scores in a question is computed once, so that many draws can be tried before one is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.fairness.habits import habits
from quiz.checks.fairness.robots import MARGIN, ROBOTS, Situation, key_outlets, usual_outlet
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Pack

CLOSE = 1e-9
"""Scores are sums of fractions: what is nearer than this is equal."""


class _Worth(NamedTuple):
    """What each robot scores in the steps of a question, how many there are, and the outlets of the key."""

    scores: dict[str, float]
    steps: int
    outlets: tuple[str, ...]


class Winning:
    """The robots, over the questions of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._worth: dict[str, _Worth] = {}
        self._usual: dict[tuple[str, str], float] = {}

    def excess(self, questions: Sequence[AnyQuestion]) -> float:
        """How far the best robot comes beyond its margin over chance, from 0 to 1; 0 where none wins."""
        if not questions:
            return 0.0
        best = max(self._gains(questions)) - MARGIN
        if best > CLOSE:
            return best
        paying = [each for each in habits(self._pack, questions).values() if each.pays]
        return max((each.score - each.chance for each in paying), default=0.0)

    def _gains(self, questions: Sequence[AnyQuestion]) -> list[float]:
        """What each robot gains over chance; of outlets that are right equally often, any may be the usual one."""
        worth = [self._of(question) for question in questions]
        outlets = [outlet for each in worth for outlet in each.outlets]
        most = max(map(outlets.count, outlets), default=0)
        usual = [name for name in dict.fromkeys(outlets) if outlets.count(name) == most]
        steps = sum(each.steps for each in worth)
        totals = [sum(each.scores[name] for each in worth) for name in worth[0].scores]
        totals += [sum(self._with_usual(question, name) for question in questions) for name in usual]
        chance = sum(each.scores["random"] for each in worth)
        return [(total - chance) / steps for total in totals]

    def _of(self, question: AnyQuestion) -> _Worth:
        found = self._worth.get(question.id)
        if found is None:
            asks = kind_of(question).asks(self._pack)
            situations = [Situation(self._pack, each, None) for each in asks]
            blind = {name: robot for name, robot in ROBOTS.items() if robot is not usual_outlet}
            scores = {name: sum(float(robot(each)) for each in situations) for name, robot in blind.items()}
            found = _Worth(scores, len(situations), tuple(key_outlets(self._pack, question)))
            self._worth[question.id] = found
        return found

    def _with_usual(self, question: AnyQuestion, usual: str) -> float:
        """What the outlet that is most often right in a draw scores in one of its questions."""
        place = (question.id, usual)
        if place not in self._usual:
            asks = kind_of(question).asks(self._pack)
            self._usual[place] = sum(float(usual_outlet(Situation(self._pack, each, usual))) for each in asks)
        return self._usual[place]
