"""The compiled pack: the typed values in one file, so that a start need not read YAML.

It is keyed by the content of every file it was made from and by all versions that made it, and sealed; whatever does
not fit, is damaged or cannot be read is dropped without a word and made again.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from quiz import __version__
from quiz.library.pack.files import read_bytes
from quiz.locale.sealed import drop_oldest, keep_sealed, read_sealed
from quiz.model import Pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.roots import Root
    from quiz.library.problems import Problem


EDITION = 5
"""Raised when what is compiled changes though neither the model nor the program's version does."""
KEPT = 8
"""Compiled packs in the cache; the oldest goes when another is added."""


def load_pack(root: Root, cache: Path | None) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack and the errors of its files; from the compiled copy in `cache` when it is current."""
    if cache is None:
        return _read(root)
    stamp = _stamp(root)
    compiled = cache / f"{stamp.hex()}.msgpack"
    pack = _compiled(compiled, stamp)
    if pack is not None:
        return pack, ()
    pack, problems = _read(root)
    if not problems and _stamp(root) == stamp:  # the files are still those that were looked at
        drop_oldest(cache, "*.msgpack", KEPT - 1)
        keep_sealed(compiled, stamp, msgspec.msgpack.encode(pack))
    return pack, problems


def _read(root: Root) -> tuple[Pack, tuple[Problem, ...]]:
    from quiz.library.pack.packs import read_contents

    contents = read_contents(root)
    return contents.pack, tuple(each for each in contents.problems if each.severity == "error")


def _stamp(root: Root) -> bytes:
    """What the pack is made from: every byte of its files, or why one is not read, and what reads them."""
    digest = hashlib.blake2b(repr((EDITION, __version__, sys.version, msgspec.__version__)).encode(), digest_size=16)
    for path in _files(root):
        raw, problem = read_bytes(path, path.name)
        for part in (os.fsencode(path.name), problem.code.encode() if problem else b"", raw):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.digest()


def _files(root: Root) -> Iterator[Path]:
    yield from sorted((Path(__file__).parents[2] / "model").glob("*.py"))
    yield from root.files()


def _compiled(path: Path, stamp: bytes) -> Pack | None:
    raw = read_sealed(path, stamp)
    if raw is None:
        return None
    try:
        return msgspec.msgpack.decode(raw, type=Pack)
    except msgspec.DecodeError:
        return None
