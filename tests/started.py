"""Runs of the real program that do not wait for its start: see `tests/starter.py`, of which each worker has one.

What a run can see is what it sees when it is started as a program: its words, folder, environment, streams and
terminal. Only what Python itself reads at its start (`PYTHON…`) cannot be told to it.
"""

from __future__ import annotations

import atexit
import io
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import PATIENCE, environment
from tests.starter import NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STARTER = Path(__file__).parent / "starter.py"


class Started:
    """A run of the program, of which one sees what `subprocess.Popen` shows."""

    def __init__(
        self,
        words: Sequence[str],
        folder: Path,
        environ: Mapping[str, str],
        streams: Sequence[int],
        *,
        terminal: bool = False,
    ) -> None:
        """Streams are descriptors for its input, output and errors; with a terminal, the first is it."""
        self.args = ("quiz", *words)
        self.returncode: int | None = None
        self._about, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(_starter(), [b"+"], [*streams, theirs.fileno()])
        order = {"words": words, "folder": str(folder), "environ": dict(environ), "terminal": terminal}
        self._about.sendall(json.dumps(order).encode())
        self._about.shutdown(socket.SHUT_WR)
        self.pid = self._told()

    def poll(self) -> int | None:
        """How it ended, as `os.waitstatus_to_exitcode` says; None while it runs."""
        return self.wait() if self.returncode is None and self.ends_within(0) else self.returncode

    def ends_within(self, seconds: float) -> bool:
        """Whether it has ended, after a wait of so long at most."""
        return self.returncode is not None or bool(select.select([self._about], [], [], seconds)[0])

    def wait(self) -> int:
        """Wait for its end. Raises AssertionError when it hangs."""
        if self.returncode is None:
            if not self.ends_within(PATIENCE):
                self.kill()
                raise AssertionError(f"it never ended: {self.args}")
            self.returncode = self._told()
            self._about.close()
        return self.returncode

    def _told(self) -> int:
        (number,) = NUMBER.unpack(self._about.recv(NUMBER.size, socket.MSG_WAITALL))
        return int(number)

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            with suppress(ProcessLookupError):  # it has ended, and that is about to be told
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


def run_started(
    words: Sequence[str], folder: Path, environ: Mapping[str, str], stdin: str
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end; what it says is what it wrote until nobody could write any more."""
    pipes = [os.pipe() for _ in range(3)]
    mine, theirs = (pipes[0][1], pipes[1][0], pipes[2][0]), (pipes[0][0], pipes[1][1], pipes[2][1])
    program = Started(words, folder, environ, theirs)
    for descriptor in theirs:
        os.close(descriptor)
    said = (io.StringIO(each.decode(), newline=None).read() for each in converse(mine, stdin.encode(), program.pid))
    return subprocess.CompletedProcess(program.args, program.wait(), *said)


def run_from_its_start(
    words: Sequence[str], folder: Path, environ: Mapping[str, str], stdin: str
) -> subprocess.CompletedProcess[str]:
    """The same by a Python of its own, which reads its environment, imports the program and is taken to pieces."""
    return subprocess.run(
        [sys.executable, "-m", "quiz", *words],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environ,
        timeout=PATIENCE,
        check=False,
    )


def converse(pipes: tuple[int, int, int], given: bytes, process: int) -> tuple[bytes, bytes]:
    """Write what is typed, read what is written, until the program lets go of both; one that hangs is killed."""
    source, *sinks = pipes
    os.set_blocking(source, False)
    read = dict.fromkeys(sinks, b"")
    until, writes, open_sinks = time.monotonic() + PATIENCE, [source], set(sinks)
    while open_sinks:
        ready, able, _ = select.select(open_sinks, writes, [], max(0.0, until - time.monotonic()))
        if not (ready or able):
            os.kill(process, signal.SIGKILL)
            raise AssertionError("the program hangs")
        if able:
            given, writes = _feed(source, given, writes)
        for sink in ready:
            more = os.read(sink, 65536)
            read[sink] += more
            if not more:
                open_sinks.remove(sink)
    for descriptor in (*writes, *sinks):
        os.close(descriptor)
    return read[sinks[0]], read[sinks[1]]


def _feed(source: int, given: bytes, writes: list[int]) -> tuple[bytes, list[int]]:
    try:
        given = given[os.write(source, given) :] if given else given
    except OSError:  # nobody reads it
        given = b""
    if given:
        return given, writes
    os.close(source)
    return given, []


@cache
def _starter() -> socket.socket:
    """The process that forks, begun when it is first needed; it ends with this one."""
    mine, theirs = socket.socketpair()
    home = Path(os.devnull)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, str(STARTER), str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=environment(home, "C"),
            start_new_session=True,  # an interruption of the tests is not meant for it
        )
    atexit.register(_let_go, mine, process)
    return mine


def _let_go(orders: socket.socket, process: subprocess.Popen[bytes]) -> None:
    orders.close()
    process.wait()
