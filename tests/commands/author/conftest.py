"""What tests of an author's commands start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drafting.written import Author

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Author:
    """Somebody in a folder of their own, with the pack `essai`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Author(tmp_path, capsys)
