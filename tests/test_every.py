"""What must hold of every command is tried with every command: one that is new cannot be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.listed import every_command
from tests.every import USES, furnish, start

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack


@pytest.fixture
def desk(tmp_path: Path, pack: Pack) -> Path:
    """A folder with what the commands are used with."""
    return furnish(tmp_path, pack)


def test_every_command_is_in_the_list() -> None:
    assert USES.keys() == {"", *every_command()}


@pytest.mark.parametrize("name", USES)
def test_every_command_does_what_it_is_used_for(desk: Path, name: str) -> None:
    done = start(USES[name].words, desk, USES[name].stdin)
    assert done.code == 0, done.err
