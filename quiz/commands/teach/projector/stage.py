"""The screens of a round: a heading, blocks, and time to read where they do not fit on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.teach.projector.asking import close_together, letters, letters_in_rows, prompt, texts
from quiz.commands.teach.projector.slides import BESIDE, beside, divide, height_of
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.model import wants_gloss
from quiz.tell.projected.heading import clock, on_paper, place_of

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
        title = asked.bank.title.of(self.page.say.language)
        time = clock(self.words, self.lesson, self.record.state)
        if self.page.plain:
            self.page.blank()
            self.page.row([f"{where}{self.page.say.colon}{stage}"], [time] if time else [])
        else:
            fits = len(where) + len(stage) + len(title) + len(time) + 4 * MARGIN <= self.page.width
            told = [Span(f"{where}  ", QUIET), Span(stage, STRONG), *([Span(f"  {title}", QUIET)] if fits else [])]
            self.page.row(told, [Span(time, QUIET)] if time else [])
        self.page.blank()

    def _where(self, asked: Asked) -> str:
        say, number, of = self.page.say, place_of(self.lesson, asked), len(self.lesson.whole)
        here = self.words.place.format(number=number, of=of)
        if self.page.plain:
            here = say.question_of.format(number=number, planned=of)
        return ", ".join(filter(None, [here, on_paper(self.words, self.lesson, asked)]))
