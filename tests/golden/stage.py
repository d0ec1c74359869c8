"""The program run in this process as if it were alone on a machine where time and chance stand still.

All that is patched is patched here, and none of it belongs to the program: the streams, the arguments, the
environment, the clock and the source of randomness.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import io
import os
import pty
import random
import signal
import sys
import time
import traceback
import tty
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, NamedTuple, Self
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO

NOON = 1_772_449_200
"""Seconds since 1970: 2 March 2026, 11:00 UTC, the day 0 of every recording."""
DAY = 86_400
NANO = 1_000_000_000
PATIENCE = 300
"""Seconds after which a run is taken to hang."""
END_OF_INPUT = b"\x04" * 4
"""Typed after all other keys, so that no run waits for a key that never comes."""
MOST_KEYS = 4000
"""What a terminal holds of keys typed ahead."""


class Run(NamedTuple):
    """One start of the program; with `keys` a person sits at a terminal, else lines are read from a pipe."""

    arguments: tuple[str, ...]
    stdin: str = ""
    keys: str | None = None
    columns: int | None = None
    """Of the terminal that shows it; None: it is written into a pipe."""
    day: int = 0


class Shown(NamedTuple):
    """What a run wrote, and the code it ended with."""

    out: str
    err: str
    code: str


class Hung(BaseException):
    """A run does not end; like KeyboardInterrupt, so that nothing takes it for an error of its own."""


class _Moments(type):
    """Moments made before the clock was stopped are moments too."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, _DATETIME)


_DATETIME = dt.datetime


class _Stopped(dt.datetime, metaclass=_Moments):
    """Moments whose present is that of the clock below; the real one does not ask the module `time`."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        return cls.fromtimestamp(time.time(), tz)


class Stage:
    """A process in which the program is run again and again; made before the program is imported."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.environ = dict(environ)
        self.moment = NOON
        self.salt = b""
        self.drawn = 0
        os.environ.clear()
        os.environ.update(self.environ)
        time.tzset()
        signal.signal(signal.SIGALRM, _give_up)
        self._stop_the_clock()
        self._stop_chance()

    def _stop_the_clock(self) -> None:
        for name in ("time", "monotonic", "perf_counter"):
            vars(time)[name] = lambda: float(self.moment)
            vars(time)[f"{name}_ns"] = lambda: self.moment * NANO
        vars(dt)["datetime"] = _Stopped

    def _stop_chance(self) -> None:
        vars(os)["urandom"] = self._draw
        vars(random)["SystemRandom"] = lambda: random.Random(1)

    def _draw(self, size: int) -> bytes:
        """Bytes that differ from run to run and grow within one, so that what is sorted by them keeps its order."""
        self.drawn += 1
        return (self.salt + self.drawn.to_bytes(8, "big"))[-size:].rjust(size, b"\0")

    def perform(self, run: Run, name: str) -> Shown:
        """Start the program and wait for its end; `name` tells one run from another that draws other numbers."""
        self.moment, self.drawn = NOON + run.day * DAY, 0
        self.salt = hashlib.blake2b(name.encode(), digest_size=8).digest()
        terminal = run.columns is not None
        out, err = _stream(terminal=terminal), _stream(terminal=False)
        shown = {"COLUMNS": str(run.columns or 80), "LINES": "30"} | ({"TERM": "xterm-256color"} if terminal else {})
        with ExitStack() as stack:
            source = stack.enter_context(_source(run))
            stack.enter_context(patch.dict(os.environ, self.environ | shown, clear=True))
            for stream, stands_in in (("stdin", source), ("stdout", out), ("stderr", err)):
                stack.enter_context(patch.object(sys, stream, stands_in))
            stack.enter_context(patch.object(sys, "argv", ["quiz", *run.arguments]))
            code = _start()
        return Shown(_text(out), _text(err), code)


class _Drawn(io.BytesIO):
    """What stands for the terminal, or for the pipe."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class _Keyboard:
    """A terminal that reads no further than it is asked to, so that keys typed ahead stay where they are."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.descriptor

    def readline(self) -> str:
        line = b""
        while not line.endswith((b"\r", b"\n", b"\x04")):
            line += os.read(self.descriptor, 1)
        return "" if line == b"\x04" else line[:-1].decode() + "\n"


def _stream(*, terminal: bool) -> io.TextIOWrapper:
    return io.TextIOWrapper(_Drawn(terminal=terminal), encoding="utf-8", newline="")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@contextmanager
def _source(run: Run) -> Iterator[TextIO | _Keyboard]:
    """Where the program reads from: a pipe, or a real terminal at which all keys are typed ahead."""
    if run.keys is None:
        yield io.TextIOWrapper(io.BytesIO(run.stdin.encode()), encoding="utf-8")
        return
    typed = run.keys.encode() + END_OF_INPUT
    if len(typed) > MOST_KEYS:
        raise ValueError(f"{len(typed)} keys are more than a terminal holds")
    master, slave = pty.openpty()
    tty.setraw(slave)
    os.write(master, typed)
    yield _Keyboard(slave)
    os.close(master)
    os.close(slave)


def _start() -> str:
    from quiz.__main__ import main

    signal.alarm(PATIENCE)
    try:
        with patch("quiz.commands.play.players.AtKeyboard.rest"):  # keys typed ahead are meant
            main()
    except SystemExit as error:
        return str(error.code or 0)
    except (Exception, Hung) as error:  # noqa: BLE001 -- that the program crashes is recorded like all it does
        return "".join(traceback.format_exception_only(error)).strip()
    finally:
        signal.alarm(0)
        for name in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, signal.SIG_DFL)
        _leave_nothing_open()
    return "0"


def _leave_nothing_open() -> None:
    """Free what the end of a process would free, such as an open database; what stays is not looked at again."""
    gc.collect()
    gc.freeze()


def _give_up(_number: int, _frame: object) -> None:
    raise Hung
