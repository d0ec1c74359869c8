"""Runs of a document as styled text of the terminal; what a style says, signs say to those who see no style."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from quiz.draw.console.page import ACCENT, BAD, GOOD, QUIET, STRONG, TELLING, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.document import Role, Run, Runs

STYLES: Mapping[Role, str] = {
    "": "",
    "quiet": QUIET,
    "accent": ACCENT,
    "good": GOOD,
    "bad": BAD,
    "warn": "yellow",
    "telling": TELLING,
    "found": STRONG,
    "gloss": "italic",
    "cite": "",
}
OPEN, CLOSE = "‹", "›"
SIGNS: Mapping[Role, tuple[str, str]] = {"telling": (OPEN, CLOSE), "found": (OPEN, CLOSE), "cite": (" [", "]")}


def spans(runs: Runs, *, plain: bool = False) -> list[Span]:
    """Runs as styled text, those of one style in one piece.

    Telling words and citations have signs around them, so that they are seen without styles.
    """
    pieces = [
        Span(("" if plain else run.sign) + run.text.join(SIGNS.get(run.role, ("", ""))), styled(run)) for run in runs
    ]
    alike = groupby(pieces, key=lambda piece: piece.style)
    return [Span("".join(piece.text for piece in same), style) for style, same in alike]


def styled(run: Run) -> str:
    """The style of a run."""
    return " ".join(part for part in (STYLES[run.role], STRONG if run.strong else "") if part)


def text_of(runs: Runs) -> str:
    """The words of runs, and nothing else."""
    return "".join(run.text for run in runs)
