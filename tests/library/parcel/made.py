"""Packs in one file, made as the program makes them, for tests to read and to spoil."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.library.parcel.manifest import in_bytes, manifest_of
from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import packed
from tests.conftest import PACKS

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = """\
name: sommet
title: {fr: Le sommet, en: The summit}
licence: CC BY 4.0
credits: [Zorglub]
"""


def own_pack(folder: Path) -> Path:
    """A pack that says all that must be known of it."""
    shutil.copytree(PACKS / "golden", folder)
    (folder / "pack.yaml").write_text(ABOUT, encoding="utf-8")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a pack by path, with what it says of itself."""
    paths = sorted(each for each in folder.rglob("*") if each.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    files[MANIFEST] = in_bytes(manifest_of(read_contents(folder_root(folder)), "", files, excerpts=False))
    return files


def parcel_of(folder: Path) -> bytes:
    """A pack in one file."""
    return packed(files_in(folder))
