"""Functions and files stay as small as the house wants them."""

from __future__ import annotations

import ast

from tests.conftest import TOP

MODULES = sorted((TOP / "quiz").rglob("*.py"))


def test_no_function_is_longer_than_forty_lines() -> None:
    found = {
        (path.name, node.name)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    }
    assert found == set()


def test_no_file_has_three_hundred_lines() -> None:
    assert [path.name for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) >= 300] == []
