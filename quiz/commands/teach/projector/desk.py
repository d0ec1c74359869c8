"""The teacher's desk: a keyboard, or lines of text; every prompt of a projector round is one key or one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len

from quiz.console.keys import BACKSPACE, END, ENTER
from quiz.console.prompting import Command, Keyboard, Lines, Quit
from quiz.draw.console.page import QUIET, Page, Span
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.commands.teach.projector.watch import Watch
    from quiz.draw.console.page import Page

QUIT = "q"
"""Ends the round at every prompt."""
LONGEST = 200
"""Characters of a line that are kept; a vote has some twenty."""


def _command(key: str) -> Command:
    if key == QUIT:
        raise Quit
    return Command(key)


class Desk(Protocol):
    """Whoever leads the round."""

    pages: bool
    """Whether what does not fit on the screen is shown in steps."""
    watch: Watch | None
    """What else leads the round; where it was led on, every prompt raises Moved."""

    def turn_over(self, page: Page) -> None:
        """Begin a new screen."""

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """Enter or one of the commands; a `pause` only gives time to read. Raises Quit at `q` and at the end."""

    def decide(self, page: Page, hint: str, commands: str) -> str:
        """One of the commands, and nothing at Enter. Raises Quit at `q` and at the end."""

    def type(self, page: Page, label: Callable[[], str], hint: str, commands: str) -> str | Command:
        """A line, without the blanks around it, or one of the commands. Raises Quit at `q` and at the end.

        What `label` says may change while it is looked at.
        """


class DeskAtKeyboard(Keyboard):
    """A teacher at a terminal."""

    pages = True
    watch: Watch | None = None

    def key(self) -> str:
        """The next key. Raises Quit at the end of the input, Moved where somebody else led the round on."""
        if self.watch is None:
            return super().key()
        self.watch.look()
        key = self.next_key(self.watch.end)
        if key == END:
            raise Quit
        return key

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """Wait for Enter or a command; a blank may be the beginning of counts typed too soon."""
        del pause
        page.line(Span(page.hints(hint), QUIET))
        key = self.one_of(commands + QUIT)
        if key == QUIT:
            raise Quit
        return key

    def decide(self, page: Page, hint: str, commands: str) -> str:
        """Wait for a command; what was told of the keys stands, and nothing else moves."""
        key = self.choose(page, hint, commands)
        while key == ENTER:
            key = self.one_of(commands + QUIT)
        if key == QUIT:
            raise Quit
        return key

    def type(self, page: Page, label: Callable[[], str], hint: str, commands: str) -> str | Command:
        """One line, drawn again at every key; a command is one where nothing was typed before it."""
        if hint:
            page.line(Span(page.hints(hint), QUIET))
        typed = ""
        while True:
            self._show(page, label(), typed)
            key = self.key()
            if not typed and key.lower() in commands + QUIT:
                self.draw("")
                return _command(key.lower())
            if key == ENTER:
                self.write("\n")
                return typed.strip()
            typed = typed[:-1] if key == BACKSPACE else (typed + key)[:LONGEST] if len(key) == 1 else typed

    def _show(self, page: Page, label: str, typed: str) -> None:
        """The end of what was typed is what is looked at; a row as wide as the screen would break."""
        line = visible(f"  {label} {typed}")
        room = page.console.width - 2
        while cell_len(line) > room:
            line = f"  …{line[4:]}"
        self.draw(line)


class DeskFromLines(Lines):
    """Lines of text, one a prompt."""

    pages = False
    watch: Watch | None = None

    def line(self, page: Page) -> str:
        """The next line. Raises Quit at the end, Moved where somebody else led the round on meanwhile."""
        line = super().line(page)
        if self.watch is not None:
            self.watch.look()
        return line

    def turn_over(self, page: Page) -> None:
        """Paper has no screens."""

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """A line that is a command, or any other one, which is Enter; a pipe needs no time to read."""
        if pause and not self.waits:
            return ENTER
        page.line(page.hints(hint))
        line = self.line(page).lower()
        if line == QUIT:
            raise Quit
        return line if len(line) == 1 and line in commands else ENTER

    def decide(self, page: Page, hint: str, commands: str) -> str:
        """A line that is a command; what else comes is passed over, and the keys are told again."""
        while (key := self.choose(page, hint, commands)) == ENTER:
            pass
        return key

    def type(self, page: Page, label: Callable[[], str], hint: str, commands: str) -> str | Command:
        """A line."""
        if hint:
            page.line(page.hints(hint))
        page.line(label())
        line = self.line(page)
        if len(line) == 1 and line.lower() in commands + QUIT:
            return _command(line.lower())
        return line[:LONGEST]
