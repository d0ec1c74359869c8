"""The projector round: show, think, vote, discuss, vote again, reveal. What comes next is asked of the log's state."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.classroom.conduct import Hands, events, onward
from quiz.classroom.events import AFTER, BEFORE, Closed
from quiz.classroom.planning import seconds_for
from quiz.classroom.rounds import next_step, places_of
from quiz.commands.teach.projector.asking import letters, prompt, row_block
from quiz.commands.teach.projector.ballots import LATE, Ballots
from quiz.commands.teach.projector.reveal import blocks, whole_cards
from quiz.commands.teach.projector.slides import together
from quiz.commands.teach.projector.stage import Stage
from quiz.commands.teach.projector.watch import Moved
from quiz.console.keys import ENTER
from quiz.console.prompting import Quit
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.tell.projected.asking import (
    counted,
    discussing,
    opinions,
    part_title,
    row_of,
    stage_of,
    thinking,
    voting,
)
from quiz.tell.projected.heading import seconds_left
from quiz.tell.projected.reveal import reveal
from quiz.tell.projected.summary import ended, kept, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.conduct import Deed
    from quiz.classroom.events import Event
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Part, State, Step, Turn
    from quiz.commands.teach.projector.desk import Desk
    from quiz.commands.teach.projector.record import Added, Record
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked


class ClassRound:
    """A round with a class, from the first question to the summary."""

    def __init__(self, page: Page, words: ClassWords, desk: Desk, lesson: Lesson, record: Record) -> None:
        self.page = page
        self.words = words
        self.desk = desk
        self.lesson = lesson
        self.record = record
        self.parts = lesson.parts
        self.ballots = Ballots(page, words, desk, lesson, record)
        self.showing: str | None = None
        """The question that is on the screen."""
        self.stage = Stage(page, words, desk, lesson, record)

    @property
    def state(self) -> State:
        """What the log says."""
        return self.record.state

    def play(self) -> None:
        """Play every question that is left, then sum up, also when the round ends early. Raises KeyboardInterrupt."""
        try:
            while (step := next_step(self.state, list(self.lesson.asked), self.parts)) is not None:
                with suppress(Moved):
                    self._take(step)
            if not self.state.closed:
                self._log(Closed(at=self.lesson.at))
        except Quit:
            pass
        self._sum_up()

    def _take(self, step: Step) -> None:
        asked, turn = self.lesson.asked[step.question], self.state.turn(step.question)
        match step.stage:
            case "think":
                self._think(asked, turn)
            case "vote":
                self._vote(asked, step)
            case "discuss":
                self._discuss(asked, turn)
            case "reveal":
                self._reveal(asked)

    def _think(self, asked: Asked, turn: Turn) -> None:
        if not turn.shown:
            self._do("begin")
        self.stage.question(asked, "think")
        self.showing = asked.question.id
        while True:
            self.page.line(thinking(self.words, self.lesson))
            key = self.desk.choose(self.page, self._keys_think(asked), "thsu?+")
            if key in {ENTER, "s"}:
                self._do("skip" if key == "s" else "poll")
                return
            if key == "t":
                self.stage.gloss = not self.stage.glossed
                self.stage.question(asked, "think")
            elif key == "h":
                hint = asked.question.hint
                self.page.line(hint.of(self.page.say.language) if hint else self.page.say.no_hint)
                self.page.blank()
            else:
                self._command(key, asked, "think")

    def _keys_think(self, asked: Asked) -> str:
        """The keys that do something now."""
        say, (vote, skip) = self.page.say, self.words.keys_think
        return " · ".join([vote, *[say.gloss] * asked.translatable, *[say.hint] * bool(asked.question.hint), skip])

    def _vote(self, asked: Asked, step: Step) -> None:
        """Ask for the counts of one part until they are given, or not to be counted."""
        first, name = step.part == self.parts[step.question][0], stage_of(step)
        if self.desk.pages or step.part is not None or step.ballot == AFTER or self.showing != step.question:
            self._ballot_paper(asked, step.part, name, heading=self.desk.pages or first)
        else:
            self.page.blank()
        self.showing = step.question
        while True:
            self._instruct(asked, step)
            typed = self.ballots.ask(asked, step.part)
            if not isinstance(typed, str):
                self._keep(step, typed)
                return
            if typed == "s":
                self._do("skip")
                return
            self._command(typed, asked, name)

    def _instruct(self, asked: Asked, step: Step) -> None:
        if step.part is not None:
            self.page.line(Span(part_title(self.words, asked, step.part), STRONG))
        self.page.line(voting(self.words, self.lesson, step))

    def _keep(self, step: Step, typed: Hands | None) -> None:
        """Close a ballot; without hands and without votes from screens it is passed."""
        if typed is None:
            self._do("pass")
            return
        self._do("count", typed)
        vote = self.state.turn(step.question).votes.get((step.ballot, step.part))
        if not self.desk.pages and (told := counted(self.words, vote, self.state.size)):
            self.page.line(Span(told, QUIET))
            self.page.blank()

    def _ballot_paper(self, asked: Asked, part: Part, name: str, *, heading: bool) -> None:
        """What must be in sight while hands are up: the row in question with the letters, or the whole question."""
        if part is not None and asked.rows:
            say = self.stage.page.say
            row = row_block(say, asked, row_of(asked, part), gloss=bool(self.stage.gloss))
            top = [prompt(say, asked)] if heading else []
            self.stage.paper(top, [row, letters(say, asked, airy=False)], asked, name)
        else:
            self.stage.question(asked, name, short=True)

    def _discuss(self, asked: Asked, turn: Turn) -> None:
        """Talk it over; then a key for the second vote, another for the answer, none of them Enter."""
        words, name = self.words, asked.question.id
        if self.desk.pages or self.showing != name:
            self.stage.question(asked, "discuss", short=True)
            self.showing = name
        told = counted(words, turn.votes.get((BEFORE, None)), self.state.size) if self.desk.pages else ""
        self.page.line(Span(f"{told} {opinions(words, turn)}".strip(), QUIET))
        self.page.line(Span(discussing(words, self.lesson), STRONG))
        key = self.desk.decide(self.page, words.keys_discuss, "rvlu?+")
        if key in {"v", "r"}:
            self._do("again" if key == "v" else "reveal")
        else:
            self._command(key, asked, "discuss")

    def _reveal(self, asked: Asked) -> None:
        name = asked.question.id
        if not self.state.turn(name).revealed:
            self._do("reveal")
        self._show_reveal(asked)
        last = isinstance(onward(self.lesson, self.state, name), Closed)
        keys = self.words.keys_last if last else self.words.keys_reveal
        while (key := self.desk.choose(self.page, keys, "pu?+")) != ENTER:
            if key == "p":
                self.stage.screens([whole_cards(self.page.say, self.lesson.pack, asked)], asked, "reveal")
            else:
                self._command(key, asked, "reveal")
            if key == "u":
                self._show_reveal(asked)
        self._do("next")

    def _show_reveal(self, asked: Asked) -> None:
        turn = self.state.turn(asked.question.id)
        whole, parts = self.lesson.whole[asked.question.id], self.parts[asked.question.id]
        told = reveal(self.page.say, self.words, self.lesson.pack, whole, turn, parts)
        self.stage.screens([blocks(told)], asked, "reveal")
        self._tell_time(asked)

    def _tell_time(self, asked: Asked) -> None:
        """Say it when less time is left than the next question takes."""
        left = seconds_left(self.lesson, self.state)
        following = onward(self.lesson, self.state, asked.question.id)
        if left is None or isinstance(following, Closed) or left >= seconds_for(len(self.parts[following.question])):
            return
        minutes = max(0, int(left // 60))
        told = self.words.time_left.of(minutes) if left > 0 else self.words.time_over
        self.page.line(Span(told, QUIET))

    def _command(self, key: str, asked: Asked, name: str) -> None:
        """What can be done at every prompt."""
        if key == "l":
            self.stage.question(asked, name)
        elif key == "u":
            self._amend(asked.question.id)
        elif key == LATE:
            self._note(self.ballots.late())
        else:
            for line in self.words.keys_help:
                self.page.line(line)
        self.page.blank()

    def _amend(self, name: str) -> None:
        """A count of this question, or of the one before while this one has none."""
        names = list(self.lesson.asked)
        back = [each for each in names[: names.index(name) + 1] if places_of(self.state.turn(each), self.parts[each])]
        self._note(self.ballots.amend(back[-1] if back else name))

    def _note(self, made: Sequence[Event]) -> None:
        for event in made:
            self._log(event)

    def _sum_up(self) -> None:
        """The summary, and the last chance to correct a count, or to add one."""
        with suppress(Quit):
            while True:
                with suppress(Moved):  # a page mended a count: it is told anew
                    if self._summed_up():
                        return

    def _summed_up(self) -> bool:
        """Show the summary; whether that is all."""
        path = self.record.path if self.record.saved else None
        self.page.blank()
        told = summary(self.page.say, self.words, ended(self.lesson, self.state))
        screen = [*told, kept(self.words, self.state, path)]
        self.stage.screens([[together(each) for each in screen]], None, "")
        if self.desk.choose(self.page, self.words.keys_summary, "u", pause=True) == ENTER:
            return True
        self._amend_any()
        return False

    def _amend_any(self) -> None:
        """A count of any question."""
        names = list(self.lesson.asked)
        number = self.ballots.number(self.words.which_question, len(names)) if len(names) > 1 else 1
        if number is not None:
            self._note(self.ballots.amend(names[number - 1]))

    def _log(self, event: Event) -> None:
        self._tell(self.record.act(lambda _: (event,)))

    def _do(self, deed: Deed, hands: Hands = Hands()) -> None:  # noqa: B008 -- a value, and frozen
        """What a key asks for; nothing where a page was quicker."""
        watch = self.desk.watch
        self._tell(
            self.record.act(lambda course: () if watch and watch.behind else events(self.lesson, course, deed, hands))
        )

    def _tell(self, added: Added) -> None:
        if self.desk.watch is not None:
            self.desk.watch.own(added.moves)
        if told := self.record.news():
            self.page.line(Span(told, STRONG))
