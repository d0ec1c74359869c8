"""A pack as one file: a zip, not compressed, of which every byte is determined by what is in it.

So what is read can be written again and must come out the same: nothing is hidden between entries, no entry is a link
or stands twice, and no size is another than it seems. The form of the file is that of APPNOTE 6.3.10 (PKWARE, 2022).
"""

from __future__ import annotations

import io
import stat
import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from quiz.library.archive import archive
from quiz.library.pack.files import LARGEST_FILE
from quiz.library.parcel.names import LONGEST, MANIFEST, alike, is_member
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zipfile import ZipInfo

MOST_FILES = 500
"""A pack has a bank or two, three registers and an article for each outlet."""
LARGEST = 50_000_000
"""Bytes of a whole file."""
_END = struct.Struct("<4s4H2LH")
"""How the directory of a zip ends, when no comment follows (APPNOTE, 4.3.16)."""
_ENTRY = 46
"""Bytes of an entry of that directory without its name (APPNOTE, 4.3.12)."""
_BYTES_OF_A_CHARACTER = 4


class RefusedError(Exception):
    """A file that is not taken, and why."""

    def __init__(self, message: Said) -> None:
        super().__init__(message.key)
        self.message = message


def packed(files: Mapping[str, bytes]) -> bytes:
    """The file that holds these: what it says of itself first, the rest by name."""
    ordered = sorted(files, key=lambda path: (path != MANIFEST, path))
    return archive({path: files[path] for path in ordered}, compressed=False)


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The files in such a file, by path. Raises RefusedError for one that `packed` did not make as it is."""
    _look_at_the_end(raw)
    try:
        with ZipFile(io.BytesIO(raw)) as whole:
            files = _read(whole)
    except (
        BadZipFile,
        EOFError,
        LookupError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        struct.error,
    ) as error:
        raise RefusedError(said("parcels.no_parcel")) from error
    if MANIFEST not in files:
        raise RefusedError(said("parcels.no_parcel"))
    if packed(files) != raw:
        raise RefusedError(said("parcels.changed"))
    return files


def _look_at_the_end(raw: bytes) -> None:
    """Refuse what is too large, or has a directory that would cost more to read than that of any pack."""
    if len(raw) > LARGEST:
        raise RefusedError(said("parcels.too_large", most=LARGEST // 1_000_000))
    if len(raw) < _END.size:
        raise RefusedError(said("parcels.no_parcel"))
    signature, _, _, _, count, size, start, comment = _END.unpack(raw[-_END.size :])
    if signature != b"PK\5\6" or comment or start + size + _END.size != len(raw):
        raise RefusedError(said("parcels.no_parcel"))
    if count > MOST_FILES:
        raise RefusedError(said("parcels.too_many", count=count, most=MOST_FILES))
    if size > count * (_ENTRY + _BYTES_OF_A_CHARACTER * (LONGEST + len("questions/"))):
        raise RefusedError(said("parcels.no_parcel"))


def _read(whole: ZipFile) -> dict[str, bytes]:
    """The files, each looked at before it is read, and counted while it is."""
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    room = LARGEST
    for entry in whole.infolist():
        _look_at(entry, seen)
        with whole.open(entry) as file:
            files[entry.filename] = file.read(min(LARGEST_FILE, room) + 1)
        room -= len(files[entry.filename])
        if len(files[entry.filename]) > LARGEST_FILE or room < 0:
            raise RefusedError(said("parcels.too_large_inside", path=entry.filename))
    return files


def _look_at(entry: ZipInfo, seen: set[str]) -> None:
    path, kind = entry.orig_filename, stat.S_IFMT(entry.external_attr >> 16)
    if not is_member(path):
        raise RefusedError(said("parcels.bad_name", path=path))
    if alike(path) in seen:
        raise RefusedError(said("parcels.twice", path=path))
    if kind not in {0, stat.S_IFREG}:
        raise RefusedError(said("parcels.no_file", path=path))
    if entry.compress_type != ZIP_STORED:
        raise RefusedError(said("parcels.changed"))
    if entry.file_size > LARGEST_FILE:
        raise RefusedError(said("parcels.too_large_inside", path=path))
    seen.add(alike(path))
