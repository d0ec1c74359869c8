"""Work in a process of its own, forked from this one, whose memory and time are bounded."""

from __future__ import annotations

import os
import resource
import signal
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable


def apart(work: Callable[[], str], memory: int) -> str:
    """What work returns, which may take `memory` bytes. Raises AssertionError unless it ends well, and in time."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        _carry_out(work, memory, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert code == 0, f"it ended with {code}"
    return said


def _carry_out(work: Callable[[], str], memory: int, writing: int) -> None:
    """What the forked process does; it never returns."""
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(PATIENCE)
        most = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        said = work().encode()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(said)
        os._exit(0)
    except BaseException:  # noqa: BLE001 -- a forked process must never go on with the tests
        traceback.print_exc()
    finally:
        os._exit(1)
