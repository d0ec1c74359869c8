"""Before and after: a form without feedback until its end, then all of it, then what the two forms show."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.commands.play.asides import keys_offered
from quiz.commands.play.feedback import show_feedback
from quiz.commands.play.rounds import Round
from quiz.console.prompting import Quit
from quiz.draw.console.page import QUIET, STRONG, Span
from quiz.locale.testing import testing_words

if TYPE_CHECKING:
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


class Exam(Round):
    """A form of the test; explanations wait, since the other questions of the form must owe them nothing."""

    keys_asking = "thsuq!?"
    keys_after = "prcq!?"

    def play(self) -> None:
        """Ask every question; when all are answered, explain them all.

        The test is finished once it was explained, or its player has had enough of explanations: one that is cut
        short by Ctrl-C or worse explains itself again when it is resumed.
        """
        with suppress(Quit):
            while len(self.answers) < len(self.asked):
                self._turn(self.asked[len(self.answers)])
        if len(self.answers) < len(self.asked):
            self.farewell()
            return
        with suppress(Quit):
            self._explain()
        self.host.memory.finish()
        self.sum_up()

    def farewell(self) -> None:
        """No score half-way: it would be feedback."""
        self.page.blank()
        words = testing_words(self.page.say.language)
        counted = words.stopped.format(answered=len(self.answers), planned=len(self.asked))
        self.page.line(counted if self.answers else words.stopped_unanswered)

    def _turn(self, asked: Asked) -> None:
        self._take_answer(asked)

    def _explain(self) -> None:
        self.page.blank()
        self.page.line(Span(testing_words(self.page.say.language).explained, STRONG))
        for number, answer in enumerate(self.answers, start=1):
            self._explain_one(number, answer)

    def _explain_one(self, number: int, answer: Answer) -> None:
        say = self.page.say
        where = say.question_of.format(number=number, planned=len(self.asked))
        self.page.blank()
        self.page.line(Span(f"{where}{say.colon}", QUIET), Span(answer.asked.question.ask.of(say.language), STRONG))
        show_feedback(self.page, self.pack, answer, gloss=self.gloss)
        hint = keys_offered(testing_words(say.language).keys_after, answer.asked)
        while (command := self.host.player.after(self.page, self.keys_after, hint)).key in self.keys_after:
            self._do(command, answer.asked)
