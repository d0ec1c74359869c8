"""Where a new pack may be put: never over anything."""

from __future__ import annotations

import os
from pathlib import Path

from quiz.library.newpack.refusals import RefusalError
from quiz.locale.said import said


def refuse_taken(target: str) -> Path:
    """The folder to make. Raises RefusalError when it is there, or cannot be made."""
    if not target.strip() or "\0" in target:
        raise RefusalError(said("new.no_pack"))
    path = Path(target)
    if os.path.lexists(path) or path.name in {"", ".."}:
        raise RefusalError(said("new.exists", path=target))
    if not path.parent.is_dir():
        raise RefusalError(said("new.no_folder", path=str(path.parent)))
    return path
