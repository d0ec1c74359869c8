"""Bars of cells."""

from __future__ import annotations

FULL, HALF, EMPTY = "█", "▌", "░"


def solid(cells: float) -> str:
    """So many full cells, to the half cell.

    >>> solid(2.5)
    '██▌'
    """
    halves = round(2 * cells)
    return FULL * (halves // 2) + HALF * (halves % 2)


def bar(cells: float, width: int) -> str:
    """A bar of so many full cells, to the half cell, and empty ones up to its width.

    >>> bar(2.5, 5)
    '██▌░░'
    """
    full = solid(cells)
    return full + EMPTY * (width - len(full))


def filled(part: float, whole: float, width: int) -> int:
    """Cells that a part fills of a bar for the whole: none only for nothing, all only for all."""
    if part <= 0 or whole <= 0:
        return 0
    cells = round(width * part / whole)
    return min(max(1, cells), width if part >= whole else width - 1)
