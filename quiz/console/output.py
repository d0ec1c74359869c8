"""Where output goes: results to standard output, messages to standard error; what the terminal can show."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text as Line

from quiz.draw.console.page import Page, wrap
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from typing import Any

    from quiz.locale import Phrases


class _Console(Console):
    """Rich ends a program whose output nobody reads with 1, which means findings here."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # without a number, by which typer would know it and end with 1 as well


def make_page(say: Phrases, *, plain: bool) -> Page:
    """A page on standard output: without ornament when that is asked for or no terminal would show it."""
    console = _Console(highlight=False, emoji=False, markup=False)
    return Page(console, say, plain=plain or not console.is_terminal or console.is_dumb_terminal)


def tell(message: str) -> None:
    """Say something that is no result; where nobody can be told, the exit code alone says it."""
    with suppress(OSError):
        sys.stderr.write(for_a_reader(message) + "\n")


def for_a_reader(message: str) -> str:
    """A message as it goes to standard error: one line, or at a terminal as many as it needs, broken at spaces.

    A word that is longer than a line, such as a path, is left to the terminal, from which it can be copied whole.
    """
    text = visible(message)
    if not sys.stderr.isatty():
        return text
    return "\n".join(line.plain for line in wrap(Line(text), Console(stderr=True).width, whole=True))


def print_json(record: object, *, aside: bool = False) -> None:
    """Print a value as JSON for a program; nothing in it is obeyed by a terminal either.

    It goes to standard output, or to standard error where it stands `aside`, because the result itself is there: on a
    terminal line by line, elsewhere on one line.
    """
    import json

    import msgspec

    from quiz.locale.visible import escaped

    stream = sys.stderr if aside else sys.stdout
    looks: dict[str, Any] = {"indent": 2} if stream.isatty() else {"separators": (",", ":")}
    # a file name may hold what is no character, which msgspec does not encode
    text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, allow_nan=False, **looks)
    stream.write(escaped(text) + "\n")
