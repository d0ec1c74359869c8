"""A round whose next question keeps to what was right in it, for whoever did not ask for a round known beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quiz.commands.play.rounds import Round
from quiz.play.presentation import present
from quiz.play.suiting import Outcome, suited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion
    from quiz.play.presentation import Asked


class RisingRound(Round):
    """After each answer the question that comes next may give way to a spare one, which never stands in the plan."""

    def __init__(self, spare: Sequence[AnyQuestion], seed: int, *rest: Any) -> None:  # noqa: ANN401 -- of every round
        super().__init__(*rest)
        self.spare = list(spare)
        self.seed = seed

    def _turn(self, asked: Asked) -> None:
        super()._turn(asked)
        if len(self.answers) < len(self.asked):
            self._suit(len(self.answers))

    def _suit(self, place: int) -> None:
        done = [Outcome(each.asked.question, each.correct) for each in self.answers if each.response is not None]
        planned = [each.question for each in self.asked[place:]]
        chosen = suited(self.pack, done, planned, self.spare)
        if chosen is planned[0]:
            return
        self.spare[self.spare.index(chosen)] = planned[0]
        self.asked = (*self.asked[:place], present(self.pack, chosen, self.seed), *self.asked[place + 1 :])
        self.host.memory.plan(each.question.id for each in self.asked)
