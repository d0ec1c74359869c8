"""A text line by line on a page of the terminal: numbers and the letters of its passages in the margin, notes below."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span, wrap
from quiz.draw.console.runs import CLOSE, OPEN, spans
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.document import Line, Lines, Piece

NARROW = 56
"""Columns below which the margin is kept as small as it can be."""
LIGHT, HEAVY = "│ ", "┃ "
HERE = "▸"


class Band(NamedTuple):
    """A line of the screen: its text, the letters of the marks that begin in it, whether it has words of any."""

    spans: tuple[Span, ...]
    opened: tuple[str, ...]
    marked: bool


class Margin(NamedTuple):
    """The widths of what stands beside the text: the sign of the line asked for, its number, letters."""

    gutter: int
    number: int
    letters: int

    @property
    def width(self) -> int:
        """All of it, with the bar."""
        return self.notes + self.letters + 1 + len(LIGHT)

    @property
    def notes(self) -> int:
        """What stands before the letters, under which notes begin."""
        return self.gutter + self.number + 1


def show_lines(page: Page, node: Lines) -> None:
    """Every line with its margin and its notes; several blank ones as one, and one where lines are left out."""
    margin = _margin(page, node)
    before: Line | None = None
    for line in node.items:
        if _is_blank(line):
            if before is None or not _is_blank(before):
                page.blank()
        else:
            if before is not None and not _is_blank(before) and _apart(before, line):
                page.blank()
            if line.pieces:
                _line(page, node, line, margin)
            _notes(page, line, margin)
        before = line


def _is_blank(line: Line) -> bool:
    return bool(line.pieces) and not line.asked and not line.text.strip()


def _apart(before: Line, line: Line) -> bool:
    """Whether notes or other lines stand between two lines."""
    return line.number > before.number + 1 or (line.goes_on and before.closes)


def _margin(page: Page, node: Lines) -> Margin:
    """The margin that the line numbers and the letters of a text need."""
    number, letters = len(str(node.of)), max((len(label) for label in node.labels), default=1)
    margin = Margin(1, number, letters + 1) if page.width < NARROW else Margin(2, max(3, number), 2 * letters + 1)
    return margin._replace(letters=0) if node.name == "excerpt" else margin


def _line(page: Page, node: Lines, line: Line, margin: Margin) -> None:
    if page.plain:
        _said(page, line)
        return
    excerpt = node.name == "excerpt"
    usual, other = {"excerpt": (STRONG, QUIET), "annotated": ("", QUIET)}.get(node.name, ("", ""))
    pieces = [_enclosed(piece) for piece in line.pieces] if excerpt else line.pieces
    styled = partial(_style, usual=usual, other=other, asked=line.asked)
    for i, band in enumerate(bands_of(pieces, page.width - margin.width, styled)):
        number = "" if i or line.goes_on else str(line.number)
        _band(page, band._replace(opened=()) if excerpt else band, margin, number, asked=line.asked)


def _style(piece: Piece, *, usual: str, other: str, asked: bool) -> str:
    return STRONG if asked else usual if piece.mark else other


def _enclosed(piece: Piece) -> Piece:
    """A piece with signs around the passage, which say where it is to those who see no style."""
    return piece._replace(text=f"{OPEN * piece.opens}{piece.text}{CLOSE * piece.closes}")


def _said(page: Page, line: Line) -> None:
    """A line in plain: after its number, or piece by piece."""
    if not any(piece.word for piece in line.pieces):
        page.line(line.text, lead=line.word)
        if line.marked:
            page.line(line.marked)
        return
    for word, pieces in groupby(line.pieces, key=lambda piece: piece.word):
        text = "".join(piece.text for piece in pieces).strip(" ")
        if text or line.asked:
            page.line(text, lead=word)


def _band(page: Page, band: Band, margin: Margin, number: str, *, asked: bool) -> None:
    """A line of the screen with its margin."""
    sign = HERE if asked and number else ""
    lead: list[Span | str] = [
        Span(sign.ljust(margin.gutter), f"{STRONG} {ACCENT}"),
        Span(number.rjust(margin.number) + " ", STRONG if asked else QUIET),
        Span(_letters(band.opened, margin).ljust(margin.letters) + " ", ACCENT),
        Span(HEAVY if band.marked else LIGHT, ACCENT if band.marked else QUIET),
    ]
    page.line(*band.spans, indent=0, lead=lead)


def _letters(opened: Sequence[str], margin: Margin) -> str:
    """The letters of the marks that begin in a band: all in a wide margin, the first in a narrow one."""
    if len(opened) < 2:  # noqa: PLR2004 -- one letter needs no shortening
        return "".join(opened)
    several = f"{opened[0]}{',' if len(opened) == 2 else '–'}{opened[-1]}"  # noqa: PLR2004 -- a pair
    return several if len(several) <= margin.letters else f"{opened[0]}+"


def bands_of(pieces: Sequence[Piece], width: int, style: Callable[[Piece], str]) -> Iterator[Band]:
    """The lines of the screen that a line of the text fills; `style` is that of each of its pieces."""
    shown = [(visible(piece.text), piece) for piece in pieces]
    text = "".join(each for each, _ in shown)
    rows = [row.plain for row in wrap(Text(text), width)]
    starts, position = [], 0
    for row in rows:
        starts.append(text.index(row, position))
        position = starts[-1] + len(row)
    for row, start, end in zip(rows, starts, [*starts[1:], len(text) + 1], strict=True):
        yield _cut([(each, piece, style(piece)) for each, piece in shown], start, start + len(row), end)


def _cut(shown: Sequence[tuple[str, Piece, str]], start: int, end: int, after: int) -> Band:
    spans, opened, marked, position = [], [], False, 0
    for text, piece, style in shown:
        first, last = max(start, position), min(end, position + len(text))
        if first < last:
            spans.append(Span(text[first - position : last - position], style))
            marked = marked or bool(piece.mark)
        if piece.opens and start <= position < after:
            opened.append(piece.mark)
        position += len(text)
    return Band(tuple(spans), tuple(opened), marked)


def _notes(page: Page, line: Line, margin: Margin) -> None:
    """What is said of the marks that end in a line, under their letters; then what is said of the line."""
    for fact in line.notes:
        label = fact.label
        if page.plain:
            page.line(*spans(fact.runs), lead=Span(label.word, ACCENT if label.sign else ""))
        elif label.sign:
            lead = Span(label.sign.ljust(margin.letters + 1), ACCENT)
            page.line(*spans(fact.runs), indent=margin.notes, lead=lead)
        else:
            page.line(*spans(fact.runs), indent=margin.notes + margin.letters + 1)
    if line.note:
        page.line(*spans(line.note), indent=margin.width)
