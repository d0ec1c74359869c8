"""The program without what only systems of the POSIX family have: a process that hides it, imports all, and forks.

    python tests/elsewhere.py < ORDERS

Orders are lines of JSON, a run each: its words, folder, environment and a file with what is typed; the run's output and
errors go to files beside that. Each run's code is told in a line. What Windows does otherwise (its paths, its console,
files that are open and cannot be replaced) this does not show.
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.starter import LIBRARIES, be_the_program, import_everything

if TYPE_CHECKING:
    from types import ModuleType

MODULES = ("fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty")
NAMES: dict[ModuleType, str] = {
    os: """O_CLOEXEC O_DIRECTORY O_NOCTTY O_NOFOLLOW O_NONBLOCK O_SYNC chown confstr fchdir fchmod fchown fork forkpty
        getegid geteuid getgid getgroups getloadavg getpgid getpriority getuid killpg lchown lockf mkfifo mknod nice
        openpty pathconf posix_spawn pread pwrite sched_getaffinity sched_yield setgid setpgid setsid setuid statvfs
        sync sysconf tcgetpgrp ttyname uname wait wait3 wait4""",
    select: "epoll poll",
    signal: """SIGALRM SIGCHLD SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGUSR1 SIGUSR2
        SIGWINCH alarm getitimer pause pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigwait""",
    time: "tzset",
}
"""Of https://docs.python.org/3/library: what is said there to be for Unix only."""


class Order(NamedTuple):
    """A run of the program."""

    words: list[str]
    folder: str
    environ: dict[str, str]
    typed: str
    """The file of what is typed."""


def hide() -> None:
    """Take it all away, for what is imported from now on."""
    missing: dict[str, Any] = dict.fromkeys(MODULES)
    sys.modules.update(missing)
    for module, names in NAMES.items():
        for name in names.split():
            vars(module).pop(name, None)


def run(order: Order) -> None:
    """Become the program; never returns."""
    typed = Path(order.typed)
    os.dup2(os.open(typed, os.O_RDONLY), 0)
    for number, ending in enumerate((".out", ".err"), 1):
        os.dup2(os.open(typed.with_suffix(ending), os.O_WRONLY | os.O_CREAT), number)
    os.chdir(order.folder)
    os.environ.clear()
    os.environ.update(order.environ)
    be_the_program(order.words)


def main() -> None:
    fork = os.fork
    for library in LIBRARIES:  # these know by themselves where they are
        importlib.import_module(library)
    hide()
    import_everything()
    for line in sys.stdin:
        process = fork()
        if process == 0:
            run(Order(**json.loads(line)))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])}\n")


if __name__ == "__main__":
    main()
