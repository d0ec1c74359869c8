"""What every command does when it cannot be carried out as written, or when nobody reads on."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import environment

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("command", ["compare duree", "trace --all", "outlets", "read rhc", "preview les-mots"])
def test_whoever_reads_one_line_only_is_no_error(tmp_path: Path, command: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "quiz", *command.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        env=environment(tmp_path, "en_GB.UTF-8"),
        cwd=tmp_path,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0
