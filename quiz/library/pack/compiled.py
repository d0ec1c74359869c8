"""The compiled pack: the typed values in one file, so that a start need not read YAML.

It is keyed by the content of every file it was made from and by the program's version; whatever does not fit,
is damaged or cannot be read is dropped without a word and made again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from quiz import __version__
from quiz.library.pack.files import read_bytes
from quiz.library.pack.roots import REGISTERS, Root
from quiz.model import Pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.problems import Problem


EDITION = b"3"
"""Raised when what is compiled changes though neither the model nor the program's version does."""
KEPT = 8
"""Compiled packs in the cache; the oldest goes when another is added."""


def load_pack(root: Root, cache: Path | None) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack and the problems of its files; from the compiled copy in `cache` when it is current."""
    if cache is None:
        return _read(root)
    compiled = cache / f"{_key(root)}.msgpack"
    pack = _compiled(compiled)
    if pack is not None:
        return pack, ()
    pack, problems = _read(root)
    if not problems:
        _keep(compiled, pack)
    return pack, problems


def _read(root: Root) -> tuple[Pack, tuple[Problem, ...]]:
    from quiz.library.pack.packs import read_contents

    contents = read_contents(root)
    return contents.pack, contents.problems


def _key(root: Root) -> str:
    digest = hashlib.blake2b(EDITION + __version__.encode(), digest_size=16)
    for path in _files(root):
        digest.update(f"\0{path.name}\0".encode())
        digest.update(read_bytes(path, path.name)[0])
    return digest.hexdigest()


def _files(root: Root) -> Iterator[Path]:
    yield from sorted((Path(__file__).parents[2] / "model").glob("*.py"))
    yield from root.banks
    yield from (root.register(name) for name in REGISTERS)
    yield from sorted(root.sources.parent.glob("*"))


def _compiled(path: Path) -> Pack | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Pack)
    except (OSError, msgspec.DecodeError):
        return None


def _keep(path: Path, pack: Pack) -> None:
    """Write beside and rename, so that another round never reads half a file; a full disk is no reason to stop."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in sorted(path.parent.glob("*.msgpack"), key=lambda each: each.stat().st_mtime)[: -KEPT + 1]:
            old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.msgpack.encode(pack))
        Path(name).replace(path)
