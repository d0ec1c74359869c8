"""A page: lines of styled text, broken at ordinary spaces only, printed one after the other.

French sets a no-break space before « : » or inside guillemets, so lines are broken here and not by Rich,
which breaks at every kind of space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text as Line

from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from quiz.locale import Phrases

WIDEST = 88
"""Columns; longer lines are hard to read (about 65 to 75 characters are easiest)."""
MARGIN = 2
LEAST = 6
"""Columns that words need beside what leads them, or is their margin."""
BAR = "│ "
DOT = " · "

STRONG = "bold"
QUIET = "dim"
GOOD = "green"
BAD = "red"
WARN = "yellow"
ACCENT = "cyan"
TELLING = "bold underline"


class Span(NamedTuple):
    """A piece of text in one style."""

    text: str
    style: str = ""


class Page:
    """What is written to a console, in one language, with or without ornament."""

    def __init__(self, console: Console, say: Phrases, *, plain: bool = False) -> None:
        self.console = console
        self.say = say
        self.plain = plain

    @property
    def width(self) -> int:
        """Columns that text may fill."""
        return max(1, min(WIDEST, self.console.width - 1))

    def blank(self) -> None:
        """An empty line."""
        self.console.print()

    def line(
        self,
        *spans: Span | str,
        indent: int = MARGIN,
        lead: Span | str | list[Span | str] = "",
        hang: str | None = None,
    ) -> None:
        """A paragraph, `indent` columns in; `lead` opens its first line, `hang` the later ones (blanks by default).

        In plain nothing is indented, and no line but the first has a lead. Where that would leave no room for words,
        the lead is the beginning of the text, and nothing is indented either.
        """
        opening = _assemble(lead if isinstance(lead, list) else [lead])
        margin = "" if self.plain else " " * indent
        rest = " " * opening.cell_len if hang is None else hang
        first = Line(margin) + opening
        later = Line() if self.plain else Line(margin).append(rest, style=QUIET)
        room = self.width - max(first.cell_len, later.cell_len)
        if room < LEAST:
            self._print(opening + _assemble(spans))
            return
        for i, piece in enumerate(wrap(_assemble(spans), room)):
            self._put((later if i else first) + piece)

    def verbatim(self, text: str, indent: int = MARGIN) -> None:
        """A line that is not broken, its own indentation kept: code to be copied."""
        self._put(Line(" " * indent + visible(text)))

    def record(self, text: str) -> None:
        """A line that another program reads whole, as one; at a terminal it is broken like any text."""
        if self.console.is_terminal:
            self.line(text, indent=0)
        else:
            self.verbatim(text, indent=0)

    def holds(self, left: Sequence[Span | str], right: Sequence[Span | str]) -> bool:
        """Whether two texts fit on one line, with blanks between them."""
        room = self.width - MARGIN - _assemble(left).cell_len - _assemble(right).cell_len
        return room >= 2  # noqa: PLR2004 -- less than two blanks do not part two texts

    def row(self, left: Sequence[Span | str], right: Sequence[Span | str]) -> None:
        """Two texts at the two ends of a line; one after the other in plain, one below the other when narrow."""
        one, other = _assemble(left), _assemble(right)
        room = self.width - MARGIN - one.cell_len - other.cell_len
        if self.plain:
            joint = " " if one.plain.endswith(_ENDS) else ", "
            self._print(one if not other else one + Line(joint) + other)
        elif self.holds(left, right):
            self._print(Line(" " * MARGIN) + one + Line(" " * room) + other)
        else:
            self.line(*left)
            if other:
                self.line(*right)

    def broken(self, spans: Iterable[Span | str], width: int) -> list[Line]:
        """The spans as lines of at most `width` cells, to be set beside others."""
        return wrap(_assemble(spans), width)

    def beside(self, *parts: Line, indent: int = MARGIN) -> None:
        """Print lines that somebody else has broken, on one line."""
        self._print(Line.assemble(" " * indent, *parts))

    def parted(self, text: str) -> str:
        """A line of several things, as it is written with dots between them: in plain with commas."""
        return text.replace(DOT, ", ") if self.plain else text

    def hints(self, text: str) -> str:
        """Keys and what they do, none of them broken over two lines."""
        parts = [self._named(part) for part in text.split(DOT)]
        return self.parted(DOT.join(part.replace(" ", NO_BREAK) if len(part) < SHORT else part for part in parts))

    def _named(self, hint: str) -> str:
        """A key and what it does; in plain one that no voice says by its name."""
        named = {"?": self.say.question_mark, "!": self.say.exclamation_mark}.get(hint[:1], "")
        return f"{named}{hint[1:]}" if self.plain and named else hint

    def _print(self, line: Line) -> None:
        """Print a line; one that the screen has no room for is broken."""
        for each in [line] if line.cell_len <= self.console.width else wrap(line, self.width):
            self._put(each)

    def _put(self, line: Line) -> None:
        _strip_spaces(line)
        self.console.print(line, no_wrap=True, crop=False, overflow="ignore", soft_wrap=True, highlight=False)


_ENDS = ("?", "!", ".")
NO_BREAK = "\u00a0"
SHORT = 34
"""Cells; a hint as short as this stays on one line."""


def _assemble(spans: Iterable[Span | str]) -> Line:
    line = Line()
    for span in spans:
        text, style = (span, "") if isinstance(span, str) else span
        line.append(visible(text), style=style or None)
    return line


def wrap(text: Line, width: int, *, whole: bool = False) -> list[Line]:
    """Break a text into lines of at most `width` cells, at ordinary spaces.

    Width is counted in terminal cells, so that wide characters keep their place. A longer word is cut, but
    never an address: one that runs over the edge can still be copied whole. No word is cut where all are `whole`.
    """
    width = max(1, width)
    plain = text.plain
    breaks: list[int] = []
    start = 0
    for word in re.finditer(r"[^ ]+", plain):
        fits, kept = _fits(plain, word.start(), word.end(), width), whole or "://" in word[0]
        while not _fits(plain, start, word.end(), width):
            if word.start() > start and (fits or breaks[-1:] != [word.start()]):
                start = word.start()
                breaks.append(start)
                if fits or kept:
                    break
            elif kept:
                break
            else:
                start += _fitting(plain, start, word.end(), width)
                breaks.append(start)
    lines = text.divide(breaks) if breaks else [text.copy()]
    for line in lines:
        _strip_spaces(line)
    return list(lines)


def _strip_spaces(line: Line) -> None:
    """Take ordinary spaces off the end; no-break ones are part of the text."""
    spaces = len(line.plain) - len(line.plain.rstrip(" "))
    if spaces:
        line.right_crop(spaces)


def _fits(text: str, start: int, end: int, width: int) -> bool:
    """Whether a part of a text is at most so wide; of one that is far too long, only the beginning is measured."""
    size = width + 1
    while start + size < end:
        if cell_len(text[start : start + size]) > width:
            return False
        size *= 2
    return cell_len(text[start:end]) <= width


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """How many characters of a word that is too long fit into a line; at least one."""
    low, high = 1, 2
    while start + high < end and _fits(text, start, start + high, width):
        low, high = high, 2 * high
    sizes = range(low + 1, min(high, end - start) + 1)
    return low + bisect_left(sizes, 1, key=lambda size: int(not _fits(text, start, start + size, width)))
