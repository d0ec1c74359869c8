"""Pick one of a numbered list: a number and Enter, at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from quiz.console.typed import next_line, number_in

if TYPE_CHECKING:
    from quiz.draw.console.page import Page


def pick(page: Page, lines: TextIO, last: int, ask: str, refusal: str) -> int | None:
    """The number picked, from 1 to `last`; None for an empty line or the end of what can be read."""
    while True:
        page.console.print(f"  {ask}", end="", markup=False, highlight=False, soft_wrap=True)
        given = next_line(lines).strip()
        if not given:
            return None
        if (number := number_in(given, 1, last)) is not None:
            return number
        page.line(refusal.format(given=given, last=last))
