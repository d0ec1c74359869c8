"""The lines of a file around a span, with the span underlined to the cell.

Width is counted in terminal cells, so that wide characters, combining marks and no-break spaces keep the
underline in its place; a line wider than the screen is shown through a window around the span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from quiz.draw.console.visible import visible
from quiz.library.yaml.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.problems import Span

CONTEXT = 1
"""Lines shown before the span."""
MOST_LINES = 3
"""Lines of a longer span are not underlined but for the first."""
CUT = "…"


class Row(NamedTuple):
    """A line of the file as it is shown: its number, and the cells to underline (none: context)."""

    number: int
    text: str
    start: int = 0
    length: int = 0


def rows_of(text: str, span: Span, room: int) -> tuple[Row, ...]:
    """The lines to show for a span, each at most `room` cells wide; none when the file has no such line."""
    lines = lines_of(text)
    if not text or span.line > len(lines):
        return ()
    before = range(max(1, span.line - CONTEXT), span.line)
    context = [Row(number, _window(visible(lines[number - 1]), 0, 0, room)[0]) for number in before]
    return (*context, *(_row(lines[n - 1], n, start, end, room) for n, start, end in _marked(lines, span)))


def marked_words(text: str, span: Span) -> str:
    """The words under a span of one line; empty when there are none or it runs over several lines."""
    lines = lines_of(text)
    if span.end_line != span.line or span.line > len(lines):
        return ""
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]


def _marked(lines: tuple[str, ...], span: Span) -> list[tuple[int, int, int]]:
    """The stretch to underline on each line of a span: number, start, end."""
    found = list(_stretches(lines, span))
    if not found or len(found) > MOST_LINES:
        first = lines[span.line - 1]
        return found[:1] or [(span.line, min(span.column - 1, len(first)), min(span.column, len(first)))]
    return found


def _stretches(lines: tuple[str, ...], span: Span) -> Iterator[tuple[int, int, int]]:
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = span.column - 1 if number == span.line else len(line) - len(line.lstrip())
        end = span.end_column - 1 if number == span.end_line else len(line.rstrip())
        if start < end:
            yield number, start, min(end, len(line))


def _row(line: str, number: int, start: int, end: int, room: int) -> Row:
    shown_start = len(visible(line[:start]))
    shown_end = shown_start + len(visible(line[start:end]))
    text, cells, length = _window(visible(line), shown_start, shown_end, room)
    return Row(number, text, cells, max(1, length))


def _window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, the span in it; where the span begins in it and how wide it is, in cells."""
    if cell_len(line) <= room:
        return line, cell_len(line[:start]), cell_len(line[start:end])
    budget = max(1, room - 2 * cell_len(CUT))
    last = _forward(line, start, end, budget)
    first = _backward(line, start, (budget - cell_len(line[start:last])) // 2)
    shown_to = _forward(line, last, len(line), budget - cell_len(line[first:last]))
    first = _backward(line, start, budget - cell_len(line[start:shown_to]))
    opening, closing = CUT if first else "", CUT if shown_to < len(line) else ""
    text = f"{opening}{line[first:shown_to]}{closing}"
    return text, cell_len(opening + line[first:start]), cell_len(line[start : min(last, end)])


def _forward(line: str, start: int, end: int, cells: int) -> int:
    """How far from `start` towards `end` so many cells reach."""
    position = start
    while position < end and cells >= (width := cell_len(line[position])):
        cells -= width
        position += 1
    return position


def _backward(line: str, start: int, cells: int) -> int:
    """How far back from `start` so many cells reach."""
    position = start
    while position > 0 and cells >= (width := cell_len(line[position - 1])):
        cells -= width
        position -= 1
    return position
