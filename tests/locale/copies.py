"""The texts of the catalogue, and copies of it to break."""

from __future__ import annotations

import shutil
import tomllib
from typing import TYPE_CHECKING

from quiz.locale.catalogue import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def copied(language: str, topic: str, folder: Path, old: str = "", new: str = "") -> Path:
    """A copy of a file of the catalogue in a folder of its own, with the first `old` replaced by `new`."""
    copy = folder / language
    shutil.copytree(FOLDER / language, copy, ignore=shutil.ignore_patterns("__pycache__"))
    path = copy / f"{topic}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def texts(value: object, key: str) -> Iterator[tuple[str, str]]:
    """All texts in a value as TOML has them, with their keys."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from texts(each, f"{key}.{name}")
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, key)


def texts_of(language: str) -> Iterator[tuple[str, str]]:
    """All texts of a language, with their keys."""
    for path in sorted((FOLDER / language).glob("*.toml")):
        yield from texts(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
