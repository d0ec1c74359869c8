"""A round read from a pipe, whose reader goes away in the middle."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.commands.play.play import PlayOptions


def play_lines(home: Path, options: PlayOptions, lines: str, *, close_after: str) -> tuple[int, str]:
    """Play, and stop reading when a line holds some words; the exit code, and what was said on standard error."""
    program = subprocess.Popen(
        [sys.executable, "-m", "quiz", "play", *options.banks, "--seed", "3", "--data-dir", str(options.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(home, "fr_FR.UTF-8"),
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdin.write(lines[:4])
    program.stdin.flush()
    for line in program.stdout:
        if close_after in line or "Question 2" in line:
            break
    program.stdout.close()
    with program.stdin, program.stderr:
        program.stdin.write(lines[4:])
        program.stdin.close()
        error = program.stderr.read()
    return program.wait(), error
