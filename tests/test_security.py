"""What SECURITY.md promises of the network holds, and the tests that it names are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import quiz
from tests.conftest import TOP

NETWORK = {"socket", "ssl", "asyncio", "http", "urllib.request", "ftplib", "smtplib", "socketserver", "xmlrpc"}
NAMED = re.compile(r"`((?:tests|quiz)/[\w/.-]+)`")


def imported(path: Path) -> set[str]:
    """The modules that a file imports, with those above them."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names.update(each.name for each in node.names)
            case ast.ImportFrom(module=str(module)):
                names.update({module, *(f"{module}.{each.name}" for each in node.names)})
    return names | {name.partition(".")[0] for name in names}


def test_nothing_but_the_pages_of_a_class_can_open_a_connection() -> None:
    home = Path(quiz.__file__).parent
    reaching = [path for path in sorted(home.rglob("*.py")) if imported(path) & NETWORK]
    assert [str(path) for path in reaching if not path.is_relative_to(home / "web") and path.name != "serving.py"] == []


def test_what_is_named_as_proof_is_there() -> None:
    named = NAMED.findall((TOP / "SECURITY.md").read_text(encoding="utf-8"))
    assert len(named) > 9
    assert [path for path in named if not (TOP / path).exists()] == []
