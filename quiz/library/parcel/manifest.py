"""What a pack in one file says of itself, and whether that is true of what is in it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import RefusedError
from quiz.library.text.soundness import is_cut
from quiz.locale.said import said
from quiz.model import BankLanguage, Id, Line, Name, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.library.pack.packs import Contents
    from quiz.model import About

FORMAT = "quiz-pack"
VERSION = 1
NEEDED = ("title", "licence", "credits")
"""What must be known of a pack before it is passed on."""


class File(Value, frozen=True, kw_only=True):
    """A file of the pack: its size in bytes and its SHA-256, in hexadecimal digits."""

    path: str
    size: int
    sha256: str


class Manifest(Value, frozen=True, kw_only=True):
    """What a pack is, who made it, under which licence, and every file of it.

    `excerpts` says that of some article only what is quoted is there, with what stands around it.
    """

    format: str
    version: int
    name: Id
    title: Name
    languages: tuple[BankLanguage, ...]
    licence: Line
    credits: tuple[Line, ...]
    excerpts: bool
    files: tuple[File, ...]


class _Head(msgspec.Struct):
    """What manifests of every version begin with."""

    format: str
    version: int


def lacking(about: About) -> list[str]:
    """What of that which must be known of a pack is not said."""
    return [key for key in NEEDED if not getattr(about, key)]


def manifest_of(contents: Contents, name: str, files: Mapping[str, bytes], *, excerpts: bool) -> Manifest:
    """What is to be said of a pack that lacks nothing of what is needed, and of its files."""
    about = contents.about.about
    return Manifest(
        format=FORMAT,
        version=VERSION,
        name=about.name or name,
        title=about.title or "",
        languages=contents.languages,
        licence=about.licence or "",
        credits=about.credits,
        excerpts=excerpts,
        files=tuple(_file(path, content) for path, content in sorted(files.items()) if path != MANIFEST),
    )


def _file(path: str, content: bytes) -> File:
    return File(path=path, size=len(content), sha256=sha256(content).hexdigest())


def in_bytes(manifest: Manifest) -> bytes:
    """The manifest as it stands in the file."""
    return msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"


def read_manifest(files: Mapping[str, bytes]) -> Manifest:
    """What a file says of itself. Raises RefusedError for what is none, and for one of a later version."""
    try:
        head = msgspec.json.decode(files[MANIFEST], type=_Head)
        if head.format == FORMAT and head.version > VERSION:
            raise RefusedError(said("parcels.newer", version=head.version, known=VERSION))
        manifest = msgspec.json.decode(files[MANIFEST], type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RefusedError(said("parcels.no_manifest")) from error
    if (manifest.format, manifest.version, in_bytes(manifest)) != (FORMAT, VERSION, files[MANIFEST]):
        raise RefusedError(said("parcels.no_manifest"))
    return manifest


def must_be_true(manifest: Manifest, contents: Contents, files: Mapping[str, bytes]) -> None:
    """Refuse a file that says of itself what is not so, or holds what belongs to no pack. Raises RefusedError."""
    excerpts = any(is_cut(article.text) for article in contents.pack.articles.values())
    if lacking(contents.about.about) or manifest_of(contents, manifest.name, files, excerpts=excerpts) != manifest:
        raise RefusedError(said("parcels.untrue"))
    articles = {f"seeds/{located.value.file}" for located in contents.sources}
    extra = [path for path in files if path.startswith("seeds/") and path not in {"seeds/sources.yaml", *articles}]
    if extra:
        raise RefusedError(said("parcels.nobody_named", path=extra[0]))
