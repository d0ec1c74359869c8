"""The rows that stand in the pages of a damaged database, found without its schema and without its trees.

A page that begins as the leaf of a table is read by itself (https://www.sqlite.org/fileformat.html#b_tree_pages), so
that neither a damaged header nor a damaged page above it hides what is whole. The latest pages are those of the log
that is beside the file, up to the last transaction that was finished in it. Pages that were freed hold nothing: what is
deleted is overwritten (`secure_delete`).
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Cell: TypeAlias = "int | float | str | bytes | None"
    Row: TypeAlias = tuple[Cell, ...]

USUAL_SIZE = 4096
_SIZES = {1 << power for power in range(9, 16)}
_LEAF_OF_TABLE = 13
_HEADER, _LOG_HEADER, _FRAME_HEADER = 100, 32, 24
_KINDS, _WITHOUT_LOG = slice(18, 20), b"\1\1"
"""Where the header says whether a file is read and written by way of a log, and that it is not."""
_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes a whole number of a serial type takes."""


def rows_in(path: Path) -> Iterator[tuple[int, Row]]:
    """Every row of every table, by its number; none where the file cannot be read. What makes no sense is left out."""
    try:
        content = path.read_bytes()
        log = path.with_name(path.name + "-wal")
        frames = log.read_bytes() if log.is_file() else b""
    except OSError:
        return
    size = int.from_bytes(content[16:18])
    pages = _pages(content, size if size in _SIZES else USUAL_SIZE)
    pages |= _latest(frames, len(pages[1]) if pages else USUAL_SIZE)
    for number, page in pages.items():
        yield from _rows_of(page, _HEADER if number == 1 else 0, pages)


def with_its_log(path: Path) -> bytes:
    """A whole file as its log would have it, of the kind that needs none.

    Raises OSError where they cannot be read, ValueError where pages are missing.
    """
    content, log = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    size = int.from_bytes(content[16:18])
    size = size if size in _SIZES else USUAL_SIZE
    pages = _pages(content, size) | _latest(log, size)
    if max(pages, default=0) != len(pages) or not pages:
        raise ValueError(path)
    whole = bytearray(b"".join(pages[number] for number in sorted(pages)))
    whole[_KINDS] = _WITHOUT_LOG
    return bytes(whole)


def _pages(content: bytes, size: int) -> dict[int, bytes]:
    return {start // size + 1: content[start : start + size] for start in range(0, len(content), size)}


def _latest(log: bytes, size: int) -> dict[int, bytes]:
    """The pages of a log by number, those of transactions that were not finished left out."""
    found: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    salt = log[16:24]
    for start in range(_LOG_HEADER, len(log) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
        number, finished = struct.unpack_from(">II", log, start)
        if log[start + 8 : start + 16] != salt:
            break
        waiting[number] = log[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        if finished:
            found |= waiting
            waiting = {}
    return found


def _rows_of(page: bytes, start: int, pages: dict[int, bytes]) -> Iterator[tuple[int, Row]]:
    if page[start : start + 1] != bytes([_LEAF_OF_TABLE]):
        return
    count = int.from_bytes(page[start + 3 : start + 5])
    for index in range(min(count, len(page) // 4)):
        place = int.from_bytes(page[start + 8 + 2 * index : start + 10 + 2 * index])
        with suppress(IndexError, KeyError, ValueError, struct.error):
            length, place = _varint(page, place)
            number, place = _varint(page, place)
            yield _signed(number), _record(_payload(page, place, length, pages))


def _payload(page: bytes, place: int, length: int, pages: dict[int, bytes]) -> bytes:
    """The bytes of a row, put together with those on pages where it goes on."""
    size = len(page)
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    if length <= most:
        return page[place : place + length]
    here = least + (length - least) % (size - 4)
    here = here if here <= most else least
    found = page[place : place + here]
    following = int.from_bytes(page[place + here : place + here + 4])
    for _ in range(len(pages)):
        if len(found) >= length:
            break
        more = pages[following]
        found += more[4 : 4 + length - len(found)]
        following = int.from_bytes(more[:4])
    return found


def _record(payload: bytes) -> Row:
    """The values of a row. Raises IndexError, ValueError where they make no sense."""
    end, place = _varint(payload, 0)
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    if place > len(payload):
        raise ValueError(place)
    return tuple(values)


def _value(payload: bytes, place: int, kind: int) -> tuple[Cell, int]:
    """A value of a serial type, and where the next one begins (https://www.sqlite.org/fileformat.html#record_format)."""
    if kind == 0:
        return None, place
    if kind in _WHOLE_NUMBERS:
        end = place + _WHOLE_NUMBERS[kind]
        return int.from_bytes(payload[place:end], signed=True), end
    if kind == 7:  # noqa: PLR2004 -- a serial type
        return struct.unpack_from(">d", payload, place)[0], place + 8
    if kind in {8, 9}:
        return kind - 8, place
    if kind < 12:  # noqa: PLR2004 -- the rest is reserved
        raise ValueError(kind)
    end = place + (kind - 12) // 2
    raw = payload[place:end]
    return (raw.decode() if kind % 2 else raw), end


def _signed(number: int) -> int:
    """A number of 64 bits, of which the first is its sign."""
    return number - (1 << 64) if number >> 63 else number


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next one begins. Raises IndexError."""
    value = 0
    for index in range(9):
        byte = data[place + index]
        if index == 8:  # noqa: PLR2004 -- the ninth byte has eight bits that count
            return value << 8 | byte, place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 -- the last one
            return value, place + index + 1
    raise AssertionError
