"""A real terminal in memory: the program runs at one end, pyte draws at the other."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from typing import TYPE_CHECKING, Self

import pyte

from tests.conftest import PATIENCE, environment, keep_compiled
from tests.console.quick import Scrolled
from tests.started import Started

if TYPE_CHECKING:
    from pathlib import Path

LOCAL_MODES = 3
"""Where termios keeps what a terminal does with keys."""
SOON = 0.05
"""Seconds between two looks at a program that says nothing; nothing depends on how many."""
MARK = b"\x1b]all that was written before this\x07"
"""Written by the tests themselves, and never drawn."""


class Terminal:
    """The program at a terminal of a given size."""

    rows = 30

    def __init__(
        self, home: Path, *arguments: str, columns: int = 80, lang: str = "fr_FR.UTF-8", **environ: str
    ) -> None:
        self.screen = Scrolled(columns, self.rows, history=5000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, columns, 0, 0))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        keep_compiled(home)
        surroundings = environment(home, lang) | {"TERM": "xterm-256color"} | environ
        self.process = Started(arguments, home, surroundings, (slave,) * 3, terminal=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def press(self, keys: str) -> None:
        """Type keys once the program reads them one by one; typed earlier, they would be echoed into the page."""
        if not self.listens():
            raise AssertionError(f"it ended before {keys!r}:\n{self.text()}")
        os.write(self.master, keys.encode())

    def enter(self, line: str) -> None:
        """Type a line and Enter, for a program that reads line by line."""
        os.write(self.master, f"{line}\n".encode())

    def resize(self, columns: int) -> None:
        """Give the window another width."""
        self.screen.resize(columns=columns)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, columns, 0, 0))

    def echoes(self) -> bool:
        """Whether what is typed now would be shown by the terminal itself."""
        return bool(termios.tcgetattr(self.slave)[LOCAL_MODES] & termios.ECHO)

    def interrupt(self) -> None:
        """Send Ctrl-C the way a terminal does."""
        os.write(self.master, b"\x03")

    def terminate(self) -> None:
        """Ask the program to end."""
        self.process.send_signal(signal.SIGTERM)

    def listens(self) -> bool:
        """Wait until the program reads keys; false when it has ended. What it has drawn by then is on the screen."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if not termios.tcgetattr(self.slave)[LOCAL_MODES] & termios.ICANON:
                self.settle()
                return True
            if not self.read(SOON) and time.monotonic() > deadline:
                raise AssertionError(f"it never read a key:\n{self.text()}")
        return False

    def wait_for(self, text: str, times: int = 1) -> str:
        """Read until the text has been drawn so many times; returns all that was drawn."""
        deadline = time.monotonic() + PATIENCE
        while self.text().count(text) < times:
            if self.read(SOON) or (self.process.poll() is None and time.monotonic() < deadline):
                continue
            self.settle()
            if self.text().count(text) < times:
                raise AssertionError(f"{text!r} never came:\n{self.text()}")
        return self.text()

    def wait_for_end(self) -> int:
        """Read until the program has ended; returns its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if not self.read(SOON) and time.monotonic() > deadline:
                raise AssertionError(f"it never ended:\n{self.text()}")
        self.settle()
        return self.process.wait()

    def settle(self) -> None:
        """Take in all that was written until now: a terminal passes it on in order, but not at once."""
        while self.read(0):
            pass
        os.write(self.slave, MARK)
        data = b""
        while MARK not in data:
            data += os.read(self.master, 65536)
        self._draw(data.replace(MARK, b""))

    def read(self, seconds: float) -> bool:
        """Take in what the program has written within some seconds; whether it wrote anything."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self._draw(os.read(self.master, 65536))
        return True

    def _draw(self, data: bytes) -> None:
        self.raw += data
        self.stream.feed(data)

    def lines(self) -> list[str]:
        """Every line drawn, those that scrolled off first."""
        return [*map(self.screen.read, self.screen.history.top), *self.screen.shown()]

    def text(self) -> str:
        """All that was drawn."""
        return "\n".join(self.lines())

    def settings(self) -> list[object]:
        """The terminal's own settings."""
        return list(termios.tcgetattr(self.slave))
