"""The log of a round on disk: one JSON object a line, only ever added to, each line on disk before the screen goes on.

What a crash can leave is half a last line. It is told and not used, and the next line begins on a line of its own:
nothing that was written is ever taken away.
"""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.classroom.events import FORMAT, KNOWN, Event, Opened
from quiz.library.pack.files import WITHOUT_WAITING, sync_folder

try:
    import fcntl
except ImportError:  # pragma: no cover -- Windows: two windows on one round are not told apart there
    LOCK = None
else:
    LOCK = fcntl.flock
    EXCLUSIVE = fcntl.LOCK_EX | fcntl.LOCK_NB

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LARGEST = 64_000_000
"""Bytes; a round of a hundred questions has some 60,000, and one with votes from 3,000 screens some 10 million."""
_DECODER: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


class NotARoundError(Exception):
    """The file is no log of a round; the number says which line shows it."""


class InUseError(Exception):
    """Another window is writing to the log."""


class Read(NamedTuple):
    """What a log holds; `unread` are the numbers of lines that are no events, `torn` when the last one is cut off."""

    events: tuple[Event, ...]
    unread: tuple[int, ...]
    torn: bool

    @property
    def opened(self) -> Opened:
        """The first line."""
        return next(event for event in self.events if isinstance(event, Opened))


def decode(data: bytes) -> Read:
    """The events of a log. Raises NotARoundError when the first line does not open a round."""
    lines = data.split(b"\n")
    torn = lines.pop()
    events: list[Event] = []
    unread: list[int] = []
    for number, line in enumerate(lines, start=1):
        event = _event(line)
        if number == 1 and not (isinstance(event, Opened) and event.format == FORMAT and event.questions):
            raise NotARoundError(number)
        if event is not None:
            events.append(event)
        elif line.strip() and not _is_later(line):
            unread.append(number)
    if not events:
        raise NotARoundError(1)
    return Read(tuple(events), tuple(unread), bool(torn.strip()))


def _event(line: bytes) -> Event | None:
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _is_later(line: bytes) -> bool:
    """Whether a line is an event of a later version, which is none of our business."""
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(value, dict) and isinstance(value.get("event"), str) and value["event"] not in KNOWN


def read_log(path: Path) -> Read:
    """The events of a file. Raises NotARoundError, and OSError when it cannot be read."""
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | WITHOUT_WAITING)) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotARoundError(1)
    return decode(data)


def encode(event: Event) -> bytes:
    """An event as a line."""
    return msgspec.json.encode(event) + b"\n"


class Log:
    """A file that events are added to. What could not be written is kept and tried again with the next event."""

    def __init__(self, path: Path, *, new: bool) -> None:
        """Open a log. Raises OSError, FileExistsError for a new one that exists, InUseError."""
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        self._new = new
        self._pending = b""
        self._file = os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | (os.O_CREAT | os.O_EXCL if new else 0), 0o644)
        try:
            self._lock()
            self._torn = not new and _ends_torn(self._file)
            if new:
                sync_folder(path.parent)
        except BaseException:  # Ctrl-C among them
            self.close()
            raise

    def _lock(self) -> None:
        if LOCK is not None:
            try:
                LOCK(self._file, EXCLUSIVE)
            except BlockingIOError:
                raise InUseError(str(self.path)) from None
            except OSError:
                pass  # a file system without locks: two windows are the teacher's own care

    def add(self, *events: Event) -> None:
        """Write events, and those that could not be written before. Raises OSError; nothing is lost by it."""
        self._pending += b"".join(map(encode, events))
        data = b"\n" + self._pending if self._torn else self._pending
        while data:
            self._torn = True
            written = os.write(self._file, data)
            data = data[written:]
        os.fsync(self._file)
        self._torn = False
        self._pending = b""

    def close(self) -> None:
        """Let go of the file; one that was begun here, and in which nothing stands, is not left behind."""
        with suppress(OSError):
            empty = self._new and os.fstat(self._file).st_size == 0
            os.close(self._file)
            if empty:
                self.path.unlink()


def _ends_torn(file: int) -> bool:
    end = os.lseek(file, 0, os.SEEK_END)
    if not end:
        return False
    os.lseek(file, end - 1, os.SEEK_SET)
    return os.read(file, 1) != b"\n"


def logs_in(folder: Path) -> list[Path]:
    """The logs of a folder, the one written to last first."""

    def written(path: Path) -> tuple[float, str]:
        with suppress(OSError):
            return path.stat().st_mtime, path.name
        return 0.0, path.name

    return sorted(folder.glob("*.jsonl"), key=written, reverse=True) if folder.is_dir() else []


def create(folder: Path, stem: str) -> Log:
    """A new log of a name that no other has. Raises OSError."""
    for number in range(1, 1000):
        name = stem if number == 1 else f"{stem}-{number}"
        try:
            return Log(folder / f"{name}.jsonl", new=True)
        except FileExistsError:
            continue
    raise FileExistsError(stem)


def slug(label: str | None) -> str:
    """The part of a label that may stand in a file's name: letters and digits without accents, at most 24."""
    plain = unicodedata.normalize("NFKD", label or "").encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:24].strip("-")


def responses_of(names: Iterable[str], given: Sequence[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The teams' responses by team; those that gave none are left out."""
    return {name: response for name, response in zip(names, given, strict=True) if response}
