"""Who answers: a person at a keyboard, or lines from a pipe or a dumb terminal."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Protocol, TextIO

from quiz.commands.play.entry import begin, means, press, response_of
from quiz.commands.play.hints import MOVES, WHOLE, entry_line, keys_line, lines_hint, missing, show_hint
from quiz.console.keys import ENTER, REDRAW, SHIFTED, UNSHIFTED, let_go
from quiz.console.prompting import Command, Lines, Typist
from quiz.console.typed import next_line
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.draw.console.visible import visible
from quiz.locale.playing import playing_words
from quiz.model import CONFIDENCES
from quiz.play.typed import read_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from quiz.locale import Phrases
    from quiz.model import Confidence
    from quiz.play.kinds.entry import Entry
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


DIGITS = "123"
MORE = (" ", WHOLE)
"""The keys that show the rest at the end of a round."""


class Player(Protocol):
    """Whoever answers."""

    def attends(self) -> AbstractContextManager[None]:
        """For as long as a round lasts."""

    def turning(self, say: Phrases) -> str:
        """What the key that turns to the whole explanation is called."""

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """The answer to the question on the screen, or one of the commands. Raises Quit at the end of input."""

    def sureness(self, page: Page, commands: str) -> Confidence | Command:
        """How sure the player is; a command, which is Enter for whoever does not say. Raises Quit as above."""

    def sentence(self, page: Page) -> str:
        """A line of text, without blanks at its ends. Raises Quit at the end of input."""

    def after(self, page: Page, commands: str, hint: str, *, last: bool) -> Command:
        """What to do after the feedback, the `last` of a round or not; `hint` says which keys do what. Raises Quit."""


class AtKeyboard(Typist):
    """A person at a terminal: one key answers, one line shows what was entered."""

    def __init__(self, next_key: Callable[[], str], out: TextIO, source: TextIO) -> None:
        super().__init__(next_key, out, source)
        self.begun: tuple[str, Entry] | None = None
        """What was entered in a step of a question before its player looked at something else."""
        self.early: list[str] = []
        """Keys that were typed before they were asked for."""

    def turning(self, say: Phrases) -> str:
        """The space bar."""
        return playing_words(say.language).space

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """Read keys until the answer is complete or a command is given, after which the entry is gone on with."""
        page.line(Span(keys_line(page, asked), QUIET))
        name, told = asked.question.id + asked.letters, set[str]()
        entry = self.begun[1] if self.begun and self.begun[0] == name else begin(asked)
        self.begun = None
        while not entry.done:
            self._show(page, asked, entry)
            key = self.key()
            if key.lower() in (*commands, REDRAW, "v"):
                self.draw("")
                self.begun = (name, entry)
                return Command(REDRAW if key == "v" else key.lower())
            before, entry = entry, press(asked, entry, key)
            if entry == before and not means(asked, key):
                self._object(page, told, _objection(page, asked, entry, key), key)
        self._show(page, asked, entry)
        self.write("\n")
        return response_of(asked, entry)

    def _object(self, page: Page, told: set[str], objection: str, key: str) -> None:
        """Say why a key does nothing: of Enter what is missing, of others once, or each time to those who only hear."""
        about = objection if key == ENTER else "keys"
        if page.plain or about not in told:
            told.add(about)
            self.draw("")
            page.line(objection)

    def sureness(self, page: Page, commands: str) -> Confidence | Command:
        """One digit, or Enter for none."""
        words = page.say.confidence
        page.line(Span(words.ask, STRONG), " ", Span(page.hints(words.keys), QUIET))
        key = self._one_of(page, (*DIGITS, *DIGITS.translate(SHIFTED), *commands, ENTER)).translate(UNSHIFTED)
        return CONFIDENCES[DIGITS.index(key)] if key in (*DIGITS,) else Command(key)

    def after(self, page: Page, commands: str, hint: str, *, last: bool) -> Command:
        """Wait for Enter or a command; an Enter of those that answered is not taken for one that goes on."""
        del last
        show_hint(page, hint)
        self.rest()
        return Command(self._one_of(page, (*commands, *MOVES, REDRAW, "v", ENTER)))

    def rest(self) -> None:
        """Wait until no hand lies on Enter."""
        self.early += let_go(self.source.fileno())

    def key(self) -> str:
        """The next key, early ones first. Raises Quit at the end of the input."""
        return self.early.pop(0) if self.early else super().key()

    def _one_of(self, page: Page, keys: Sequence[str]) -> str:
        """The next key that does something; of another that bears a sign it is said, below the line of keys."""
        while (key := self.key().lower()) not in keys:
            if len(key) == 1:
                self._draw(page, visible(playing_words(page.say.language).no_key.format(key=key)))
                if page.plain:
                    self.write("\n")
        self.draw("")
        return key

    def more(self, page: Page, hint: str) -> bool:
        """At the end of a round, whether the player wants to see what the hint offers."""
        show_hint(page, hint)
        self.rest()
        return self._one_of(page, (*MORE, "q", ENTER)) in MORE

    def _show(self, page: Page, asked: Asked, entry: Entry) -> None:
        self._draw(page, entry_line(page, asked, entry))

    def _draw(self, page: Page, line: str) -> None:
        margin = "" if page.plain else " " * MARGIN
        self.draw(f"{margin}{line}"[: page.width])


def _objection(page: Page, asked: Asked, entry: Entry, key: str) -> str:
    """Why a key changed nothing: what is missing before Enter, or which keys are possible."""
    if key == ENTER:
        return missing(page.say, asked, entry)
    words = playing_words(page.say.language)
    return f"{words.no_key.format(key=key)} {words.possible.format(keys=keys_line(page, asked))}"


class FromLines(Lines):
    """Lines of text: one answer a line, commands as single letters; a `+`, alone or behind an answer, asks for all."""

    def __init__(self, source: TextIO, *, waits: bool) -> None:
        super().__init__(source, waits=waits)
        self.whole = False
        """Whether the answer just given was followed by a `+`."""

    def attends(self) -> AbstractContextManager[None]:
        """Nothing changes."""
        return nullcontext()

    def turning(self, say: Phrases) -> str:
        """A plus."""
        del say
        return WHOLE

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """Read lines until one is an answer or a command; a pipe shows no answer, so that it is said."""
        keys = lines_hint(page, asked)
        page.line(Span(keys, QUIET))
        while True:
            line = self.line(page)
            if len(line) == 1 and line.lower() in commands:
                return Command(line.lower())
            response = read_answer(asked, line.removesuffix(WHOLE))
            if response is not None:
                self.whole = line.endswith(WHOLE)
                self._echo(page, line)
                return response
            words = playing_words(page.say.language)
            message = words.not_an_answer if line.strip() else words.no_line
            page.line(message.format(line=line[:40], keys=keys))

    def _echo(self, page: Page, line: str) -> None:
        if not self.waits:
            page.line(f"{page.say.your_answer} {line.removesuffix(WHOLE).strip()}")

    def sureness(self, page: Page, commands: str) -> Confidence | Command:
        """A pipe is not asked, so that it holds one line for each answer."""
        if not self.waits:
            return Command(ENTER)
        words = page.say.confidence
        page.line(f"{words.ask} {page.hints(words.keys)}")
        line = self.line(page)
        if line in tuple(DIGITS):
            return CONFIDENCES[DIGITS.index(line)]
        return Command(line.lower() if len(line) == 1 and line.lower() in commands else ENTER)

    def sentence(self, page: Page) -> str:
        """The next line."""
        return self.line(page)

    def after(self, page: Page, commands: str, hint: str, *, last: bool) -> Command:
        """A pipe goes on by itself, but after the last answer of a round what it still asks for is shown."""
        if self.whole:
            self.whole = False
            return Command(WHOLE)
        if self.waits:
            show_hint(page, hint)
        elif not last:
            return Command(ENTER)
        line = (self.line(page) if self.waits else next_line(self.source)).strip().lower()
        return Command(line if line == WHOLE or (len(line) == 1 and line in commands) else ENTER)
