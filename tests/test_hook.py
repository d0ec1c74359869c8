"""The hook that a repository of packs can use: its command, on the files that its pattern matches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.conftest import TOP

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

ARTICLE = str(TOP / "seeds" / "001_731971380984911b.txt")


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert only["id"] == "quiz-check"
    return dict(only)


@pytest.mark.parametrize(
    ("path", "matched"),
    [
        ("questions/les-mots.yaml", True),
        ("packs/mine/questions/outlets.yaml", True),
        ("mine/seeds/sources.yaml", True),
        ("mine/seeds/le-monde.txt", True),
        ("mine/pack.yaml", True),
        ("mine/questions/pack.yaml.txt", False),
        ("mine/questions/schema/bank.json", False),
        ("config.yaml", False),
        ("my-questions/x.yaml", False),
    ],
)
def test_the_hook_sees_the_files_of_packs_and_no_others(hook: dict[str, Any], path: str, matched: bool) -> None:  # noqa: FBT001 -- a case
    assert (re.search(hook["files"], path) is not None) == matched


def test_the_command_of_the_hook_checks_the_files_it_is_given(hook: dict[str, Any], run: Run, tmp_path: Path) -> None:
    run("new", "mine", "--article", ARTICLE, "--outlet", "?", "--date", "2022")
    files = [str(path.relative_to(tmp_path)) for path in (tmp_path / "mine").rglob("*") if path.is_file()]
    changed = [name for name in files if re.search(hook["files"], name)]
    assert len(changed) == 5
    _, *command = hook["entry"].split()
    assert run(*command, *changed).returncode == 0
    bank = tmp_path / "mine/questions/mine.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("level: 1", "level: 9", 1), encoding="utf-8")
    result = run(*command, *changed)
    assert result.returncode == 1
    assert result.stdout.count("mine.yaml") == 1
