"""The terminal is given back as it was found, whatever ends the program."""

from __future__ import annotations

import os
import pty
import signal
import termios
import tty
from typing import TYPE_CHECKING

import pytest

from quiz.console.restoring import changed, restore_what_was_killed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCAL = 3


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal, and a place for notes about it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    master, slave = pty.openpty()
    yield slave
    os.close(master)
    os.close(slave)


def shows(terminal: int) -> bool:
    """Whether what is typed is shown, and passed on line by line."""
    modes = termios.tcgetattr(terminal)[LOCAL]
    return bool(modes & termios.ECHO) and bool(modes & termios.ICANON)


def ended_while_changed(terminal: int, number: int) -> None:
    """A program is ended by a signal while it has the terminal changed, in a stretch inside another."""
    process = os.fork()
    if process == 0:
        for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(each, signal.SIG_DFL)
        with changed(terminal), changed(terminal):
            tty.setcbreak(terminal)
            os.kill(os.getpid(), number)
            signal.pause()
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -number


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_the_program_gives_it_back_first(terminal: int, number: int) -> None:
    ended_while_changed(terminal, number)
    assert shows(terminal)


def test_an_exception_gives_it_back(terminal: int) -> None:
    def fail() -> None:
        with changed(terminal):
            tty.setcbreak(terminal)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert shows(terminal)


def test_what_was_killed_is_made_up_for_by_the_next_start(terminal: int, tmp_path: Path) -> None:
    ended_while_changed(terminal, signal.SIGKILL)
    assert not shows(terminal)
    restore_what_was_killed(terminal)
    assert shows(terminal)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_a_terminal_that_shows_nothing_because_somebody_wants_that_stays_so(terminal: int) -> None:
    tty.setcbreak(terminal)
    restore_what_was_killed(terminal)
    with changed(terminal):
        restore_what_was_killed(terminal)
    assert not shows(terminal)


def test_a_note_that_makes_no_sense_changes_nothing(terminal: int, tmp_path: Path) -> None:
    ended_while_changed(terminal, signal.SIGKILL)
    for note in tmp_path.rglob("terminal-*"):
        note.write_bytes(b"\xff\xfe")
    restore_what_was_killed(terminal)
    assert not shows(terminal)
