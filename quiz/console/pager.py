"""The reader's own pager, as other programs use it: `$PAGER`, else less, else more."""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import subprocess
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from quiz.console.lending import lent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LESS = "FRX"
"""What git sets, too: quit when all fits on one screen, show colours, leave the text on the screen at the end."""
_MEANT = re.compile(r"[?:.%\\]")
"""What less would take for something else in the line where it waits."""


def pager_command(environ: Mapping[str, str]) -> list[str]:
    """The pager and its options; empty when text is to be shown as it is."""
    if environ.get("TERM", "dumb") == "dumb":
        return []
    if "PAGER" in environ:
        try:
            words = shlex.split(environ["PAGER"])
        except ValueError:
            words = environ["PAGER"].split()
        return [] if words == ["cat"] else words
    return [found] if (found := shutil.which("less") or shutil.which("more")) else []


def shows_colour(command: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Whether a pager passes colours on; others would print their codes."""
    options = " ".join([environ.get("LESS", LESS), *command[1:]])
    return PurePath(command[0]).stem == "less" and "r" in options.lower()


def _ours(keys: str) -> dict[str, str]:
    """What a reader has not set otherwise: that less names its `keys` where it waits, and that the text is UTF-8.

    That it is also where the system lacks the locale that is asked for.
    """
    waiting = _MEANT.sub(r"\\\g<0>", keys.replace("\u00a0", " "))  # of which less shows half as ^@
    return {"LESS": f"{LESS}Ps{waiting}$" if keys else LESS, "LESSCHARSET": "utf-8"}


def page_through(command: Sequence[str], text: str, environ: Mapping[str, str], keys: str = "") -> bool:
    """Show a text in a pager and wait for its reader; False when it cannot be started, or says that it failed.

    `keys` says how to go on and how to leave, to those who never met a pager.
    """
    begin = partial(
        subprocess.Popen,
        list(command),
        stdin=subprocess.PIPE,
        env={**_ours(keys), **environ},
        encoding="utf-8",
        errors="replace",
    )
    try:
        with lent(begin) as pager, contextlib.suppress(BrokenPipeError):
            _feed(pager, text)
    except OSError:
        return False
    return pager.returncode <= 0  # whoever ends it by a signal has seen what they wanted to see


def _feed(pager: subprocess.Popen[str], text: str) -> None:
    if pager.stdin is not None:
        with pager.stdin as stream:
            stream.write(text)
