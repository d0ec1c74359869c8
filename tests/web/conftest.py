"""A class in browsers, for tests: a real server on this machine, a log on a real disk, pupils who ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.halls import Hall, hall

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Pack


@pytest.fixture
def room(every_kind: Pack, tmp_path: Path) -> Iterator[Hall]:
    """A class that is asked each kind of question."""
    with hall(every_kind, tmp_path / "log.jsonl") as opened:
        yield opened
