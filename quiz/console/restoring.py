"""The terminal given back as it was found, whatever ends the program but `kill -9`.

What raises is minded by `finally`. What does not is a signal that ends a program at once: Ctrl-\\, a closed window, a
request to end. While the terminal is changed these give it back first, unless the program minds them itself.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

try:
    import termios
except ImportError:  # pragma: no cover -- Windows: keys are not read there
    CAN_BE_CHANGED = False
else:
    CAN_BE_CHANGED = True

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDING = tuple(getattr(signal, name) for name in ("SIGQUIT", "SIGHUP", "SIGTERM") if hasattr(signal, name))
_FOUND: dict[int, list[Any]] = {}
"""The terminals that are changed now, by descriptor, as they were found."""


@contextmanager
def changed(descriptor: int) -> Iterator[bool]:
    """A stretch in which a terminal may be changed, and after which it is as it was; whether it is there at all."""
    try:
        before = termios.tcgetattr(descriptor)
    except termios.error:
        yield False
        return
    outermost = _FOUND.setdefault(descriptor, before) is before
    _give_back_when_ended()
    try:
        yield True
    finally:
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        if outermost:
            del _FOUND[descriptor]


def _give_back_when_ended() -> None:
    for number in _ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:
            with suppress(ValueError):  # only the main thread may
                signal.signal(number, _give_back)


def _give_back(number: int, _frame: object) -> None:
    """Give every terminal back, then end as the signal would have ended the program."""
    for descriptor, before in _FOUND.items():
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
