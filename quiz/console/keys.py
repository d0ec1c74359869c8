"""One key at a time, from a POSIX terminal.

The terminal is put into character mode for the time of one key only. Between two keys it shows nothing of what is
typed, as long as a round lasts; whatever ends that but `kill -9` gives the terminal back as it was (`restoring`).
"""

from __future__ import annotations

import os
import re
import select
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from quiz.console.restoring import changed

try:
    import termios
    import tty
except ImportError:  # pragma: no cover -- Windows: the line mode is used there
    CAN_READ_KEYS = False
else:
    CAN_READ_KEYS = True

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import TextIO

UP, DOWN, ENTER, BACKSPACE, END = "up", "down", "enter", "backspace", "end"
PAGE_UP, PAGE_DOWN, TOP, BOTTOM = "page up", "page down", "top", "bottom"
REDRAW, OTHER, ELSEWHERE = "redraw", "other", "elsewhere"
"""The screen has another size, or was asked for again; a key that means nothing anywhere; something else came first."""
_NAMES = {
    "\r": ENTER, "\n": ENTER, "\x7f": BACKSPACE, "\b": BACKSPACE, "\x04": END, "": END, "\x0c": REDRAW,
    "\x1b[A": UP, "\x1bOA": UP, "\x1b[B": DOWN, "\x1bOB": DOWN,
    "\x1b[C": DOWN, "\x1bOC": DOWN, "\x1b[D": UP, "\x1bOD": UP,
    "\x1b[5~": PAGE_UP, "\x1b[6~": PAGE_DOWN,
    "\x1b[H": TOP, "\x1bOH": TOP, "\x1b[1~": TOP, "\x1b[7~": TOP,
    "\x1b[F": BOTTOM, "\x1bOF": BOTTOM, "\x1b[4~": BOTTOM, "\x1b[8~": BOTTOM,
}  # fmt: skip
_WITHOUT_SHIFT = "&é\"'(-è"
UNSHIFTED = str.maketrans(_WITHOUT_SHIFT, "1234567")
"""What the keys of the digits give on a French keyboard without shift."""
SHIFTED = str.maketrans("1234567", _WITHOUT_SHIFT)
_ESCAPE_PAUSE = 0.05
"""Seconds; the bytes of one key arrive together, a person's next key does not."""
_LOCAL = 3
"""Where termios keeps what a terminal does with keys."""
_LONGEST = 4096
_SEQUENCE = re.compile(r"\x1b(?:[\[O][0-9;]*[~A-Za-z]?)?")
_REST = 0.5
"""Seconds without Enter after which a hand is taken to be off that key; nobody has read anything by then."""
_STEADY = 0.2
"""Seconds after which a window is taken to keep its size."""
_RESIZED = {getattr(signal, name) for name in ("SIGWINCH", "SIGCONT") if hasattr(signal, name)}
"""After these the screen is another one, or not what it was."""


def keys_can_be_read(source: TextIO, out: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether a person sits at a terminal at both ends that can do more than show lines."""
    both = source.isatty() and out.isatty()
    return both and CAN_READ_KEYS and environ.get("TERM", "dumb") != "dumb" and "CI" not in environ


def read_key(descriptor: int, also: int | None = None) -> str:
    """The next key: a character, or one of the names of this module; what is neither is OTHER.

    ELSEWHERE where there was something to read from `also` before.
    """
    try:
        with _character_mode(descriptor):
            if _wait(descriptor, also) & _RESIZED:
                return REDRAW
            if also is not None and descriptor not in _readable([descriptor], 0):
                return ELSEWHERE
            text = _read_character(descriptor)
            if text == "\x1b":
                text += _rest_of_sequence(descriptor)
    except (OSError, termios.error):  # the window was closed
        return END
    return _NAMES.get(text, text if len(text) == 1 and text.isprintable() else OTHER)


def let_go(descriptor: int) -> str:
    """Wait until Enter has not been typed for a moment, and forget each that was; the other keys with a sign.

    Between two keys the terminal passes on lines, and what was typed before the last key was read.
    """
    typed = b""
    with suppress(OSError):
        while select.select([descriptor], [], [], _REST)[0] and (read := os.read(descriptor, _LONGEST)):
            typed += read
    return "".join(key for key in _SEQUENCE.sub("", typed.decode("utf-8", "replace")) if key.isprintable())


@contextmanager
def echo(descriptor: int, *, shown: bool) -> Iterator[None]:
    """Whether what is typed is shown: not while nobody asks for it, but in a line that is edited."""

    def change() -> None:
        found = termios.tcgetattr(descriptor)
        modes = found[_LOCAL] | termios.ECHO if shown else found[_LOCAL] & ~termios.ECHO
        termios.tcsetattr(descriptor, termios.TCSADRAIN, [*found[:_LOCAL], modes, *found[_LOCAL + 1 :]])

    with changed(descriptor) as there:
        if there:  # else the window was closed, which the next key will tell
            with suppress(termios.error):
                change()
        yield


def _wait(descriptor: int, also: int | None) -> set[int]:
    """Until there is something to read, or the screen has another size; the signals that ended the waiting.

    A signal that arrives just before a read would not end that read, and Ctrl-C would wait for the next key; here it
    also arrives on a pipe, which is waited for too
    (https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd).
    """
    watched = {descriptor} if also is None else {descriptor, also}
    try:
        end, start = os.pipe()
    except OSError:  # no more files may be open: signals wait until the next key
        _readable(watched)
        return set()
    os.set_blocking(start, False)
    before = signal.set_wakeup_fd(start, warn_on_full_buffer=False)
    heard = {number: signal.signal(number, _nothing) for number in _RESIZED}
    told: set[int] = set()
    try:
        while not told and not watched.intersection(_readable([*watched, end])):
            told = _RESIZED & set(os.read(end, 16))
        while told and _readable([end], _STEADY):  # a window that is drawn larger tells each step
            os.read(end, 16)
    finally:
        for number, handler in heard.items():
            signal.signal(number, handler or signal.SIG_DFL)
        signal.set_wakeup_fd(before)
        os.close(end)
        os.close(start)
    return told


def _readable(descriptors: Iterable[int], seconds: float | None = None) -> set[int]:
    """Which of some can be read within so many seconds; `select` knows none above 1023, and a class opens as many."""
    watch = select.poll()
    for each in descriptors:
        watch.register(each, select.POLLIN)
    return {each for each, _ in watch.poll(None if seconds is None else seconds * 1000)}


def _nothing(_number: int, _frame: object) -> None:
    """A signal without a handler would not be passed on."""


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
    with changed(descriptor):
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        yield
