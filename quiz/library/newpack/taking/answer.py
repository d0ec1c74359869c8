"""What the process that reads a file answers to the one that asked."""

from __future__ import annotations

from msgspec import Struct

from quiz.library.newpack.taking.taken import Taken
from quiz.locale.said import Said

SECONDS = 20
"""Of the processor; a page takes one, a PDF of a hundred pages ten."""
MEGABYTES = 1024
"""Of addresses; the libraries themselves take about two hundred."""


class Answer(Struct, frozen=True):
    """The article, or why it was not read."""

    taken: Taken | None = None
    refused: Said | None = None
    too_deep: bool = False
    too_much: bool = False
