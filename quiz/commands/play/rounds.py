"""Playing a round: ask, mark, explain, sum up. The only loop of the program."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.play.asides import keys_offered, show_aside
from quiz.commands.play.closing import nothing_more, show_end
from quiz.commands.play.flags import take_remark
from quiz.commands.play.hints import MOVES, WHOLE
from quiz.commands.play.question import Progress, heading, show_question
from quiz.console.keys import ENTER, REDRAW
from quiz.console.prompting import Command, Quit
from quiz.draw.console.nodes import show
from quiz.draw.console.quotes import show_gloss
from quiz.locale.playing import playing_words
from quiz.play.debrief import Answer, debrief
from quiz.play.marking import mark
from quiz.play.presentation import steps
from quiz.reading.register import facets_after
from quiz.tell.texts import glossed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quiz.commands.clock import Clock
    from quiz.commands.play.closing import Coda
    from quiz.commands.play.feedback import View
    from quiz.commands.play.memory import Memory
    from quiz.commands.play.players import Player
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

KEYS_SURE, KEYS_PRACTISING = "uq?", "thsq!?"


class Host(NamedTuple):
    """Who plays, what remembers it, and when it is."""

    player: Player
    memory: Memory
    now: Clock
    flags: Path
    """Where questions are noted that the player finds wrong or unclear."""
    confidence: bool = True
    """Whether to ask how sure the player is."""
    coda: Coda = nothing_more
    sitting: str = ""
    """The id of the round."""


class Round:
    """One sitting, from the first question to the debrief; `answers` were given before it was interrupted."""

    keys_asking = "thspuq!?+"
    keys_after = "prcuq!?"
    corrects = True
    """Whether an answer is told right or wrong before the next question."""

    def __init__(
        self, page: Page, pack: Pack, asked: Sequence[Asked], host: Host, answers: Sequence[Answer] = ()
    ) -> None:
        self.page = page
        self.pack = pack
        self.asked = tuple(asked)
        self.host = host
        self.answers = list(answers)
        self.gloss = False
        self.all_noted = True  # each remark on a question, as far as there were any
        self.words = playing_words(page.say.language)

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
        show_end(self.page, self.host.player, self.pack, end, self.host.coda)

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
        """One question and its feedback; or nothing, when its answer was taken back before that."""
        if self._take_answer(asked):
            self._look_at(self.answers[-1])

    def _take_answer(self, asked: Asked) -> bool:
        """Ask and keep what was answered; False when the player took an answer back."""
        begun = self.host.now()
        answer = self._ask(asked)
        self.host.memory.keep(answer, self.host.now() - begun)
        self.answers.append(answer)
        return self._ask_confidence()

    def _remind(self) -> None:
        """Where an interrupted round was: its last question, and the explanation that may not have been read."""
        words = self.page.say.remembering.resumed
        self.page.blank()
        self.page.line(words.format(answered=len(self.answers), planned=len(self.asked)))
        self._show_again(self.answers[-1].asked)
        self._look_at(self.answers[-1])

    def _take_back(self) -> None:
        self.answers.pop()
        self.host.memory.take_back()

    def _ask_confidence(self) -> bool:
        """Ask how sure the player is, and keep it; False when the answer was taken back instead."""
        if not self.host.confidence or self.answers[-1].response is None:
            return True
        given = self.host.player.sureness(self.page, KEYS_SURE)
        while isinstance(given, Command) and given.key in (*KEYS_SURE,):
            if given.key == "u":
                self._take_back()
                return False
            self._do(given, self.answers[-1].asked)
            given = self.host.player.sureness(self.page, KEYS_SURE)
        if not isinstance(given, Command):
            self.host.memory.be_sure(given)
            self.answers[-1] = self.answers[-1]._replace(confidence=given)
        return True

    def _ask(self, asked: Asked) -> Answer:
        """The answer."""
        given = self._take(asked, self.answers, self.keys_asking)
        if isinstance(given, Command):
            return Answer(asked, None, mark(self.pack, asked.question, ()))
        return Answer(asked, given, mark(self.pack, asked.question, given))

    def _take(self, asked: Asked, before: Sequence[Answer], commands: str) -> Response | Command:
        """What is given on all screens of a question; or the command to skip it."""
        screens = steps(asked)
        given: list[Response] = []
        while len(given) < len(screens):
            answered = self._take_step(screens[len(given)], before, commands, later=bool(given))
            if not isinstance(answered, Command):
                given.append(answered)
            elif answered.key == "u" and given:
                given.pop()
            else:
                return answered
        return tuple(chain.from_iterable(given))

    def _take_step(self, step: Asked, before: Sequence[Answer], commands: str, *, later: bool) -> Response | Command:
        self._show(step, before, later=later)
        while True:
            given = self.host.player.answer(self.page, step, f"{commands}u" if later else commands)
            if not isinstance(given, Command) or given.key == "s" or (given.key == "u" and later):
                return given
            if given.key == REDRAW:
                self._show(step, before, later=later)
            else:
                self._do(given, step)

    def _show(self, step: Asked, before: Sequence[Answer], *, later: bool) -> None:
        """Print a step of a question that comes after these answers."""
        progress = Progress(before, len(self.asked), self.corrects)
        show_question(self.page, step, progress, gloss=self.gloss, later=later)

    def _show_again(self, asked: Asked) -> None:
        """Print a question that was answered as it was asked."""
        for number, step in enumerate(steps(asked)):
            self._show(step, self.answers[: self._place(asked)], later=number > 0)

    def _look_at(self, answer: Answer, *, practice: bool = False) -> None:
        """Show what an answer is told, until its player goes on to what comes next."""
        view = self._view(answer, practice=practice)
        view.show()
        last = self._place(answer.asked) + 1 == len(self.asked)
        while (command := self._after(view, last=last)).key != ENTER:
            if command.key in MOVES:
                view.move(command.key)
            elif command.key == REDRAW:
                view.redraw()
            elif command.key == "v":
                self._show_again(answer.asked)
            elif command.key == "u":
                self._practise(answer.asked)
                return
            else:
                self._do(command, answer.asked)

    def _after(self, view: View, *, last: bool) -> Command:
        return self.host.player.after(self.page, self.keys_after, view.hint(), last=last)

    def _view(self, answer: Answer, *, practice: bool) -> View:
        from quiz.commands.play.feedback import Answered, View  # once something is answered: no question waits for it

        say, place = self.page.say, self._place(answer.asked)
        asked = [each.asked for each in self.answers[: place + 1]]
        progress = Progress(self.answers, len(self.asked))
        told = Answered(
            answer,
            heading(say, answer.asked, place + 1, progress),
            facets_after(self.pack, asked),
            self.gloss,
            practice,
        )
        keys = (self._onward(place + 1), keys_offered(self.page, self._keys_after(), self.pack, answer.asked))
        return View(self.page, self.pack, told, keys, self.host.player.turning(say))

    def _place(self, asked: Asked) -> int:
        """Which of the answers, from 0, is that to a question."""
        return next(i for i, each in enumerate(self.answers) if each.asked is asked)

    def _onward(self, number: int) -> str:
        """What Enter does after the answer to the question of this number."""
        following = self.words.next_question.format(number=number + 1)
        return self.words.to_the_end if number == len(self.asked) else following

    def _keys_after(self) -> str:
        return self.words.keys_after

    def _practise(self, asked: Asked) -> None:
        """Ask a question that was answered again; nothing of it is kept."""
        given = self._take(asked, self.answers[: self._place(asked)], KEYS_PRACTISING)
        if isinstance(given, Command):
            self._look_at(self.answers[self._place(asked)])
        else:
            self._look_at(Answer(asked, given, mark(self.pack, asked.question, given)), practice=True)

    def _do(self, command: Command, asked: Asked) -> None:
        if command.key == "q":
            raise Quit
        if command.key == "h":
            self._hint(asked)
        elif command.key == "t":
            self._translate(asked)
        elif command.key == "!":
            self.all_noted = take_remark(self.page, self.host, asked) and self.all_noted
        elif command.key == "?":
            for line in self.words.keys_help:
                self.page.line(line)
        else:
            self._look_back(command.key, asked)
        self.page.blank()

    def _look_back(self, key: str, asked: Asked) -> None:
        """What is there to see or to be done of a question that was answered."""
        if not self.answers:
            self.page.line(self.words.nothing_yet)
        elif key == "u":
            self.page.line(self.words.counted)
        elif key == WHOLE:
            from quiz.tell.explanation import whole

            self.page.blank()
            show(self.page, whole(self.page.say, self.pack, self.answers[-1], gloss=self.gloss))
        else:
            show_aside(self.page, self.pack, self._explained(asked), key, gloss=self.gloss)

    def _explained(self, asked: Asked) -> Asked:
        """The question meant, if it was answered, else the one before it: a card must not give an answer away."""
        answered = any(answer.asked is asked for answer in self.answers)
        return asked if answered else self.answers[-1].asked

    def _hint(self, asked: Asked) -> None:
        say, hint = self.page.say, asked.question.hint
        self.page.line(hint.of(say.language) if hint else say.no_hint)

    def _translate(self, asked: Asked) -> None:
        """Glosses stay for the rest of the round, until they are asked not to."""
        if not asked.translatable:
            self.page.line(self.words.nothing_to_translate)
            return
        self.gloss = not self.gloss
        if not self.gloss:
            self.page.line(self.words.no_gloss)
            return
        for gloss in filter(None, (glossed(self.page.say, passage) for passage in asked.passages)):
            show_gloss(self.page, gloss)
