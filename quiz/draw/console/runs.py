"""Runs of a document as styled text of the terminal; what a style says, signs say to those who see no style."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.draw.console.page import ACCENT, BAD, GOOD, QUIET, STRONG, TELLING, WARN, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.document import Role, Run, Runs
    from quiz.draw.console.page import Page

STYLES: Mapping[Role, str] = {
    "": "",
    "quiet": QUIET,
    "accent": ACCENT,
    "good": GOOD,
    "bad": BAD,
    "warn": WARN,
    "telling": TELLING,
    "found": STRONG,
    "gloss": "italic",
    "cite": "",
}
OPEN, CLOSE = "‹", "›"
SET_OFF = ("telling", "found")
SIGNS: Mapping[Role, tuple[str, str]] = {"telling": (OPEN, CLOSE), "found": (OPEN, CLOSE), "cite": (" [", "]")}


def spans(runs: Runs, *, plain: bool = False) -> list[Span]:
    """Runs as styled text, those of one style in one piece.

    Telling words and citations have signs around them, so that they are seen without styles; in plain, where telling
    words are named apart, only citations.
    """
    pieces = [Span(_signed(run, plain=plain), styled(run)) for run in runs]
    alike = groupby(pieces, key=lambda piece: piece.style)
    return [Span("".join(piece.text for piece in same), style) for style, same in alike]


def _signed(run: Run, *, plain: bool) -> str:
    if plain:
        return run.text if run.role in SET_OFF else run.text.join(SIGNS.get(run.role, ("", "")))
    return run.sign + run.text.join(SIGNS.get(run.role, ("", "")))


def show_set_off(page: Page, runs: Runs) -> None:
    """Print in plain the words that signs set off elsewhere; nothing on other pages."""
    words = [page.say.quoted.format(text=run.text) for run in runs if run.role in SET_OFF]
    if page.plain and words:
        page.line(page.say.set_off, ", ".join(words))


def styled(run: Run) -> str:
    """The style of a run."""
    return " ".join(part for part in (STYLES[run.role], STRONG if run.strong else "") if part)


def text_of(runs: Runs) -> str:
    """The words of runs, and nothing else."""
    return "".join(run.text for run in runs)
