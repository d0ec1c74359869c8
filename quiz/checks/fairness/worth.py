"""What questions are worth to the robots: computed once, however many banks, draws and reports a question stands in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.fairness.robots import ROBOTS, Situation, chance, key_outlets, usual_outlet, usual_scores
from quiz.play.kinds import kind_of
from quiz.play.kinds.chances import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from quiz.model import AnyQuestion, Pack


ZERO = ratio(0, 1)


class Worth(NamedTuple):
    """What a question with its further step is worth; scores are sums over its steps, from 0 to `steps`."""

    scores: dict[str, float]
    """Of each robot but the one that takes the usual outlet."""
    steps: int
    outlets: tuple[str, ...]
    """Those of the key."""
    by_outlet: tuple[tuple[dict[str, Fraction], Fraction], ...]
    """For each step what taking an outlet scores, and what chance does where the outlet cannot be taken."""

    def with_usual(self, outlet: str | None) -> float:
        """What whoever takes this outlet wherever it can be taken scores."""
        return _total([scores.get(outlet or "", otherwise) for scores, otherwise in self.by_outlet])


class Worths:
    """The questions of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._known: dict[str, Worth] = {}

    def of(self, question: AnyQuestion) -> Worth:
        """What one question is worth."""
        found = self._known.get(question.id)
        if found is None:
            found = self._known[question.id] = self._worth(question)
        return found

    def _worth(self, question: AnyQuestion) -> Worth:
        situations = [Situation(self._pack, each, None) for each in kind_of(question).asks(self._pack)]
        blind = {name: robot for name, robot in ROBOTS.items() if robot is not usual_outlet}
        return Worth(
            {name: _total([robot(each) for each in situations]) for name, robot in blind.items()},
            len(situations),
            tuple(key_outlets(self._pack, question)),
            tuple((usual_scores(each), chance(each)) for each in situations),
        )


def _total(steps: Sequence[Fraction]) -> float:
    """The sum over the steps of a question, of which most have one: adding fractions takes long."""
    whole = steps[0] if len(steps) == 1 else sum(steps, ZERO)
    return whole.numerator / whole.denominator


def scores(worths: Worths, questions: Sequence[AnyQuestion]) -> dict[str, float]:
    """The expected score of each robot over some questions, from 0 to 1.

    Steps are answered one by one: that a habit wins the first would not show where the second is left to chance.
    """
    known = [worths.of(question) for question in questions]
    usual, steps = most_frequent_key(known), sum(each.steps for each in known)
    totals = {
        name: sum(each.with_usual(usual) if robot is usual_outlet else each.scores[name] for each in known)
        for name, robot in ROBOTS.items()
    }
    return {name: total / steps for name, total in totals.items()}


def most_frequent_key(known: Iterable[Worth]) -> str | None:
    """The outlet that is most often the right answer."""
    counted = Counter(outlet for each in known for outlet in each.outlets)
    return counted.most_common(1)[0][0] if counted else None
