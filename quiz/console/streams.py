"""The standard streams and the size of the screen, such that no command need doubt them; and how they are let go."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

from quiz.console.ending import FINE, TERMINAL_GONE, USAGE, leave_silently

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from typing import TextIO

    from quiz.locale import Phrases

WIDEST_SAID = 4
"""Digits of a number of columns or lines that a screen may have."""


def prepare_streams(environ: MutableMapping[str, str]) -> None:
    """Let each standard stream be there, take UTF-8, and raise nothing for what is no text.

    What is written to one that was closed is an error when it is written, not before. A size of the screen that is no
    size, which scripts pass on, is as if it had not been said.
    """
    sys.stdin = sys.stdin or _closed(os.O_RDONLY, "r")
    sys.stdout = sys.stdout or _closed(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or _closed(os.O_WRONLY, "w")
    _let(sys.stdin, errors="replace")
    for stream in (sys.stdout, sys.stderr):
        _let(stream, encoding="utf-8", errors="backslashreplace")
    for name in ("COLUMNS", "LINES"):
        said = environ.get(name, "1")
        if not (said.isascii() and said.isdecimal() and len(said) <= WIDEST_SAID and int(said)):
            del environ[name]


def _closed(flags: int, mode: Literal["r", "w"]) -> TextIO:
    """What stands for a stream that was closed, under its own number, which no file may get."""
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")


def _let(stream: TextIO, **settings: str) -> None:
    """Change how a stream reads or writes text; what stands in for one may not know how."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        with suppress(ValueError):
            reconfigure(**settings)


def let_go(code: int, say: Callable[[], Phrases]) -> int:
    """Write what is still to be written; returns the code to end with, which is not 0 if that failed."""
    try:
        sys.stdout.flush()
    except OSError as error:
        code = why_refused(error, say) or code
    with suppress(OSError, ValueError):
        sys.stderr.flush()
        return code
    leave_silently(told=False)
    return code


def why_refused(error: OSError, say: Callable[[], Phrases]) -> int:
    """Say what the system refused: a path, or a standard stream if it has none; returns the code to end with.

    That nobody reads on (`quiz outlets | head`) is no error.
    """
    from quiz.console.output import tell
    from quiz.locale.reasons import reason
    from quiz.locale.writing import writing_words

    if isinstance(error, BrokenPipeError):
        leave_silently()
        return FINE
    if error.filename is None:
        leave_silently(told=error.errno not in TERMINAL_GONE)
    words = writing_words(say().language)
    why = reason(say().language, error)
    told = words.stream if error.filename is None else words.not_used
    tell(told.format(path=_readable(error.filename), reason=why))
    return USAGE


def _readable(name: object) -> str:
    return os.fsdecode(name) if isinstance(name, bytes) else str(name)
