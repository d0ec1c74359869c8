"""The author's own editor, as it is found and run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from quiz.console.editor import edit, editor_command

if TYPE_CHECKING:
    from pathlib import Path

TERM = {"TERM": "xterm"}


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        (TERM | {"VISUAL": "code --wait", "EDITOR": "ed"}, ["code", "--wait"]),
        (TERM | {"EDITOR": "'my editor' -x"}, ["my editor", "-x"]),
        (TERM | {"VISUAL": " ", "EDITOR": "ed"}, ["ed"]),
        ({"TERM": "dumb", "VISUAL": "vi", "EDITOR": "ed"}, ["ed"]),
        (TERM | {"EDITOR": 'it"s'}, ['it"s']),
    ],
)
def test_visual_comes_before_editor_and_may_have_options(environ: dict[str, str], command: list[str]) -> None:
    assert editor_command(environ) == command


def test_without_either_one_that_the_system_has_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name == "vi" else None)
    assert editor_command(TERM) == ["/bin/vi"]
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert editor_command(TERM) == []


def test_the_code_of_an_editor_is_told(tmp_path: Path) -> None:
    assert edit([sys.executable, "-c", "import sys; open(sys.argv[1], 'w').write('x')"], tmp_path / "a") == 0
    assert (tmp_path / "a").read_text(encoding="utf-8") == "x"
    assert edit([sys.executable, "-c", "raise SystemExit(3)"], tmp_path / "a") == 3


def test_one_that_cannot_be_started_is_none(tmp_path: Path) -> None:
    assert edit([str(tmp_path / "none")], tmp_path / "a") is None
