"""The screens of a round: a heading, blocks, and time to read where they do not fit on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.outcomes import parts_of
from quiz.classroom.rounds import Part, seconds_used
from quiz.commands.teach.projector.asking import letters, prompt, texts
from quiz.commands.teach.projector.slides import BigPage, divide, height_of
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from quiz.classroom.events import Opened
    from quiz.commands.teach.projector.desk import Desk
    from quiz.commands.teach.projector.record import Record
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale.projector import ClassWords
    from quiz.model import Pack
    from quiz.play.presentation import Asked

HEADING, PAUSE, PROMPT = 3, 2, 6
"""Lines that a heading takes on a screen, time to read, and a prompt."""


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


class Stage:
    """Where a class looks."""

    def __init__(self, page: Page, words: ClassWords, desk: Desk, lesson: Lesson, record: Record) -> None:
        self.page = page
        self.words = words
        self.desk = desk
        self.lesson = lesson
        self.record = record
        self.gloss = False

    @property
    def big(self) -> bool:
        """Whether every step has a screen of its own."""
        return isinstance(self.page, BigPage) and self.desk.pages

    @property
    def seconds_left(self) -> float | None:
        """Of the time planned; None when none is."""
        minutes = self.lesson.opened.minutes
        return None if minutes is None else minutes * 60 - seconds_used(self.record.state, self.lesson.now())

    def question(self, asked: Asked, *, short: bool = False) -> None:
        """The question on one screen if it fits, else its texts first; `short`: only the screen with the letters."""
        room = self.page.console.height - HEADING - PROMPT
        say = self.page.say
        whole = [
            [prompt(say, asked), *texts(say, asked, gloss=self.gloss), letters(say, asked, airy=airy)]
            for airy in (True, False)
        ]
        paper = [[prompt(say, asked), letters(say, asked, airy=airy)] for airy in (True, False)]
        airy = [whole[0], paper[0]] if self.big else [whole[1], paper[1]]
        fits = [blocks for blocks in (airy[0], whole[1]) if height_of(self.page, blocks) <= room]
        if fits or not self.desk.pages:
            self.screens([fits[0] if fits else whole[1]], asked)
            return
        last = airy[1] if height_of(self.page, airy[1]) <= room else paper[1]
        self.screens([last] if short else [whole[1][:-1], last], asked)

    def paper(self, first: Sequence[Block], blocks: Sequence[Block], asked: Asked) -> None:
        """What must be in sight while hands are up; what comes `first` only if there is room for it."""
        whole = [*first, *blocks]
        fits = height_of(self.page, whole) <= self.page.console.height - HEADING - PROMPT
        self.screens([whole if fits or not self.desk.pages else blocks], asked, heading=bool(first))

    def screens(self, steps: Sequence[Sequence[Block]], asked: Asked | None, *, heading: bool = True) -> None:
        """Show steps one after the other, each on as many screens as it needs, with time to read between them."""
        screens: list[list[Block]] = []
        for number, step in enumerate(steps, start=1):
            below = PROMPT if number == len(steps) else PAUSE
            screens += self._divided(step, below) if self.desk.pages else [list(step)]
        for number, screen in enumerate(screens):
            if self.big:
                self.desk.turn_over(self.page)
            if asked is not None and (self.big or (heading and not number)):
                self._heading(asked)
            for block in screen:
                block(self.page)
            if number < len(screens) - 1:
                self.desk.choose(self.page, self.words.keys_more, "", pause=True)
                self.page.blank()

    def _divided(self, step: Sequence[Block], below: int) -> list[list[Block]]:
        return divide(self.page, step, self.page.console.height - HEADING - below)

    def _heading(self, asked: Asked) -> None:
        names = list(self.lesson.asked)
        number = names.index(asked.question.id) + 1
        title = asked.bank.title.of(self.page.say.language)
        clock = self._clock()
        self.page.blank()
        if self.page.plain:
            where = self.page.say.question_of.format(number=number, planned=len(names))
            self.page.row([f"{where}, {title}"], [clock] if clock else [])
        else:
            where = f"{number}/{len(names)}  "
            fits = len(where) + len(title) + len(clock) + 2 * MARGIN <= self.page.width
            left = [Span(where, STRONG), *([Span(title, QUIET)] if fits else [])]
            self.page.row(left, [Span(clock, QUIET)] if clock else [])
        self.page.blank()

    def _clock(self) -> str:
        planned = self.lesson.opened.minutes
        if planned is None:
            return ""
        used = int(seconds_used(self.record.state, self.lesson.now()) // 60)
        return self.words.minutes_of.format(used=used, planned=planned)
