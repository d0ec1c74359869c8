"""Where the program keeps what it can make again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def cache_folder() -> Path | None:
    """Where compiled packs and the records of checks are kept."""
    from platformdirs import user_cache_path

    return user_cache_path("qui-parle", appauthor=False)
