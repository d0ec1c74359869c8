"""A real terminal in memory: the program runs at one end, pyte draws at the other."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING, Self

import pyte

from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path

SPACES = str.maketrans("\u00a0\u202f", "  ")
PATIENCE = 30
"""Seconds after which a program that says nothing is given up; never reached when all is well."""


class Terminal:
    """The program at a terminal of a given size."""

    def __init__(
        self, home: Path, *arguments: str, columns: int = 80, lang: str = "fr_FR.UTF-8", **environ: str
    ) -> None:
        self.screen = pyte.HistoryScreen(columns, 30, history=5000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quiz", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(home, lang) | {"TERM": "xterm-256color"} | environ,
            cwd=home,
            start_new_session=True,
            preexec_fn=self._own_terminal,  # noqa: PLW1509 -- no threads here
        )

    @staticmethod
    def _own_terminal() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests started in the background have it ignored

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self.master, keys.encode())

    def interrupt(self) -> None:
        """Send Ctrl-C the way a terminal does."""
        os.write(self.master, b"\x03")

    def terminate(self) -> None:
        """Ask the program to end."""
        self.process.send_signal(signal.SIGTERM)

    def wait_for(self, text: str, times: int = 1) -> str:
        """Read until the text has been drawn so many times; returns all that was drawn."""
        deadline = time.monotonic() + PATIENCE
        while (drawn := self.text()).count(text) < times:
            ended = self.process.poll() is not None
            if not self.read(0.1) and (ended or time.monotonic() > deadline):
                raise AssertionError(f"{text!r} never came:\n{drawn}")
        return drawn

    def wait_for_prompt(self, text: str) -> None:
        """Read until the last line drawn begins with the text: keys typed earlier would be echoed into the page."""
        deadline = time.monotonic() + PATIENCE
        while not self.text().rstrip().rpartition("\n")[2].strip().startswith(text):
            if not self.read(0.1) and time.monotonic() > deadline:
                raise AssertionError(f"{text!r} never came last:\n{self.text()}")

    def wait_for_end(self) -> int:
        """Read until the program has ended; returns its exit code."""
        while self.process.poll() is None:
            self.read(0.05)
        while self.read(0.05):
            pass
        return int(self.process.returncode)

    def read(self, seconds: float) -> bool:
        """Take in what the program has written within some seconds; whether it wrote anything."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        data = os.read(self.master, 65536)
        self.raw += data
        self.stream.feed(data)
        return True

    def lines(self) -> list[str]:
        """Every line drawn, those that scrolled off first."""
        history = ["".join(line[i].data for i in range(self.screen.columns)) for line in self.screen.history.top]
        return [line.rstrip().translate(SPACES) for line in [*history, *self.screen.display]]

    def text(self) -> str:
        """All that was drawn."""
        return "\n".join(self.lines())

    def settings(self) -> list[object]:
        """The terminal's own settings."""
        return list(termios.tcgetattr(self.slave))
