"""How hard an item was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.classroom.statistics.across import student
from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, Suppressed
from quiz.learner.measures import Interval, NoNumber, wilson
from quiz.learner.measures.proportions import Z

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.learner.measures import Tally

Ease: TypeAlias = Literal["very hard", "hard", "medium", "easy", "very easy"]
BANDS: tuple[tuple[float, Ease], ...] = ((0.2, "very hard"), (0.4, "hard"), (0.6, "medium"), (0.8, "easy"))
"""A rule of thumb of classroom tests: .40 to .60 moderate, .20 to .80 acceptable, outside to be looked at again."""


class Difficulty(NamedTuple):
    """The share of right answers, called difficulty by custom, with its 95 % interval."""

    right: int
    of: int
    interval: Interval

    @property
    def p(self) -> float:
        """The share."""
        return self.right / self.of


def difficulty(right: int, of: int) -> Difficulty | Suppressed:
    """The share of right answers p with Wilson's interval, told from ten answers on."""
    interval = wilson(right, of)
    if of < FEWEST_ANSWERS or isinstance(interval, NoNumber):
        return Suppressed("too few answers", of, FEWEST_ANSWERS)
    return Difficulty(right, of, interval)


def of_several(right: int, of: int, persons: Sequence[Tally]) -> Difficulty | Suppressed:
    """The share of right answers to several questions; the interval minds that each of the persons gave several.

    Thirty pupils who answer twenty questions each are no six hundred: the answers of one go together. Wilson's interval
    is that of as many answers as would be worth the same if each were somebody else's (Kish 1965, Survey Sampling).
    """
    found = difficulty(right, of)
    if isinstance(found, Suppressed):
        return found
    worth = of / design_effect(persons)
    interval = wilson(found.p * worth, worth)
    return found if isinstance(interval, NoNumber) else found._replace(interval=interval)


def design_effect(persons: Sequence[Tally]) -> float:
    """How many times as much the share varies as if each answer were somebody else's, at least 1.

    The variance is that of a ratio, over persons; that there are few of these counts as for Student's t.
    """
    given = [each for each in persons if each.of]
    right, of, count = sum(each.right for each in given), sum(each.of for each in given), len(given)
    if count < 2 or not 0 < right < of:  # noqa: PLR2004 -- one person does not differ
        return 1.0
    share = right / of
    varies = count / (count - 1) * sum((each.right - share * each.of) ** 2 for each in given)
    return max(1.0, varies / (of * share * (1 - share)) * (student(count - 1) / Z) ** 2)


def ease(p: float) -> Ease:
    """The word for a share of right answers."""
    return next((word for bound, word in BANDS if p < bound), "very easy")
