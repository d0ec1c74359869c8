"""The screens of a round: a heading, blocks, and time to read where they do not fit on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.rounds import seconds_used
from quiz.commands.teach.projector.asking import close_together, letters, letters_in_rows, prompt, texts
from quiz.commands.teach.projector.slides import BESIDE, beside, divide, height_of
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.model import wants_gloss

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.classroom.lesson import Lesson
    from quiz.commands.teach.projector.desk import Desk
    from quiz.commands.teach.projector.record import Record
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked

HEADING, PROMPT = 2, 5
"""Lines that a heading takes on a screen, and a prompt."""


class Stage:
    """Where a class looks: at a terminal, a screen for each step, with its name."""

    def __init__(self, page: Page, words: ClassWords, desk: Desk, lesson: Lesson, record: Record) -> None:
        self.page = page
        self.words = words
        self.desk = desk
        self.lesson = lesson
        self.record = record
        self.gloss: bool | None = None
        """Whether passages are shown in English, too; None: where that is wanted and there is room for it."""

    @property
    def glossed(self) -> bool:
        """Whether passages are shown in English, too, as far as is known without looking at the room."""
        return wants_gloss(self.page.say.language) if self.gloss is None else self.gloss

    @property
    def room(self) -> int:
        """Lines between a heading and a prompt."""
        return self.page.console.height - HEADING - PROMPT

    @property
    def seconds_left(self) -> float | None:
        """Of the time planned; None when none is."""
        minutes = self.lesson.opened.minutes
        return None if minutes is None else minutes * 60 - seconds_used(self.record.state, self.lesson.now())

    def question(self, asked: Asked, name: str, *, short: bool = False) -> None:
        """The question on one screen if it fits in some way, else its texts first; `short`: only the last screen."""
        ways = list(self._ways(asked))
        fits = next((way for way in ways if height_of(self.page, way) <= self.room), None)
        if not self.desk.pages:
            self.screens([ways[0]], asked, name)
        elif fits is not None:
            self.screens([fits], asked, name)
        else:
            say = self.page.say
            last = [prompt(say, asked), letters(say, asked, airy=False)]
            self.screens([last] if short else [texts(say, asked, gloss=bool(self.gloss)), last], asked, name)

    def _ways(self, asked: Asked) -> Iterator[list[Block]]:
        """The whole question, from the airiest way to set it to the closest."""
        say = self.page.say
        title = [prompt(say, asked)]
        for gloss in dict.fromkeys((self.glossed, bool(self.gloss))):
            if not self.desk.pages or self.page.plain:
                yield [*title, *texts(say, asked, gloss=gloss), letters(say, asked, airy=False)]
                continue
            if self.page.width >= BESIDE and (asked.passages or asked.rows):
                yield [*title, beside(texts(say, asked, gloss=gloss), [letters(say, asked, airy=True)])]
            yield [*title, *texts(say, asked, gloss=gloss), letters(say, asked, airy=True)]
            yield [*title, *texts(say, asked, gloss=gloss), letters(say, asked, airy=False)]
            yield [*title, *close_together(say, asked, gloss=gloss), letters(say, asked, airy=False)]
            yield [*title, *close_together(say, asked, gloss=gloss), letters_in_rows(say, asked)]

    def paper(self, first: Sequence[Block], blocks: Sequence[Block], asked: Asked, name: str) -> None:
        """What must be in sight while hands are up; what comes `first` only if there is room for it."""
        whole = [*first, *blocks]
        fits = height_of(self.page, whole) <= self.room
        self.screens([whole if fits or not self.desk.pages else blocks], asked, name, heading=bool(first))

    def screens(
        self, steps: Sequence[Sequence[Block]], asked: Asked | None, name: str, *, heading: bool = True
    ) -> None:
        """Show steps one after the other, each on as many screens as it needs, with time to read between them."""
        screens = [screen for step in steps for screen in self._divided(step)] if self.desk.pages else [*steps]
        for number, screen in enumerate(screens):
            if self.desk.pages:
                self.desk.turn_over(self.page)
            if asked is not None and (self.desk.pages or (heading and not number)):
                self._heading(asked, name)
            for block in screen:
                block(self.page)
            if number < len(screens) - 1:
                self.desk.choose(self.page, self.words.keys_more, "", pause=True)

    def _divided(self, step: Sequence[Block]) -> list[list[Block]]:
        return divide(self.page, step, self.room)

    def _heading(self, asked: Asked, name: str) -> None:
        """Which question, which step, which number on paper; the bank where there is room, and the time."""
        where, stage = self._where(asked), self.words.stages[name]
        title, clock = asked.bank.title.of(self.page.say.language), self._clock()
        if self.page.plain:
            self.page.blank()
            self.page.row([f"{where}{self.page.say.colon}{stage}"], [clock] if clock else [])
        else:
            fits = len(where) + len(stage) + len(title) + len(clock) + 4 * MARGIN <= self.page.width
            told = [Span(f"{where}  ", QUIET), Span(stage, STRONG), *([Span(f"  {title}", QUIET)] if fits else [])]
            self.page.row(told, [Span(clock, QUIET)] if clock else [])
        self.page.blank()

    def _where(self, asked: Asked) -> str:
        names, numbers = list(self.lesson.asked), self.lesson.opened.numbers
        place = names.index(asked.question.id)
        say, here = self.page.say, self.words.place.format(number=place + 1, of=len(names))
        if self.page.plain:
            here = say.question_of.format(number=place + 1, planned=len(names))
        if len(numbers) <= place or numbers == tuple(range(1, len(numbers) + 1)):
            return here
        return f"{here}, {self.words.on_paper.format(number=numbers[place])}"

    def _clock(self) -> str:
        planned = self.lesson.opened.minutes
        if planned is None:
            return ""
        used = int(seconds_used(self.record.state, self.lesson.now()) // 60)
        return self.words.minutes_of.format(used=used, planned=planned)
