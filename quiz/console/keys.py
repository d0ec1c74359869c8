"""One key at a time, from a POSIX terminal.

The terminal is put into character mode for the time of one key only, so that nothing needs to be restored
when the program is interrupted, stopped or killed between two keys.
"""

from __future__ import annotations

import os
import select
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

try:
    import termios
    import tty
except ImportError:  # pragma: no cover -- Windows: the line mode is used there
    CAN_READ_KEYS = False
else:
    CAN_READ_KEYS = True

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO

UP, DOWN, ENTER, BACKSPACE, END = "up", "down", "enter", "backspace", "end"
_NAMES = {
    "\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\b": BACKSPACE, "\x04": END, "": END,
    "\x1b[A": UP, "\x1bOA": UP, "\x1b[B": DOWN, "\x1bOB": DOWN,
    "\x1b[C": DOWN, "\x1bOC": DOWN, "\x1b[D": UP, "\x1bOD": UP,
}  # fmt: skip
UNSHIFTED = str.maketrans("&é\"'(-è", "1234567")
"""What the keys of the digits give on a French keyboard without shift."""
_ESCAPE_PAUSE = 0.05
"""Seconds; the bytes of one key arrive together, a person's next key does not."""


def keys_can_be_read(source: TextIO, out: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether a person sits at a terminal at both ends that can do more than show lines."""
    both = source.isatty() and out.isatty()
    return both and CAN_READ_KEYS and environ.get("TERM", "dumb") != "dumb" and "CI" not in environ


def read_key(descriptor: int) -> str:
    """The next key: a character, or one of the names of this module; unknown sequences are an empty-handed " "."""
    try:
        with _character_mode(descriptor):
            _wait(descriptor)
            text = _read_character(descriptor)
            if text == "\x1b":
                text += _rest_of_sequence(descriptor)
    except (OSError, termios.error):  # the window was closed
        return END
    return _NAMES.get(text, text if len(text) == 1 and text.isprintable() else " ")


def _wait(descriptor: int) -> None:
    """Until there is something to read.

    A signal that arrives just before a read would not end that read, and Ctrl-C would wait for the next key; here it
    also arrives on a pipe, which is waited for too
    (https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd).
    """
    end, start = os.pipe()
    os.set_blocking(start, False)
    before = signal.set_wakeup_fd(start, warn_on_full_buffer=False)
    try:
        while descriptor not in (ready := select.select([descriptor, end], [], [])[0]):
            os.read(ready[0], 1)
    finally:
        signal.set_wakeup_fd(before)
        os.close(end)
        os.close(start)


def _read_character(descriptor: int) -> str:
    raw = os.read(descriptor, 1)
    while raw and len(raw) < 4 and not _is_whole(raw):  # noqa: PLR2004 -- UTF-8 has at most four bytes
        raw += os.read(descriptor, 1)
    return raw.decode("utf-8", "replace")


def _is_whole(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason != "unexpected end of data"
    return True


def _rest_of_sequence(descriptor: int) -> str:
    rest = ""
    while select.select([descriptor], [], [], _ESCAPE_PAUSE)[0]:
        rest += os.read(descriptor, 1).decode("latin-1")
        if (rest[-1:].isalpha() and rest != "O") or rest[-1:] in {"~", ""}:
            break
    return rest


@contextmanager
def _character_mode(descriptor: int) -> Iterator[None]:
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
