"""Playing a round: ask, mark, explain, sum up. The only loop of the program."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.play.asides import ASIDES, keys_offered, show_aside
from quiz.commands.play.feedback import show_feedback
from quiz.commands.play.flags import add_flag, flag_of
from quiz.commands.play.question import Progress, show_question
from quiz.console.prompting import Command, Quit
from quiz.draw.console.nodes import show
from quiz.draw.console.quotes import show_gloss
from quiz.play.debrief import Answer, debrief
from quiz.play.marking import Mark, key_of, mark
from quiz.tell.ending import ending
from quiz.tell.texts import glossed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quiz.commands.play.players import Player
    from quiz.commands.play.recorder import Clock, Memory
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Host(NamedTuple):
    """Who plays, what remembers it, and when it is."""

    player: Player
    memory: Memory
    now: Clock
    flags: Path
    """Where questions are noted that the player finds wrong or unclear."""
    confidence: bool = True
    """Whether to ask how sure the player is."""


class Round:
    """One sitting, from the first question to the debrief; `answers` were given before it was interrupted."""

    keys_asking = "thspuq!?"
    keys_after = "prcuq!?"

    def __init__(
        self, page: Page, pack: Pack, asked: Sequence[Asked], host: Host, answers: Sequence[Answer] = ()
    ) -> None:
        self.page = page
        self.pack = pack
        self.asked = tuple(asked)
        self.host = host
        self.answers = list(answers)
        self.gloss = False

    def play(self) -> None:
        """Ask every question, then say what the round showed, also when it ends early."""
        with suppress(Quit):
            if self.answers:
                self._remind()
            while len(self.answers) < len(self.asked):
                self._turn(self.asked[len(self.answers)])
            self.host.memory.finish()
        self.sum_up()

    def sum_up(self) -> None:
        """Print what the round showed."""
        sources = {name: article.source for name, article in self.pack.articles.items()}
        end = debrief(self.answers, len(self.asked), sources)
        self.page.blank()
        show(self.page, ending(self.page.say, self.pack, end))

    def farewell(self) -> None:
        """What is said when the round is interrupted."""
        right, of = self.score
        self.page.blank()
        self.page.blank()
        self.page.line(self.page.say.goodbye.of(right, of=of))

    @property
    def score(self) -> tuple[int, int]:
        """How many answers are right, out of how many questions answered so far."""
        given = [answer for answer in self.answers if answer.response is not None]
        return sum(answer.correct for answer in given), len(given)

    def _turn(self, asked: Asked) -> None:
        """One question and its feedback, or a step back to correct the answer before."""
        if not self._take_answer(asked):
            return
        show_feedback(self.page, self.pack, self.answers[-1], gloss=self.gloss)
        if self._wants_to_correct():
            self._take_back()

    def _take_answer(self, asked: Asked) -> bool:
        """Ask and keep what was answered; False when the player went back to the question before."""
        begun = self.host.now()
        answer = self._ask(asked)
        if answer is None:
            self._take_back()
            return False
        self.host.memory.keep(answer, self.host.now() - begun)
        self.answers.append(answer)
        self._ask_confidence()
        return True

    def _remind(self) -> None:
        """Where an interrupted round was: its last answer, and the explanation that may not have been read."""
        words = self.page.say.remembering.resumed
        self.page.blank()
        self.page.line(words.format(answered=len(self.answers), planned=len(self.asked)))
        show_feedback(self.page, self.pack, self.answers[-1], gloss=self.gloss)
        if self._wants_to_correct():
            self._take_back()

    def _take_back(self) -> None:
        self.answers.pop()
        self.host.memory.take_back()

    def _ask_confidence(self) -> None:
        if not self.host.confidence or self.answers[-1].response is None:
            return
        confidence = self.host.player.sureness(self.page)
        if confidence is not None:
            self.host.memory.be_sure(confidence)
            self.answers[-1] = self.answers[-1]._replace(confidence=confidence)

    def _ask(self, asked: Asked) -> Answer | None:
        """The answer; None when the player goes back to the question before."""
        show_question(self.page, asked, Progress(tuple(self.answers), len(self.asked)), gloss=self.gloss)
        while True:
            given = self.host.player.answer(self.page, asked, self.keys_asking)
            if not isinstance(given, Command):
                return Answer(asked, given, mark(self.pack, asked.question, given))
            if given.key == "s":
                return Answer(asked, None, Mark(0, len(key_of(self.pack, asked.question))))
            if given.key == "u" and self.answers:
                return None
            self._do(given, asked)

    def _wants_to_correct(self) -> bool:
        """Wait until the player goes on; whether the answer is to be given again."""
        hint = keys_offered(self.page.say.keys_after, self.answers[-1].asked)
        while (command := self.host.player.after(self.page, self.keys_after, hint)).key in self.keys_after:
            if command.key == "u":
                return True
            self._do(command, self.answers[-1].asked)
        return False

    def _do(self, command: Command, asked: Asked) -> None:
        if command.key == "q":
            raise Quit
        if command.key == "h":
            self._hint(asked)
        elif command.key == "t":
            self._translate(asked)
        elif command.key in ASIDES and self.answers:
            show_aside(self.page, self.pack, self._explained(asked), command.key, gloss=self.gloss)
        elif command.key in "pu":
            self.page.line(self.page.say.nothing_yet)
        elif command.key == "!":
            self._flag(asked)
        else:
            for line in self.page.say.keys_help:
                self.page.line(line)
        self.page.blank()

    def _explained(self, asked: Asked) -> Asked:
        """The question meant, if it was answered, else the one before it: a card must not give an answer away."""
        answered = any(answer.asked is asked for answer in self.answers)
        return asked if answered else self.answers[-1].asked

    def _flag(self, asked: Asked) -> None:
        self.page.line(self.page.say.flagging.ask)
        comment = self.host.player.sentence(self.page)
        flag = flag_of(asked, comment, self.page.say.language, self.host.now())
        self.page.line(add_flag(self.page.say, self.host.flags, flag) if comment else self.page.say.flagging.nothing)

    def _hint(self, asked: Asked) -> None:
        say, hint = self.page.say, asked.question.hint
        self.page.line(hint.of(say.language) if hint else say.no_hint)

    def _translate(self, asked: Asked) -> None:
        """Glosses stay for the rest of the round: whoever asks once needs them."""
        self.gloss = True
        for passage in asked.passages:
            show_gloss(self.page, glossed(self.page.say, passage))
        if not asked.passages:
            self.page.line(self.page.say.nothing_to_translate)
