"""pyte draws each sign by itself, and asks of each how wide it is: a row of usual ones is drawn here at once.

What is drawn is the same; `tests/console/test_quick.py` compares both.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pyte import charsets, modes
from pyte.screens import Char, HistoryScreen, Screen, wcwidth

if TYPE_CHECKING:
    from collections.abc import Mapping

SPACES = str.maketrans("\u00a0\u202f", "  ")


class Drawn(Screen):
    """A screen as pyte has it, drawn quickly."""

    def draw(self, data: str) -> None:
        """Show signs from where the cursor is, and go on in the next line."""
        signs = self.g1_charset if self.charset else self.g0_charset
        if signs is not charsets.LAT1_MAP or modes.IRM in self.mode or not all(map(_is_usual, data)):
            super().draw(data)
            return
        cursor, columns, cells = self.cursor, self.columns, _cells_of(self.cursor.attrs)
        while data:
            if cursor.x == columns:
                if modes.DECAWM not in self.mode:
                    super().draw(data)
                    return
                self.dirty.add(cursor.y)
                self.carriage_return()
                self.linefeed()
            part, data = data[: columns - cursor.x], data[columns - cursor.x :]
            self.buffer[cursor.y].update(zip(range(cursor.x, columns), map(cells.__getitem__, part), strict=False))
            cursor.x += len(part)
        self.dirty.add(cursor.y)

    def shown(self) -> list[str]:
        """The lines as they are read, without the spaces at their ends."""
        return [self.read(self.buffer[row]) for row in range(self.lines)]

    def read(self, line: Mapping[int, Char]) -> str:
        """One of them."""
        return "".join([line[column].data for column in range(self.columns)]).rstrip().translate(SPACES)


class Scrolled(Drawn, HistoryScreen):
    """The same, with the lines that scrolled off."""


@lru_cache(maxsize=4096)
def _is_usual(sign: str) -> bool:
    return wcwidth(sign) == 1


class _Cells(dict[str, Char]):
    """Each sign as it looks in some colours, made once."""

    def __init__(self, looks: Char) -> None:
        self._looks = looks

    def __missing__(self, sign: str) -> Char:
        self[sign] = cell = self._looks._replace(data=sign)
        return cell


_cells_of = lru_cache(maxsize=256)(_Cells)
