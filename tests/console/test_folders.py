"""A folder of files: put in place at once, and never over what somebody else has written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from quiz.console.folders import MARKER, Foreign, foreign, make_folder, replace_folder
from quiz.console.writing import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OLD = (("index.html", "old"), ("fr/index.html", "vieux"))
NEW = (("index.html", "new"), ("en/index.html", "new too"))


def files_in(folder: Path) -> dict[str, str]:
    return {
        each.relative_to(folder).as_posix(): each.read_text(encoding="utf-8")
        for each in sorted(folder.rglob("*"))
        if each.is_file() and each.name != MARKER
    }


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder made before."""
    folder = tmp_path / "site"
    replace_folder(folder, OLD)
    return folder


def test_a_new_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    done = replace_folder(tmp_path / "a" / "b", OLD)
    assert files_in(tmp_path / "a" / "b") == dict(OLD)
    assert (done.files, done.size, done.left) == (2, len("old") + len("vieux"), None)


def test_others_may_read_what_is_made(made: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    assert made.stat().st_mode & 0o777 == 0o777 & ~mask


def test_a_folder_made_before_is_replaced_whole(made: Path) -> None:
    assert foreign(made) is None
    replace_folder(made, NEW)
    assert files_in(made) == dict(NEW)


def test_nothing_is_left_beside_it(made: Path) -> None:
    replace_folder(made, NEW)
    assert [each.name for each in made.parent.iterdir()] == ["site"]


def test_an_interruption_leaves_the_old_folder_and_nothing_beside_it(made: Path) -> None:
    def interrupted() -> Iterator[tuple[str, str]]:
        yield NEW[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_folder(made, interrupted())
    assert files_in(made) == dict(OLD)
    assert [each.name for each in made.parent.iterdir()] == ["site"]


def test_a_new_or_empty_folder_is_nobodys(tmp_path: Path) -> None:
    assert foreign(tmp_path / "none") is None
    assert foreign(tmp_path) is None


def test_a_folder_of_somebody_elses_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "lessons.txt").write_text("mine", encoding="utf-8")
    assert foreign(tmp_path) == Foreign("unmade")
    assert foreign(tmp_path / "lessons.txt") == Foreign("file")


def test_a_file_added_to_a_folder_made_before_is_noticed_at_any_depth(made: Path) -> None:
    (made / "fr" / "notes.txt").write_text("mine", encoding="utf-8")
    assert foreign(made) == Foreign("added", "fr/notes.txt")


def test_a_link_is_not_followed_out_of_the_folder(made: Path, tmp_path: Path) -> None:
    (made / "elsewhere").symlink_to(tmp_path)
    assert foreign(made) == Foreign("added", "elsewhere")


def test_what_a_file_manager_leaves_behind_does_not_count(made: Path) -> None:
    (made / ".DS_Store").write_bytes(b"\0")
    assert foreign(made) is None


def test_a_folder_without_a_list_holds_its_files_and_nothing_else(tmp_path: Path) -> None:
    make_folder(tmp_path / "new", [("a/b.txt", b"\xff"), ("c.txt", b"")])
    assert (tmp_path / "new/a/b.txt").read_bytes() == b"\xff"
    assert {each.name for each in (tmp_path / "new").iterdir()} == {"a", "c.txt"}
    assert [each.name for each in tmp_path.iterdir()] == ["new"]


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match=r"a\.txt"):
        make_folder(tmp_path / "new", [("a.txt", b""), ("a.txt/b.txt", b"")])
    assert not list(tmp_path.iterdir())


def test_an_interruption_leaves_no_new_folder(tmp_path: Path) -> None:
    def interrupted() -> Iterator[tuple[str, bytes]]:
        yield "a.txt", b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_folder(tmp_path / "new", interrupted())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("put", [make_folder, replace_folder])
def test_a_fault_of_what_makes_the_files_is_not_told_as_one_of_the_disk(
    tmp_path: Path, put: Callable[[Path, Iterator[tuple[str, Any]]], object]
) -> None:
    def faulty() -> Iterator[tuple[str, Any]]:
        raise FileNotFoundError
        yield

    with pytest.raises(FileNotFoundError):
        put(tmp_path / "new", faulty())
    assert not list(tmp_path.iterdir())


def test_a_new_folder_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk: dict[int, bool] = {}
    files = [("a.txt", b"a"), ("below/b.txt", b"b"), ("below/deep/c.txt", b"c")]
    folder = tmp_path / "pack"

    def synced(handle: int) -> None:
        on_disk[os.fstat(handle).st_ino] = folder.exists()

    monkeypatch.setattr(os, "fsync", synced)
    make_folder(folder, files)
    inside = [folder, *folder.rglob("*")]
    assert {each.name for each in inside} >= {"pack", "below", "deep", "a.txt", "b.txt", "c.txt"}
    assert [each.name for each in inside if on_disk.get(each.stat().st_ino) is not False] == []
    assert on_disk[tmp_path.stat().st_ino]
