"""What a check found in a bank, kept on disk until something that it looked at changes.

A record is taken only when it was made by this very program, from these very bytes under this very name, and when
all that the check looked at outside the file is as it was. Whatever cannot be read, fits nothing or lies about its
own content is dropped without a word: the bank is checked again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import field

from quiz import __version__
from quiz.checks.tally import Tally
from quiz.library.pack.banks import Export
from quiz.library.problems import Problem
from quiz.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.library.pack.world import World

T = TypeVar("T")
KEPT = 4000
"""Records in the cache; the oldest go when there are more."""
ROOMS = ("model", "library", "play", "checks")
"""Where the code is that decides what is found."""
DIGEST = 16


class Found(Value, frozen=True, kw_only=True):
    """What a check found in one bank."""

    problems: tuple[Problem, ...]
    tally: Tally
    questions: int
    quotations: int


class Record(Value, frozen=True, kw_only=True):
    """A bank's exports and findings, and what outside its file each of them rests on."""

    made_from: bytes
    export: Export | None
    export_needs: dict[str, dict[str, bytes]] = field(default_factory=dict)
    taken: tuple[str, ...] = ()
    needs: dict[str, dict[str, bytes]] = field(default_factory=dict)
    found: Found


@cache
def program() -> bytes:
    """A digest of the code that checks, so that no record outlives a rule."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=DIGEST)
    top = Path(__file__).parent.parent
    for room in ROOMS:
        for path in sorted((top / room).glob("**/*.py")):
            with suppress(OSError):
                digest.update(path.read_bytes())
    return digest.digest()


def key_of(*parts: bytes | str) -> bytes:
    """A digest of what a record is made from."""
    digest = hashlib.blake2b(program(), digest_size=DIGEST)
    for part in parts:
        raw = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.digest()


def holds(needs: dict[str, dict[str, bytes]], world: World) -> bool:
    """Whether all that was looked at is as it was."""
    return all(
        digest == world.digest((table, key)) for table, looked_at in needs.items() for key, digest in looked_at.items()
    )


class Shelf:
    """The folder of records; without a folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder / "checks" if folder is not None else None

    def _path(self, name: str) -> Path:
        digest = hashlib.blake2b(name.encode(errors="surrogateescape"), digest_size=DIGEST)
        return (self.folder or Path()) / f"{digest.hexdigest()}.msgpack"

    def take(self, name: str, made_from: bytes, kind: type[T]) -> T | None:
        """The record of a file, if it is whole and was made from this."""
        if self.folder is None:
            return None
        try:
            raw = self._path(name).read_bytes()
            if _seal(raw[DIGEST:]) != raw[:DIGEST]:
                return None
            record: Any = msgspec.msgpack.decode(raw[DIGEST:], type=kind)
        except (OSError, msgspec.DecodeError, ValueError):
            return None
        return record if record.made_from == made_from else None

    def keep(self, name: str, record: object) -> None:
        """Write beside and rename, so that nobody reads half a record; a full disk is no reason to stop."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            raw = msgspec.msgpack.encode(record)
            handle, beside = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as file:
                file.write(_seal(raw) + raw)
            Path(beside).replace(self._path(name))

    def tidy(self) -> None:
        """Let the oldest records go."""
        if self.folder is None:
            return
        with suppress(OSError):
            paths: Iterable[Path] = list(self.folder.iterdir())
            if len(list(paths)) > KEPT:
                for path in sorted(paths, key=lambda each: each.stat().st_mtime)[:-KEPT]:
                    path.unlink(missing_ok=True)


def _seal(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=DIGEST).digest()
