"""Before and after: a form without feedback until its end, then all of it, then what the two forms show."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.commands.play.rounds import Round
from quiz.console.prompting import Quit
from quiz.draw.console.page import STRONG, Span
from quiz.locale.testing import testing_words

if TYPE_CHECKING:
    from quiz.play.presentation import Asked


class Exam(Round):
    """A form of the test; explanations wait, since the other questions of the form must owe them nothing.

    For the same reason nothing tells which answers were right, and none is changed once the next question was seen.
    """

    keys_asking = "thsq!?"
    keys_after = "prcq!?"
    corrects = False

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
        for answer in self.answers:
            self._show_again(answer.asked)
            self._look_at(answer)

    def _keys_after(self) -> str:
        return testing_words(self.page.say.language).keys_after
