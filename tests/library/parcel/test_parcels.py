"""A pack in one file: what `packed` makes is read back, and of all else nothing is."""

from __future__ import annotations

import io
import stat
import struct
import warnings
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.parcel import parcels
from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import MOST_FILES, RefusedError, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = {MANIFEST: b"{}\n", "seeds/a.txt": b"Un article.\n", "pack.yaml": b"title: a\n"}


def zipped(
    entries: Iterable[tuple[str, bytes]], kind: int = 0, method: int = ZIP_STORED, comment: bytes = b""
) -> bytes:
    """A zip of these entries, whatever they are called."""
    out = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(out, "w", allowZip64=True) as whole:
        warnings.simplefilter("ignore")
        for name, content in entries:
            entry = ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            entry.filename = entry.orig_filename = name
            entry.create_system, entry.compress_type = 3, method
            entry.external_attr = (kind | 0o644) << 16
            whole.writestr(entry, content)
        whole.comment = comment
    return out.getvalue()


def why(raw: bytes) -> str:
    """The phrase in which a file is refused."""
    with pytest.raises(RefusedError) as refused:
        unpacked(raw)
    assert len(refused.value.message.of("fr")) > 20
    return refused.value.message.key.partition(".")[2]


def with_(*entries: tuple[str, bytes]) -> list[tuple[str, bytes]]:
    return [*FILES.items(), *entries]


def test_what_was_packed_is_unpacked() -> None:
    assert unpacked(packed(FILES)) == FILES


def test_the_same_files_are_the_same_bytes_in_whatever_order_they_come() -> None:
    assert packed(FILES) == packed(dict(reversed(FILES.items())))


def test_any_program_that_reads_zip_files_reads_it() -> None:
    with ZipFile(io.BytesIO(packed(FILES))) as whole:
        assert whole.testzip() is None
        assert whole.namelist() == [MANIFEST, "pack.yaml", "seeds/a.txt"]


@pytest.mark.parametrize(
    "path", ["../evil.txt", "/etc/cron.d/evil", "C:\\evil", "seeds/..\\evil", "seeds/\x1b[2J", "questions/a.py"]
)
def test_a_name_that_no_file_of_a_pack_has_is_refused(path: str) -> None:
    assert why(zipped(with_((path, b"evil")))) == "bad_name"


def test_a_name_with_a_zero_byte_is_not_taken_for_what_stands_before_it() -> None:
    raw = zipped(with_(("seeds/b.txtX../../evil", b"evil"))).replace(b"seeds/b.txtX", b"seeds/b.txt\0")
    assert why(raw) == "bad_name"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFDIR])
def test_links_and_devices_are_refused(kind: int) -> None:
    assert why(zipped([("seeds/a.txt", b"/etc/passwd")], kind)) == "no_file"


def test_one_name_twice_is_refused() -> None:
    assert why(zipped(with_(("seeds/a.txt", b"Another one.")))) == "twice"


@pytest.mark.parametrize("path", ["seeds/A.TXT", "seeds/a.tXt"])
def test_names_that_differ_in_case_alone_are_refused(path: str) -> None:
    assert why(zipped(with_((path, b"Another one.")))) == "twice"


def test_a_thousand_files_are_refused() -> None:
    assert why(zipped(with_(*((f"seeds/{i}.txt", b"") for i in range(1000))))) == "too_many"


def test_a_directory_that_tells_of_fewer_files_than_it_lists_is_refused() -> None:
    raw = bytearray(zipped(with_(*((f"seeds/{i}.txt", b"") for i in range(1000)))))
    raw[-14:-10] = struct.pack("<2H", MOST_FILES, MOST_FILES)
    assert why(bytes(raw)) in {"no_parcel", "changed"}


@pytest.mark.parametrize("size", [6_000_000, 40_000_000])
def test_what_would_grow_when_it_is_unpacked_is_refused(size: int) -> None:
    raw = zipped(with_(("seeds/b.txt", b"0" * size)), method=ZIP_DEFLATED)
    assert len(raw) < 100_000
    assert why(raw) == "changed"


def test_a_file_larger_than_any_of_a_pack_is_refused() -> None:
    assert why(zipped(with_(("seeds/b.txt", b"0" * 6_000_000)))) == "too_large_inside"


def test_a_size_that_is_said_smaller_than_it_is_is_refused() -> None:
    content = b"0" * 6_000_000
    raw = zipped(with_(("seeds/b.txt", content))).replace(struct.pack("<I", len(content)), struct.pack("<I", 10))
    assert why(raw) in {"no_parcel", "changed"}


def test_entries_that_share_their_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "LARGEST", 5_000)
    raw = bytearray(zipped([(f"seeds/{i:03}.txt", b"0" * 900) for i in range(4)]))
    start = struct.unpack("<L", raw[-6:-2])[0]
    at = start
    for _ in range(4):  # every entry of the directory leads to the first file
        raw[at + 42 : at + 46] = struct.pack("<L", 0)
        at += 46 + len("seeds/000.txt")
    assert why(bytes(raw)) in {"no_parcel", "changed", "bad_name"}


def test_a_file_too_large_to_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "LARGEST", 100)
    assert why(packed(FILES)) == "too_large"


RAW = packed(FILES)


@pytest.mark.parametrize(
    "raw",
    [
        RAW + b"more",
        b"#!/bin/sh\n" + RAW,
        RAW.replace(b"Un article", b"Un Article"),
        RAW.replace(b"\x21\x00", b"\x22\x00"),
        RAW[: len(RAW) // 2],
        b"",
        b"PK\5\6" + bytes(18),
        zipped(FILES.items(), comment=b"hidden"),
        zipped(FILES.items(), method=ZIP_DEFLATED),
        zipped(reversed(FILES.items())),
        zipped([("seeds/a.txt", b"")]),
    ],
)
def test_what_is_not_as_it_was_made_is_refused(raw: bytes) -> None:
    assert why(raw) in {"no_parcel", "changed"}


@given(at=st.integers(0, 10_000), value=st.integers(1, 255))
def test_no_byte_of_it_can_change_without_being_seen(at: int, value: int) -> None:
    raw = bytearray(RAW)
    raw[at % len(raw)] ^= value
    assert why(bytes(raw))
