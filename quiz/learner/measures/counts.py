"""Judgements counted: what was said of passages that are fair, and of passages that are loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Verdict


class Judged(NamedTuple):
    """So many answers that said one thing of passages that are another; `state`: a state outlet printed them."""

    says: Verdict
    truth: Verdict
    state: bool
    answers: int = 1


class Counts(NamedTuple):
    """Signal detection's four cells; the signal is "this passage is loaded"."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    correct_rejections: int = 0

    @property
    def loaded(self) -> int:
        """Answers on loaded passages."""
        return self.hits + self.misses

    @property
    def fair(self) -> int:
        """Answers on fair passages."""
        return self.false_alarms + self.correct_rejections

    @property
    def all(self) -> int:
        """All answers."""
        return self.loaded + self.fair


def counts_of(judged: Iterable[Judged]) -> Counts:
    """The four cells of all answers."""
    cells = dict.fromkeys((("loaded", "loaded"), ("fair", "loaded"), ("loaded", "fair"), ("fair", "fair")), 0)
    for each in judged:
        cells[each.says, each.truth] += each.answers
    return Counts(*cells.values())


def judged_by(judged: Iterable[Judged], *, state: bool) -> Counts:
    """The four cells of the answers on passages of state outlets, or of all others."""
    return counts_of(each for each in judged if each.state == state)
