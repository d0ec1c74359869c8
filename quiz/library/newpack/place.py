"""Putting a pack on the disk: made beside, moved into place when it is whole, never over anything."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library.newpack import refusals
from quiz.library.newpack.refusals import RefusalError

if TYPE_CHECKING:
    from collections.abc import Mapping


def refuse_taken(target: str) -> Path:
    """The folder to make. Raises RefusalError when it is there, or cannot be made."""
    if not target.strip() or "\0" in target:
        raise RefusalError(refusals.NO_PACK)
    path = Path(target)
    if os.path.lexists(path) or path.name in {"", ".."}:
        raise RefusalError(refusals.exists(target))
    if not path.parent.is_dir():
        raise RefusalError(refusals.no_folder(str(path.parent)))
    return path


def put(files: Mapping[str, bytes], target: str) -> Path:
    """Write the files of a pack into a new folder. Whatever interrupts it, nothing half made is left."""
    path = refuse_taken(target)
    try:
        beside = Path(tempfile.mkdtemp(prefix=f".{path.name[:50]}.", dir=path.parent))
    except OSError as error:
        raise RefusalError(refusals.not_written(target, error.strerror or str(error))) from error
    try:
        made = beside / "pack"
        made.mkdir()
        for name, content in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
        refuse_taken(target)
        made.rename(path)
    except OSError as error:
        raise RefusalError(refusals.not_written(target, error.strerror or str(error))) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return path
