"""What a class plays: the questions in their order, and the class."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.outcomes import parts_of
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from quiz.classroom.events import Opened
    from quiz.classroom.rounds import Part
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Lesson(NamedTuple):
    """What is played: the questions by id in their order, and the class."""

    pack: Pack
    whole: Mapping[str, Asked]
    opened: Opened
    now: Callable[[], datetime]

    @property
    def asked(self) -> dict[str, Asked]:
        """What is voted on: the first step of each; what a second one asks is told with the answer."""
        return {name: steps(each)[0] for name, each in self.whole.items()}

    @property
    def parts(self) -> dict[str, tuple[Part, ...]]:
        """What each question is voted on in."""
        return {name: parts_of(asked, teams=bool(self.opened.teams)) for name, asked in self.asked.items()}

    @property
    def at(self) -> str:
        """The time, as events have it."""
        return self.now().isoformat(timespec="seconds")
