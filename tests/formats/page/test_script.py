"""The script of the page is typed by its remarks, strictly, and small."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.conftest import TOP

NODE = TOP / "tests" / "node"
TSC = NODE / "node_modules" / "typescript" / "bin" / "tsc"
PARTS = sorted([*(TOP / "quiz" / "formats" / "page").glob("*.js"), *(TOP / "quiz" / "web" / "scripts").glob("*.js")])
PAGES = ("tsconfig", "tsconfig.pupil", "tsconfig.board")
"""What each page has in common with itself alone: names that one of them gives twice are a fault there."""


LACKING = "" if TSC.is_file() and shutil.which("node") else "typescript not found: npm ci --prefix tests/node"


@pytest.mark.skipif(bool(LACKING), reason=LACKING)
@pytest.mark.parametrize("page", PAGES)
def test_the_types_of_each_script_hold(page: str) -> None:
    command = ["node", str(TSC), "-p", str(NODE / f"{page}.json")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout == ""


def test_no_part_of_the_script_has_three_hundred_lines() -> None:
    assert PARTS
    assert [path.name for path in PARTS if len(path.read_text(encoding="utf-8").splitlines()) >= 300] == []
