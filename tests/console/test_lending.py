"""A pager or an editor has the terminal until it ends: who lent it neither leaves first nor takes it back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from quiz.console.lending import lent

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
BORROWER = (
    """trap 'echo asked >> seen; exit 0' TERM HUP; trap '' INT QUIT; echo ready >> seen; while :; do sleep 0.01; done"""
)


def lender(folder: Path, number: int) -> int:
    """How a program ends that is sent a signal while another has the terminal: a signal below zero, or a code."""
    process = os.fork()
    if process == 0:
        for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(each, signal.SIG_DFL)
        with lent(partial(subprocess.Popen, ["/bin/sh", "-c", BORROWER], cwd=folder)) as borrower:
            while not (folder / "seen").exists():
                pass
            os.kill(os.getpid(), number)
            if number not in {signal.SIGTERM, signal.SIGHUP}:
                borrower.terminate()
        os._exit(7)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_is_passed_on_and_then_obeyed(tmp_path: Path, number: int) -> None:
    assert lender(tmp_path, number) == -number
    assert (tmp_path / "seen").read_text(encoding="ascii") == "ready\nasked\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT])
def test_keys_that_would_end_a_program_are_those_of_the_one_that_has_the_terminal(tmp_path: Path, number: int) -> None:
    assert lender(tmp_path, number) == 7
