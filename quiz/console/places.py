"""Where the program keeps what it can make again, and what it cannot."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA_VARIABLE = "QUIZ_DATA_DIR"
CLASS_ROUNDS = "classes"
"""The folder, among the data, of the rounds that were played with a class."""


def cache_folder() -> Path | None:
    """Where compiled packs and the records of checks are kept."""
    from platformdirs import user_cache_path

    return user_cache_path("qui-parle", appauthor=False)


def data_folder(asked: str | None, environ: Mapping[str, str]) -> Path:
    """Where what a person did is kept: where they asked (`--data-dir`, then QUIZ_DATA_DIR), else the system's place."""
    chosen = asked or environ.get(DATA_VARIABLE)
    if chosen:
        with suppress(RuntimeError):  # a `~name` that is nobody's
            return Path(chosen).expanduser()
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("qui-parle", appauthor=False)


def packs_folder(environ: Mapping[str, str]) -> Path:
    """Where packs are that were added to the program."""
    return data_folder(None, environ) / "packs"


def readable(name: str) -> str:
    """A name or path from the command line as text that can be kept: bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")
