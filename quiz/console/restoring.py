"""The terminal given back as it was found, whatever ends the program.

What raises is minded by `finally`. What does not is a signal that ends a program at once: Ctrl-\\, a closed window, a
request to end. While the terminal is changed these give it back first, unless the program minds them itself. Of what
nobody can mind, `kill -9`, a note is left, by which the next start at the same terminal knows how it was found.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from quiz.console.places import cache_folder

try:
    import termios
except ImportError:  # pragma: no cover -- Windows: keys are not read there
    CAN_BE_CHANGED = False
else:
    CAN_BE_CHANGED = True

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

_ENDING = tuple(getattr(signal, name) for name in ("SIGQUIT", "SIGHUP", "SIGTERM") if hasattr(signal, name))
_LOCAL = 3
"""Where termios keeps what a terminal does with keys."""
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
    note = _note(descriptor) if outermost else None
    if note is not None:
        with suppress(OSError):
            note.parent.mkdir(parents=True, exist_ok=True)
            with open(note, "w", encoding="ascii", opener=_without_waiting) as file:
                file.write(f"{os.getpid()} {before[_LOCAL]}")
    _give_back_when_ended()
    try:
        yield True
    finally:
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
        if outermost:
            del _FOUND[descriptor]
        if note is not None:
            with suppress(OSError):
                note.unlink(missing_ok=True)


@contextmanager
def given_back(source: TextIO) -> Iterator[None]:
    """The same of a stream that may be no terminal, and on a system that may know none."""
    if not (CAN_BE_CHANGED and source.isatty()):
        yield
        return
    with changed(source.fileno()):
        yield


def restore_what_was_killed(descriptor: int) -> None:
    """Give a terminal back that a program changed which is no more: one that shows nothing of what is typed."""
    note = _note(descriptor)
    if note is None or not note.is_file():
        return
    with suppress(OSError, ValueError, termios.error):
        process, found = map(int, note.read_text(encoding="ascii").split())
        if _is_running(process):
            return
        note.unlink()
        now = termios.tcgetattr(descriptor)
        if not now[_LOCAL] & termios.ECHO:
            now[_LOCAL] = found
            termios.tcsetattr(descriptor, termios.TCSANOW, now)


def _note(descriptor: int) -> Path | None:
    """The note of a terminal; none where it is not known which one it is, or there is no place for it."""
    try:
        folder, device = cache_folder(), os.fstat(descriptor).st_rdev
    except (OSError, RuntimeError):
        return None
    return folder / f"terminal-{device:x}" if folder else None


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


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
