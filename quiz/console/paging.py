"""A page shown in the reader's pager at a terminal, or printed as it is."""

from __future__ import annotations

import io
import os
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import Console

from quiz.console.output import tell
from quiz.console.pager import page_through, pager_command, shows_colour
from quiz.draw.console.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ABOVE = 2
"""Lines left above the one that a pager opens at."""


def show_paged(
    page: Page, parts: Sequence[Callable[[Page], None]], *, pager: bool, failed: str, open_at: int = 0
) -> None:
    """Show the parts of a page in the reader's pager, or print them when they fit on the screen or none is wanted.

    A pager that can do so opens at the part number `open_at`. `failed` says that it cannot be started, with its
    name for `{name}`.
    """
    command = reader_pager(page) if pager else []
    if command:
        colour = shows_colour(command, os.environ)
        texts = [_drawn(page, part, colour=colour) for part in parts]
        row = "".join(texts[:open_at]).count("\n") + 1 - ABOVE if open_at else 0
        text = "".join(texts)
        if text.count("\n") >= page.console.height:
            if page_through([*command, *_opening(command, row)], text, os.environ, page.say.pager_keys):
                return
            tell(failed.format(name=command[0]))
    for part in parts:
        part(page)


def reader_pager(page: Page) -> list[str]:
    """The pager and its options, when the page is for a person at a terminal."""
    return pager_command(os.environ) if sys.stdout.isatty() and page.console.is_terminal else []


def opens_at_lines(command: Sequence[str]) -> bool:
    """Whether a pager can be told which line to open at: POSIX has `+N` for `more`, and less took it over."""
    return bool(command) and PurePath(command[0]).stem in {"less", "more"}


def _opening(command: Sequence[str], row: int) -> list[str]:
    return [f"+{row}"] if row > 1 and opens_at_lines(command) else []


def _drawn(page: Page, part: Callable[[Page], None], *, colour: bool) -> str:
    """A part as it would stand on the page, as text."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=page.console.width,
        force_terminal=colour,
        color_system=page.console.color_system if colour else None,  # type: ignore[arg-type]
        no_color=page.console.no_color,
        highlight=False,
        emoji=False,
        markup=False,
    )
    part(Page(console, page.say, plain=page.plain))
    return out.getvalue()
