"""A long result at a terminal: drawn as it would stand on the page, then shown in the reader's own pager."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from rich.console import Console

from quiz.terminal.page import Page
from quiz.terminal.pager import page_through, pager_command, shows_colour

if TYPE_CHECKING:
    from collections.abc import Callable


def show_paged(page: Page, draw: Callable[[Page], None], *, pager: bool = True) -> None:
    """Draw on the page, or in a pager where one is wanted and standard output is a terminal."""
    command = pager_command(os.environ) if pager and not page.plain and sys.stdout.isatty() else []
    if not command:
        draw(page)
        return
    text = drawn(page, draw, colour=shows_colour(command, os.environ))
    if not page_through(command, text, os.environ):
        draw(page)


def drawn(page: Page, draw: Callable[[Page], None], *, colour: bool) -> str:
    """What would stand on the page, as text."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=page.console.width,
        force_terminal=colour,
        color_system=page.console.color_system if colour else None,  # type: ignore[arg-type]  # a name that Rich itself gave
        no_color=page.console.no_color,
        highlight=False,
        emoji=False,
        markup=False,
    )
    draw(Page(console, page.say, plain=page.plain))
    return out.getvalue()
