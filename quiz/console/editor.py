"""The author's own editor, as other programs find it: `$VISUAL`, else `$EDITOR`, else one that the system has."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from functools import partial
from typing import TYPE_CHECKING

from quiz.console.lending import lent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

USUAL = ("nano", "vi")
"""What is looked for where none was chosen."""


def editor_command(environ: Mapping[str, str]) -> list[str]:
    """The editor and its options; empty where there is none. A dumb terminal has no use for `$VISUAL`."""
    names = ("EDITOR",) if environ.get("TERM", "dumb") == "dumb" else ("VISUAL", "EDITOR")
    for name in names:
        if words := _words(environ.get(name, "")):
            return words
    return [found] if (found := next(filter(None, map(shutil.which, USUAL)), None)) else []


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return command.split()


def edit(command: Sequence[str], path: Path) -> int | None:
    """Let a file be edited and wait for the end of it; the editor's exit code, None where it cannot be started."""
    try:
        with lent(partial(subprocess.Popen, [*command, str(path)])) as editor:
            pass
    except OSError:
        return None
    return editor.returncode
