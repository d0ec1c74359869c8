"""Whoever answers a prompt: a person at a keyboard, or lines from a pipe or a dumb terminal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TextIO

from quiz.console.keys import END, ENTER, echo, keys_can_be_read, read_key
from quiz.console.typed import next_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

    from quiz.draw.console.page import Page


class Quit(Exception):  # noqa: N818 -- no error: the player has had enough, or the input has ended
    """The round ends here."""


class Command(NamedTuple):
    """Something other than an answer: one of the keys of a screen, or Enter."""

    key: str


def reader_of_keys(source: TextIO, out: TextIO, environ: Mapping[str, str]) -> Callable[..., str] | None:
    """What gives the next key, as `read_key`; None unless a person sits at both ends of a terminal that does more."""
    if not keys_can_be_read(source, out, environ):
        return None
    descriptor = source.fileno()
    return partial(read_key, descriptor)


class Keyboard:
    """A person at a terminal: one key answers."""

    def __init__(self, next_key: Callable[..., str], out: TextIO) -> None:
        self.next_key = next_key
        self.out = out

    def key(self) -> str:
        """The next key. Raises Quit at the end of the input."""
        key = self.next_key()
        if key == END:
            raise Quit
        return key

    def one_of(self, keys: str) -> str:
        """Wait for one of the keys, or for Enter. Raises Quit at the end of the input."""
        while (key := self.key()) != ENTER:
            if key.lower() in (*keys,):
                return key.lower()
        return ENTER

    def draw(self, line: str) -> None:
        """Draw one line again, at every key, so that nothing above it moves."""
        self.write(f"\r\x1b[K{line}")

    def turn_over(self, page: Page) -> None:
        """Scroll what is there out of sight, where it can still be read, and begin at the top."""
        self.write("\n" * page.console.height + "\x1b[H")

    def write(self, text: str) -> None:
        """Show at once what is no line of a page."""
        self.out.write(text)
        self.out.flush()


class Typist(Keyboard):
    """A person at a terminal who also types lines, and to whom nothing else is shown of what is typed."""

    def __init__(self, next_key: Callable[..., str], out: TextIO, source: TextIO) -> None:
        super().__init__(next_key, out)
        self.source = source

    def attends(self) -> AbstractContextManager[None]:
        """What is typed while the program prints is not shown."""
        return echo(self.source.fileno(), shown=False)

    def lets_type(self) -> AbstractContextManager[None]:
        """What is typed is shown, as it is to whoever edits a line or runs a program of their own."""
        return echo(self.source.fileno(), shown=True)

    def sentence(self, page: Page) -> str:
        """A line of text, which the terminal itself lets be edited. Raises Quit at the end of the input."""
        del page
        self.write("  ")
        with self.lets_type():
            line = next_line(self.source)
        if not line:
            raise Quit
        return line.strip()


class Lines:
    """Lines of text, one a prompt; `waits` when a person types them, at a terminal that cannot do more."""

    def __init__(self, source: TextIO, *, waits: bool) -> None:
        self.source = source
        self.waits = waits

    def line(self, page: Page) -> str:
        """The next line, without the blanks around it. Raises Quit at the end of the input, which is told."""
        line = next_line(self.source)
        if not line:
            page.blank()
            page.line(page.say.end_of_input)
            raise Quit
        return line.strip()
