"""What is drawn at once is what pyte draws sign by sign."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from tests.console.quick import SPACES, Drawn, Scrolled

CODES = (
    "\r", "\n", "\b", "\t", "\x0e", "\x0f", "\x1b[4h", "\x1b[4l", "\x1b[?7l", "\x1b[?7h", "\x1b[1;31m", "\x1b[m",
    "\x1b[2;3H", "\x1b[K", "\x1b[2J", "\x1b[A", "\x1b(0", "\x1b(B", "\x1b[3P", "\x1b[2@", "\x1bM", "\x1b[2;4r",
)  # fmt: skip
SIGNS = st.text(st.sampled_from("abcdefgh é\u202fœ\u0301\u200d語🙂│q\x7f"), max_size=12)


def where(screen: pyte.Screen) -> tuple[object, ...]:
    """Where the next sign goes, how it looks, and which lines were drawn."""
    return screen.cursor.x, screen.cursor.y, screen.cursor.attrs, screen.dirty


@given(st.lists(SIGNS | st.sampled_from(CODES), max_size=30), st.integers(1, 9))
def test_a_row_drawn_at_once_is_the_row_that_pyte_draws_sign_by_sign(written: list[str], columns: int) -> None:
    quick, slow = Scrolled(columns, 5, history=50), pyte.HistoryScreen(columns, 5, history=50)
    pyte.Stream(quick).feed("".join(written))
    pyte.Stream(slow).feed("".join(written))
    assert (quick.buffer, list(quick.history.top)) == (slow.buffer, list(slow.history.top))
    assert where(quick) == where(slow)


def test_lines_are_read_as_they_are_shown_without_the_spaces_at_their_ends() -> None:
    screen = Drawn(12, 2)
    pyte.Stream(screen).feed("une\u202f: 語🙂é \r\n")
    assert screen.shown() == [line.rstrip().translate(SPACES) for line in screen.display] == ["une : 語🙂é", ""]
