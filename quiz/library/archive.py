"""Zip files that owe nothing to the clock or the machine."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that the format can name."""


def repacked(content: bytes) -> bytes:
    """A zip file that something else wrote, packed again."""
    with ZipFile(io.BytesIO(content)) as written:
        return archive({name: written.read(name) for name in written.namelist() if not name.endswith("/")})


def archive(files: Mapping[str, bytes], *, compressed: bool = True) -> bytes:
    """A zip file of these files, in their order; not compressed, it is the same with every version of every library."""
    out = io.BytesIO()
    with ZipFile(out, "w") as whole:
        for name, content in files.items():
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED if compressed else ZIP_STORED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            whole.writestr(entry, content)
    return out.getvalue()
