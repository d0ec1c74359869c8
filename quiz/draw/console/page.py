"""A page: lines of styled text, broken at ordinary spaces only, printed one after the other.

French sets a no-break space before « : » or inside guillemets, so lines are broken here and not by Rich,
which breaks at every kind of space.
"""

from __future__ import annotations

import re
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
        return max(16, min(WIDEST, self.console.width - 1))

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

        In plain nothing is indented, and no line but the first has a lead.
        """
        opening = _assemble(lead if isinstance(lead, list) else [lead])
        margin = "" if self.plain else " " * indent
        rest = " " * opening.cell_len if hang is None else hang
        first = Line(margin) + opening
        later = Line() if self.plain else Line(margin).append(rest, style=QUIET)
        for i, piece in enumerate(wrap(_assemble(spans), self.width - max(first.cell_len, later.cell_len))):
            self._print((later if i else first) + piece)

    def verbatim(self, text: str, indent: int = MARGIN) -> None:
        """A line that is not broken, its own indentation kept: code to be copied."""
        self._print(Line(" " * indent + visible(text)))

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


def wrap(text: Line, width: int) -> list[Line]:
    """Break a text into lines of at most `width` cells, at ordinary spaces.

    Width is counted in terminal cells, so that wide characters keep their place. A longer word is cut, but
    never an address: one that runs over the edge can still be copied whole.
    """
    width = max(1, width)
    breaks: list[int] = []
    start = 0
    for word in re.finditer(r"[^ ]+", text.plain):
        while cell_len(text.plain[start : word.end()]) > width:
            if word.start() > start and (cell_len(word[0]) <= width or breaks[-1:] != [word.start()]):
                start = word.start()
                breaks.append(start)
                if cell_len(word[0]) <= width or "://" in word[0]:
                    break
            elif "://" in word[0]:
                break
            else:
                start += _fitting(text.plain[start : word.end()], width)
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


def _fitting(word: str, width: int) -> int:
    """How many characters of a word fit into a line; at least one."""
    count = 1
    while count < len(word) and cell_len(word[: count + 1]) <= width:
        count += 1
    return count
