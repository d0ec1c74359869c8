"""The program as it is installed: a copy of its package with a pack inside, in a folder of its own."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from tests.golden.stage import NOON

if TYPE_CHECKING:
    from pathlib import Path

REGISTERS = {"outlets", "references", "statements"}
PACKAGE = "quiz"
PARTS = ("questions", "seeds")


class Facts(NamedTuple):
    """The names of what a pack holds, in the order of its files."""

    banks: tuple[str, ...]
    articles: tuple[str, ...]
    statements: tuple[str, ...]
    passages: tuple[str, ...]
    outlets: tuple[str, ...]


def install(code: Path, pack: Path, folder: Path) -> None:
    """Copy the package of a checkout with a pack inside, as the wheel holds it; the pack is as old as day 0."""
    shutil.copytree(code / PACKAGE, folder / PACKAGE)
    for part in PARTS:
        shutil.copytree(pack / part, folder / PACKAGE / "pack" / part)
    for path in (folder / PACKAGE / "pack").rglob("*"):
        os.utime(path, (NOON, NOON))


def facts_of(pack: Path) -> Facts:
    """What a pack holds, read without the program."""
    banks = sorted(path for path in (pack / "questions").glob("*.yaml") if path.stem not in REGISTERS)
    files = [_read(path) for path in [pack / "questions" / "statements.yaml", *banks]]
    statements = [each for file in files for each in file.get("statements", ())]
    passages = [f"{each['id']}.{passage['id']}" for each in statements for passage in each["passages"]]
    return Facts(
        tuple(path.stem for path in banks),
        tuple(each["id"] for each in _read(pack / "seeds" / "sources.yaml")["sources"]),
        tuple(each["id"] for each in statements),
        tuple(passages),
        tuple(each["id"] for each in _read(pack / "questions" / "outlets.yaml")["outlets"]),
    )


def _read(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)) if path.exists() else {}
