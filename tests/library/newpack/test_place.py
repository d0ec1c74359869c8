"""A pack is put where nothing was, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.newpack.place import put
from quiz.library.newpack.refusals import RefusalError

if TYPE_CHECKING:
    from pathlib import Path


def inside(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_files_are_there_and_nothing_else(tmp_path: Path) -> None:
    put({"a/b.txt": b"\xff", "c.txt": b""}, str(tmp_path / "new"))
    assert (tmp_path / "new/a/b.txt").read_bytes() == b"\xff"
    assert inside(tmp_path) == {"new"}


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_nothing_is_overwritten(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "new"
    if kind == "folder":
        target.mkdir()
    elif kind == "file":
        target.write_text("mine", encoding="utf-8")
    else:
        target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(RefusalError, match="exists already"):
        put({"a.txt": b""}, str(target))
    assert inside(tmp_path) == {"new"}
    assert not (tmp_path / "new" / "a.txt").exists()


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a\0b"])
def test_a_name_that_names_no_new_folder_is_refused(name: str) -> None:
    with pytest.raises(RefusalError):
        put({}, name)


def test_the_folder_around_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="make it first"):
        put({}, str(tmp_path / "a" / "b"))


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="nothing was made"):
        put({"a.txt": b"", "a.txt/b.txt": b""}, str(tmp_path / "new"))
    assert inside(tmp_path) == set()


def test_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    class Interrupting(dict[str, bytes]):
        def items(self) -> object:  # type: ignore[override]
            yield "a.txt", b"half"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        put(Interrupting(), str(tmp_path / "new"))
    assert inside(tmp_path) == set()
