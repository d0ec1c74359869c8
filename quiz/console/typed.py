"""What is typed, or comes from a pipe in its place: lines and numbers, however long they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

LONGEST = 100_000
"""Characters of a line; more without an end is nothing that anybody typed, but a device or another program's bytes."""


def next_line(source: TextIO) -> str:
    """The next line with its end; none at the end of the input, and none of what has no lines."""
    line = source.readline(LONGEST)
    return "" if len(line) == LONGEST and not line.endswith("\n") else line


def number_in(text: str, low: int, high: int) -> int | None:
    """The whole number from `low` (0 or more) to `high` that a text is; None for any other, of however many digits."""
    digits = text.lstrip("0") or text[-1:]
    if not (digits.isdecimal() and len(digits) <= len(str(high))):
        return None
    return int(digits) if low <= int(digits) <= high else None
