"""Where output goes: results to standard output, messages to standard error; what the terminal can show."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console

from quiz.draw.console.page import Page
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from quiz.locale import Phrases


class _Console(Console):
    """Rich ends a program whose output nobody reads with 1, which means findings here."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # without a number, by which typer would know it and end with 1 as well


def make_page(say: Phrases, *, plain: bool) -> Page:
    """A page on standard output: without ornament when that is asked for or no terminal would show it."""
    _prefer_utf8()
    console = _Console(highlight=False, emoji=False, markup=False)
    return Page(console, say, plain=plain or not console.is_terminal or console.is_dumb_terminal)


def tell(message: str) -> None:
    """Say something that is no result."""
    _prefer_utf8()
    sys.stderr.write(visible(message) + "\n")


def print_json(record: object, *, aside: bool = False) -> None:
    """Print a value as JSON for a program; nothing in it is obeyed by a terminal either.

    It goes to standard output, or to standard error where it stands `aside`, because the result itself is there.
    """
    import json

    import msgspec

    from quiz.locale.visible import escaped

    _prefer_utf8()
    # a file name may hold what is no character, which msgspec does not encode
    text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, allow_nan=False, indent=2)
    stream = sys.stderr if aside else sys.stdout
    stream.write(escaped(text) + "\n")


def _prefer_utf8() -> None:
    """The texts are French: a C locale must not turn them into errors."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower() not in {"utf-8", "utf8"}:
            reconfigure(encoding="utf-8")
