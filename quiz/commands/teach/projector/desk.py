"""The teacher's desk: a keyboard, or lines of text; every prompt of a projector round is one key or one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TextIO

from rich.cells import cell_len

from quiz.commands.play.players import Command, Quit
from quiz.console.keys import BACKSPACE, END, ENTER
from quiz.draw.console.page import QUIET, Page, Span, hints
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

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

    def turn_over(self, page: Page) -> None:
        """Begin a new screen."""

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """Enter or one of the commands; a `pause` only gives time to read. Raises Quit at `q` and at the end."""

    def type(self, page: Page, label: str, hint: str, commands: str) -> str | Command:
        """A line, without the blanks around it, or one of the commands. Raises Quit at `q` and at the end."""


class AtKeyboard:
    """A teacher at a terminal."""

    pages = True

    def __init__(self, next_key: Callable[[], str], out: TextIO) -> None:
        self.next_key = next_key
        self.out = out

    def turn_over(self, page: Page) -> None:
        """Scroll what is there out of sight, where it can still be read, and begin at the top."""
        self._write("\n" * page.console.height + "\x1b[H")

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """Wait for Enter or a command; a blank may be the beginning of counts typed too soon."""
        del pause
        page.line(Span(hints(hint), QUIET))
        while (key := self._next()) != ENTER:
            if key.lower() == QUIT:
                raise Quit
            if key.lower() in commands:
                return key.lower()
        return ENTER

    def type(self, page: Page, label: str, hint: str, commands: str) -> str | Command:
        """One line, drawn again at every key; a command is one where nothing was typed before it."""
        if hint:
            page.line(Span(hints(hint), QUIET))
        typed = ""
        while True:
            self._draw(page, label, typed)
            key = self._next()
            if not typed and key.lower() in commands + QUIT:
                self._write("\r\x1b[K")
                return _command(key.lower())
            if key == ENTER:
                self._write("\n")
                return typed.strip()
            typed = typed[:-1] if key == BACKSPACE else (typed + key)[:LONGEST] if len(key) == 1 else typed

    def _next(self) -> str:
        key = self.next_key()
        if key == END:
            raise Quit
        return key

    def _draw(self, page: Page, label: str, typed: str) -> None:
        """The end of what was typed is what is looked at; a row as wide as the screen would break."""
        line = visible(f"  {label} {typed}")
        room = page.console.width - 2
        while cell_len(line) > room:
            line = f"  …{line[4:]}"
        self._write(f"\r\x1b[K{line}")

    def _write(self, text: str) -> None:
        self.out.write(text)
        self.out.flush()


class FromLines:
    """Lines of text, one a prompt; `waits` when a person types them, at a terminal that cannot do more."""

    pages = False

    def __init__(self, source: TextIO, *, waits: bool) -> None:
        self.source = source
        self.waits = waits

    def turn_over(self, page: Page) -> None:
        """Paper has no screens."""

    def choose(self, page: Page, hint: str, commands: str, *, pause: bool = False) -> str:
        """A line that is a command, or any other one, which is Enter; a pipe needs no time to read."""
        if pause and not self.waits:
            return ENTER
        page.line(hints(hint))
        line = self._next_line(page).lower()
        if line == QUIT:
            raise Quit
        return line if len(line) == 1 and line in commands else ENTER

    def type(self, page: Page, label: str, hint: str, commands: str) -> str | Command:
        """A line."""
        if hint:
            page.line(hints(hint))
        page.line(label)
        line = self._next_line(page)
        if len(line) == 1 and line.lower() in commands + QUIT:
            return _command(line.lower())
        return line[:LONGEST]

    def _next_line(self, page: Page) -> str:
        line = self.source.readline()
        if not line:
            page.blank()
            page.line(page.say.end_of_input)
            raise Quit
        return line.strip()
