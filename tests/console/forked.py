"""A round in a process of its own, forked from this one: a start takes milliseconds, so hundreds can be killed.

The program says through a pipe what it waits for each time it waits for a key, so that nothing here has to sleep.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
import traceback
from typing import TYPE_CHECKING, NamedTuple, Self

from quiz.commands.play import play as commands
from quiz.commands.play.players import AtKeyboard
from quiz.console.keys import read_key
from quiz.locale import phrases
from quiz.play.presentation import LETTERS
from tests.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.commands.play.play import PlayOptions
    from quiz.console.prompting import Command
    from quiz.draw.console.page import Page
    from quiz.model import Confidence
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

ANSWER, SURENESS, AFTER, MORE, ENDED = "answer", "sureness", "after", "more", ""


class Waits(NamedTuple):
    """What the program waits for: an answer, how sure, to go on, or to see more; nothing when it has ended."""

    kind: str
    question: str = ""
    later: str = ""
    """Not empty in a second step of the question."""


class Reporting(AtKeyboard):
    """Says what it waits for, each time before it reads a key."""

    def __init__(self, pipe: int) -> None:
        super().__init__(self._key, sys.stdout, sys.stdin)
        self.pipe = pipe
        self.state = ""

    def _key(self) -> str:
        os.write(self.pipe, f"{self.state}\n".encode())
        return read_key(0)

    def answer(self, page: Page, asked: Asked, commands: str) -> Response | Command:
        later = "" if asked.letters == LETTERS else " later"
        self.state = f"{ANSWER} {asked.question.id}{later}"
        return super().answer(page, asked, commands)

    def rest(self) -> None:
        """No hand lies on any key here."""

    def sureness(self, page: Page, commands: str) -> Confidence | Command:
        self.state = SURENESS
        return super().sureness(page, commands)

    def after(self, page: Page, commands: str, hint: str, *, last: bool) -> Command:
        self.state = AFTER
        return super().after(page, commands, hint, last=last)

    def more(self, page: Page, hint: str) -> bool:
        self.state = MORE
        return super().more(page, hint)


class Forked:
    """The program at a terminal, in a process that can be killed."""

    def __init__(
        self, home: Path, options: PlayOptions, *, resume: bool = False, before: Callable[[], object] | None = None
    ) -> None:
        self.shown = b""
        self.said = b""
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.close(reading)
            _play(home, options, writing, resume=resume, before=before)
        os.close(writing)
        self.pipe = reading
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 80, 0, 0))
        self.code: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        os.close(self.pipe)
        os.close(self.master)

    def press(self, key: str) -> None:
        """Type a key."""
        os.write(self.master, key.encode())

    def waits(self) -> Waits:
        """Wait until the program waits for a key, or has ended."""
        while b"\n" not in self.said:
            ready = select.select([self.pipe, self.master], [], [], PATIENCE)[0]
            if not ready:
                raise AssertionError(f"nothing was said for too long: {self.shown.decode(errors='replace')}")
            if self.master in ready and not self._read() and self.pipe not in ready:
                continue
            if self.pipe in ready:
                said = os.read(self.pipe, 4096)
                if not said:
                    return Waits(ENDED)
                self.said += said
        line, _, self.said = self.said.partition(b"\n")
        return Waits(*line.decode().split(" "))

    def _read(self) -> bytes:
        try:
            read = os.read(self.master, 65536)
        except OSError:  # nobody at the other end
            read = b""
        self.shown += read
        return read

    def kill(self, number: int = signal.SIGKILL) -> int:
        """End the program by a signal; returns how it ended, as os.waitstatus_to_exitcode says."""
        if self.code is None:
            os.kill(self.process, number)
            self.code = self.end()
        return self.code

    def ended(self) -> bool:
        """Whether the program has ended, after a short look; what it said meanwhile is taken in."""
        if select.select([self.master], [], [], 0.05)[0] and not self._read():
            time.sleep(0.01)  # its terminal is closed, and it takes its time to go
        return self._ended()

    def end(self) -> int:
        """Wait for the program to end; returns how it did."""
        while not self._ended():
            if select.select([self.master], [], [], 0.01)[0]:
                self._read()
        while select.select([self.master], [], [], 0)[0] and self._read():
            pass
        return self.code or 0

    def _ended(self) -> bool:
        if self.code is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            self.code = os.waitstatus_to_exitcode(status) if process else None
        return self.code is not None


def _play(home: Path, options: PlayOptions, pipe: int, *, resume: bool, before: Callable[[], object] | None) -> None:
    """What the forked process does; it never returns."""
    code = 99
    try:
        os.chdir(home)
        os.environ.update(TERM="xterm-256color", XDG_CACHE_HOME=str(home / "cache"), COLUMNS="80", LINES="30")
        os.environ.pop("CI", None)
        sys.stdin, sys.stdout, sys.stderr = (open(i, mode, encoding="utf-8") for i, mode in enumerate("rww"))  # noqa: PTH123, SIM115 -- the three descriptors of the terminal
        signal.signal(signal.SIGINT, signal.default_int_handler)
        commands.make_player = lambda: Reporting(pipe)
        if before:
            before()
        play = commands.resume_round if resume else commands.play_round
        code = play(phrases("fr"), options)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 -- a forked process must never go on with the tests
        traceback.print_exc()
    finally:
        os._exit(code)
