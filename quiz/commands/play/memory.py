"""What a round tells of its answers, whoever remembers them; and what remembers none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Confidence
    from quiz.play.debrief import Answer


class Memory(Protocol):
    """What a round tells of its answers."""

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """An answer was given, after so much time."""

    def be_sure(self, confidence: Confidence) -> None:
        """How sure the player is of the last answer."""

    def take_back(self) -> None:
        """The last answer is to be given again."""

    def plan(self, questions: Iterable[str]) -> None:
        """What the round asks, by id, has changed."""

    def finish(self) -> None:
        """Every question was asked and explained."""

    def settle(self) -> bool:
        """The round is over, however it ended; whether all is kept that was to be kept."""


class Forgetful:
    """Remembers nothing: asked for with --no-history, or all that the disk allows, although answers were `wanted`."""

    def __init__(self, *, wanted: bool = False) -> None:
        self.wanted = wanted
        self.lost = False

    def keep(self, answer: Answer, milliseconds: int) -> None:
        """Not kept."""
        del answer, milliseconds
        self.lost = self.wanted

    def be_sure(self, confidence: Confidence) -> None:
        """Not kept."""

    def take_back(self) -> None:
        """Nothing to take back."""

    def plan(self, questions: Iterable[str]) -> None:
        """Nothing is gone on with."""

    def finish(self) -> None:
        """Nothing to finish."""

    def settle(self) -> bool:
        """Nothing to settle."""
        return not self.lost
