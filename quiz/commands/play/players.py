"""Who answers: a person at a keyboard, or lines from a pipe or a dumb terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TextIO

from quiz.commands.play.entry import begin, press, read_answer, response_of
from quiz.commands.play.question import entry_line, keys_line
from quiz.console.keys import ENTER, UNSHIFTED
from quiz.console.prompting import Command, Keyboard, Lines, Quit
from quiz.draw.console.page import QUIET, STRONG, Page, Span, hints
from quiz.model import CONFIDENCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.model import Confidence
    from quiz.play.kinds.entry import Entry
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


DIGITS = "123"


class Player(Protocol):
    """Whoever answers."""

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """The answer to the question on the screen, or one of the commands. Raises Quit at the end of input."""

    def sureness(self, page: Page) -> Confidence | None:
        """How sure the player is, if they say it. Raises Quit at the end of input."""

    def sentence(self, page: Page) -> str:
        """A line of text, without blanks at its ends. Raises Quit at the end of input."""

    def after(self, page: Page, commands: str, hint: str = "") -> Command:
        """What to do after the feedback; `hint` says which keys do what. Raises Quit at the end of input."""


class AtKeyboard(Keyboard):
    """A person at a terminal: one key answers, one line shows what was entered."""

    def __init__(self, next_key: Callable[[], str], out: TextIO, source: TextIO) -> None:
        super().__init__(next_key, out)
        self.source = source

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """Read keys until the answer is complete or a command is given."""
        page.line(Span(keys_line(page, asked), QUIET))
        entry = begin(asked)
        while not entry.done:
            self._show(page, asked, entry)
            key = self.key()
            if key.lower() in commands:
                self.draw("")
                return Command(key.lower())
            entry = press(asked, entry, key)
        self._show(page, asked, entry)
        self.write("\n")
        return response_of(asked, entry)

    def sureness(self, page: Page) -> Confidence | None:
        """One digit, or Enter for none."""
        page.line(Span(page.say.confidence.ask, STRONG), " ", Span(hints(page.say.confidence.keys), QUIET))
        while (key := self.key()) not in {ENTER, " "}:
            if key.translate(UNSHIFTED) in DIGITS:
                return CONFIDENCES[DIGITS.index(key.translate(UNSHIFTED))]
        return None

    def sentence(self, page: Page) -> str:
        """The terminal itself lets a line be edited."""
        del page
        self.write("  ")
        line = self.source.readline()
        if not line:
            raise Quit
        return line.strip()

    def after(self, page: Page, commands: str, hint: str = "") -> Command:
        """Wait for Enter (or the space bar) or a command."""
        page.blank()
        page.line(Span(hints(hint or page.say.keys_after), QUIET))
        return Command(self.one_of(commands, (ENTER, " ")))

    def _show(self, page: Page, asked: Asked, entry: Entry) -> None:
        line = entry_line(asked, entry, page.say.your_answer)
        self.draw(f"  {line[: page.width - 3]}")


class FromLines(Lines):
    """Lines of text: one answer a line, commands as single letters."""

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        """Read lines until one is an answer or a command."""
        keys = keys_line(page, asked)
        page.line(Span(keys, QUIET))
        while True:
            line = self.line(page)
            if len(line) == 1 and line.lower() in commands:
                return Command(line.lower())
            response = read_answer(asked, line)
            if response is not None:
                return response
            message = page.say.not_an_answer if line.strip() else page.say.no_line
            page.line(message.format(line=line[:40], keys=keys))

    def sureness(self, page: Page) -> Confidence | None:
        """A pipe is not asked, so that it holds one line for each answer."""
        if not self.waits:
            return None
        page.line(f"{page.say.confidence.ask} {page.say.confidence.keys}")
        line = self.line(page)
        return CONFIDENCES[DIGITS.index(line)] if line in tuple(DIGITS) else None

    def sentence(self, page: Page) -> str:
        """The next line."""
        return self.line(page)

    def after(self, page: Page, commands: str, hint: str = "") -> Command:
        """A pipe goes on by itself; a person is waited for."""
        if not self.waits:
            return Command(ENTER)
        page.blank()
        page.line(hints(hint or page.say.keys_after))
        line = self.line(page).lower()
        return Command(line if len(line) == 1 and line in commands else ENTER)
