"""What a pack in one file says of itself is true, or the file is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.library.parcel.manifest import in_bytes, lacking, must_be_true, read_manifest
from quiz.library.parcel.names import MANIFEST
from quiz.library.parcel.parcels import RefusedError
from quiz.model import About
from tests.library.parcel.made import files_in, own_pack

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def why(error: pytest.ExceptionInfo[RefusedError]) -> str:
    return error.value.message.key.partition(".")[2]


def test_a_manifest_says_what_whoever_gets_a_pack_must_know(tmp_path: Path) -> None:
    manifest = read_manifest(files_in(own_pack(tmp_path / "own")))
    assert (manifest.name, manifest.licence, manifest.credits) == ("sommet", "CC BY 4.0", ("Zorglub",))
    assert (manifest.languages, manifest.excerpts, manifest.version) == (("fr", "en"), False, 1)
    assert {"pack.yaml", "seeds/sources.yaml", "seeds/rhc.txt"} <= {file.path for file in manifest.files}


def test_it_is_true_of_its_pack(tmp_path: Path) -> None:
    folder = own_pack(tmp_path / "own")
    files = files_in(folder)
    must_be_true(read_manifest(files), read_contents(folder_root(folder)), files)


@pytest.mark.parametrize(
    ("key", "lie"),
    [
        ("title", "The moon"),
        ("licence", "public domain"),
        ("credits", ("Somebody else",)),
        ("languages", ("fr",)),
        ("excerpts", True),
        ("name", "other"),
        ("files", ()),
    ],
)
def test_a_manifest_that_lies_is_refused(tmp_path: Path, key: str, lie: Any) -> None:  # noqa: ANN401 -- a value of any kind
    folder = own_pack(tmp_path / "own")
    files = files_in(folder)
    told = msgspec.structs.replace(read_manifest(files), **{key: lie})
    with pytest.raises(RefusedError) as refused:
        must_be_true(told, read_contents(folder_root(folder)), files)
    assert why(refused) == "untrue"


def test_a_file_that_is_no_article_is_refused(tmp_path: Path) -> None:
    folder = own_pack(tmp_path / "own")
    (folder / "seeds" / "virus.exe").write_bytes(b"MZ")
    files = files_in(folder)
    with pytest.raises(RefusedError) as refused:
        must_be_true(read_manifest(files), read_contents(folder_root(folder)), files)
    assert why(refused) == "nobody_named"


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b"\xff", b'{"format": "quiz-pack", "version": 1}', b"[" * 100_000, b'{"format": "a"}']
)
def test_what_is_no_manifest_is_refused(raw: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        read_manifest({MANIFEST: raw})
    assert why(refused) == "no_manifest"


def test_a_manifest_is_read_in_one_writing_only(tmp_path: Path) -> None:
    files = files_in(own_pack(tmp_path / "own"))
    with pytest.raises(RefusedError) as refused:
        read_manifest({MANIFEST: files[MANIFEST] + b" "})
    assert why(refused) == "no_manifest"


def test_one_of_a_later_version_says_so(tmp_path: Path) -> None:
    manifest = msgspec.structs.replace(read_manifest(files_in(own_pack(tmp_path / "own"))), version=2)
    with pytest.raises(RefusedError) as refused:
        read_manifest({MANIFEST: in_bytes(manifest)})
    assert why(refused) == "newer"


def test_what_is_not_said_of_a_pack_is_told() -> None:
    assert lacking(About()) == ["title", "licence", "credits"]
    assert lacking(About(title="a", licence="b", credits=("c",))) == []
