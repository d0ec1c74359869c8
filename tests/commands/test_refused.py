"""What the system refuses is told in the language of whoever asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

READERS = ("mark", "report", "check", "preview", "history import", "new x --article", "mark x --list", "play")


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize(("name", "systems"), [("nothing.csv", "No such file"), ("folder", "Is a directory")])
def test_a_file_that_cannot_be_read_is_told_in_french(
    command: str, name: str, systems: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    told = run(*command.split(), name, "--lang", "fr")
    assert told.returncode != 0
    assert systems not in told.stdout + told.stderr
    assert name in told.stdout + told.stderr
