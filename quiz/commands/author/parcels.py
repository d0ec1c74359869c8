"""Packs in one file: what becomes of one that is read, before anything of it is kept."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.checks import check_root
from quiz.library.pack.roots import folder_root
from quiz.library.parcel.manifest import must_be_true, read_manifest
from quiz.library.parcel.parcels import unpacked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.checks import Checked
    from quiz.library.parcel.manifest import Manifest

ENDING = ".quizpack"


class Examined(NamedTuple):
    """A file that is what it says: its manifest, its files by path, and what the check found in its pack."""

    raw: bytes
    manifest: Manifest
    files: Mapping[str, bytes]
    checked: Checked


def examined(raw: bytes) -> Examined:
    """Read and check a pack in one file, in a folder that nothing of it outlives.

    Raises RefusedError, or OSError where no such folder can be written.
    """
    files = unpacked(raw)
    manifest = read_manifest(files)
    with tempfile.TemporaryDirectory(prefix="quiz-pack-") as made:
        folder = Path(made)
        for path, content in files.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
        root = folder_root(folder)._replace(shown=folder)
        checked = check_root(root)
        must_be_true(manifest, checked.contents, files)
        return Examined(raw, manifest, files, checked)
