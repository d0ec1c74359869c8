"""How a command ends: the codes, and what is raised when it cannot be carried out."""

from __future__ import annotations

import errno
import os
import sys

FINE, FINDINGS, USAGE, HUNG_UP, INTERRUPTED, TERMINATED = 0, 1, 2, 129, 130, 143
TERMINAL_GONE = frozenset({errno.EIO, errno.ENXIO})
"""What reading from and writing to a terminal that is gone ends in."""
WINDOW_CLOSED = TERMINAL_GONE | {errno.EPIPE, errno.EBADF}
"""What writing to a pipe or terminal that is gone ends in."""


class UsageError(Exception):
    """The command cannot be carried out as written; says why."""


def leave_silently(*, told: bool = True) -> None:
    """What is still to be written goes nowhere: there is nothing at the other end.

    Unless messages can still be `told`, they go nowhere either.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    if not told:
        os.dup2(nowhere, sys.stderr.fileno())
    os.close(nowhere)
