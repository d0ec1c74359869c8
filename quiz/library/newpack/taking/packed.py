"""What packed documents may hold, looked at before a library unpacks them."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from quiz.library.newpack.refusals import RefusalError
from quiz.locale.said import said

MOST_UNPACKED = 100_000_000
"""Bytes of all parts. Those with pictures unpack to hardly more than they have packed."""
MOST_PARTS = 5000
BLOCK = 1 << 20
_DECLARES = tuple("<!DOCTYPE".encode(name) for name in ("ascii", "utf-16-le", "utf-16-be"))
_OVERLAP = max(map(len, _DECLARES))


def look_through(raw: bytes) -> frozenset[str]:
    """The names of the parts, all unpacked once within bounds, whatever sizes they claim. Raises RefusalError."""
    try:
        with ZipFile(BytesIO(raw)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS:
                raise RefusalError(said("taking.unpacks", limit=MOST_UNPACKED // 1_000_000))
            room = MOST_UNPACKED
            for part in parts:
                room -= _size(packed, part.filename, room)
            return frozenset(part.filename for part in parts)
    except (BadZipFile, NotImplementedError, EOFError) as error:
        raise ValueError("no sound archive") from error


def _size(packed: ZipFile, name: str, room: int) -> int:
    """Bytes of a part, which must leave room and declare no entities."""
    size, last = 0, b""
    is_xml = name.lower().endswith((".xml", ".rels", ".rdf"))
    with packed.open(name) as part:
        while block := part.read(BLOCK):
            size += len(block)
            if size > room:
                raise RefusalError(said("taking.unpacks", limit=MOST_UNPACKED // 1_000_000))
            if is_xml and any(mark in (last + block).upper() for mark in _DECLARES):
                raise RefusalError(said("taking.declares", part=name))
            last = block[-_OVERLAP:]
    return size
