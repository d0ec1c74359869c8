"""The terminal lent to another program, a pager or an editor, until that one ends.

Meanwhile Ctrl-C and Ctrl-\\ are commands of that program. A request to end, or a window that was closed, is passed on
to it, as nobody else could give the terminal back, and is obeyed once it has ended; asked twice, at once.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from quiz.console.restoring import given_back

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    Borrower: TypeAlias = subprocess.Popen[Any]

_ITS_OWN = tuple(getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name))
_PASSED_ON = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def lent(begin: Callable[[], Borrower]) -> Iterator[Borrower]:
    """A stretch in which another program, begun here, has the terminal; it ends when that program has ended.

    The terminal is then as it was found, whatever became of the program. Raises what beginning it does.
    """
    asked: list[int] = []

    def pass_on(number: int, _frame: object) -> None:
        if asked:
            _obey(number, before[number])
        asked.append(number)
        borrower.terminate()  # which all of them obey tidily, not so a window that was closed

    with given_back(sys.stdin):
        before = _handlers()
        borrower = begin()
        _handle(dict.fromkeys(_ITS_OWN, _nothing))
        _handle({number: pass_on for number in _PASSED_ON if before[number] is not signal.SIG_IGN})
        try:
            yield borrower
        finally:
            try:
                borrower.wait()
            finally:
                _handle(before)
    for number in asked[:1]:
        _obey(number, before[number])


def _handlers() -> dict[int, Any]:
    return {number: signal.getsignal(number) or signal.SIG_DFL for number in _ITS_OWN + _PASSED_ON}


def _handle(handlers: Mapping[int, Any]) -> None:
    for number, handler in handlers.items():
        with suppress(ValueError):  # only the main thread may
            signal.signal(number, handler)


def _obey(number: int, handler: Any) -> None:  # noqa: ANN401 -- what the signal module takes
    signal.signal(number, handler)
    os.kill(os.getpid(), number)


def _nothing(_number: int, _frame: object) -> None:
    """A signal that is ignored would be so by those programs, too, that are begun meanwhile."""
