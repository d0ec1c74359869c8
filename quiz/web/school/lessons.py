"""What the rooms of a school may play: banks that teachers choose from, read once and shared by all rooms."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.drawing import questions_for
from quiz.classroom.events import Opened
from quiz.classroom.lesson import Lesson
from quiz.classroom.outcomes import parts_of
from quiz.classroom.planning import fitting, how_many
from quiz.play.presentation import present
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from quiz.model import Form, Language, Pack, Text

LARGEST_SEED = 9999


class Choice(NamedTuple):
    """Banks that are played together: `names` and `state` are for the log; no title where they are all there are."""

    title: Text | None
    pack: Pack
    names: tuple[str, ...]
    state: str


class Wanted(NamedTuple):
    """What a teacher asked for; `choice` is its key among the choices."""

    choice: str
    language: Language
    questions: int | None = None
    minutes: int | None = None
    form: Form | None = None
    level: int | None = None


class NothingToAskError(Exception):
    """No question is as it was wished for."""


class Lessons:
    """The choices by their keys, the first one that of all banks."""

    def __init__(self, choices: Mapping[str, Choice], now: Callable[[], datetime]) -> None:
        self.choices = choices
        self._now = now

    def made(self, wish: Wanted) -> Lesson:
        """A new lesson. Raises NothingToAskError."""
        choice = self.choices.get(wish.choice)
        if choice is None:
            raise NothingToAskError
        seed = random.SystemRandom().randint(0, LARGEST_SEED)
        drawn = questions_for(
            choice.pack, Wish(how_many(wish.questions, wish.minutes), level=wish.level), wish.form, seed
        )
        asked = [present(choice.pack, each, seed) for each in drawn]
        if not asked:
            raise NothingToAskError
        if wish.minutes and not wish.questions:
            asked = asked[: fitting([len(parts_of(each, teams=False)) for each in asked], wish.minutes)]
        whole = {each.question.id: each for each in asked}
        return Lesson(choice.pack, whole, self._opened(choice, wish, tuple(whole), seed), self._now)

    def _opened(self, choice: Choice, wish: Wanted, questions: tuple[str, ...], seed: int) -> Opened:
        return Opened(
            at=self._now().isoformat(timespec="seconds"),
            round=uuid.uuid4().hex,
            questions=questions,
            language=wish.language,
            seed=seed,
            bank=choice.pack.banks[0].id if len(choice.pack.banks) == 1 else None,
            form=wish.form,
            pack=choice.state,
            minutes=wish.minutes,
            names=choice.names,
        )

    def again(self, opened: Opened) -> Lesson | None:
        """The lesson of a room that any process opened; None where none of its questions is here.

        What a log names is looked for among the choices alone: it opens no file.
        """
        usual = next(iter(self.choices.values()))
        choice = next((each for each in self.choices.values() if each.names == opened.names), usual)
        known = {question.id: question for question in choice.pack.questions()}
        whole = {name: present(choice.pack, known[name], opened.seed) for name in opened.questions if name in known}
        return Lesson(choice.pack, whole, opened, self._now) if whole else None
