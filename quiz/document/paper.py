"""What is filled in by hand."""

from __future__ import annotations

from typing import NamedTuple


class Blank(NamedTuple):
    """Lines to write on, so many, the first of them after its label."""

    label: str
    lines: int = 1


class Boxes(NamedTuple):
    """Boxes for a letter each; several are filled in their order, and have a label."""

    places: int = 1
    label: str = ""
