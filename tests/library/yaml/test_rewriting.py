"""Files are written wholly or not at all, and keep what no edit touches."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.problems import Edit
from quiz.library.yaml.rewriting import Change, NotWrittenError, edited_raw, plain_text, read_raw, write_all
from quiz.library.yaml.scalars import apply_edits

if TYPE_CHECKING:
    from pathlib import Path

BOM = "\ufeff"


def file(folder: Path, name: str, text: str = "old\n") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_mark_and_line_ends_stay() -> None:
    assert edited_raw(f"{BOM}a\r\nb\r\nc", [Edit(2, 3, "B")]) == f"{BOM}a\r\nB\r\nc"


def test_a_new_line_ends_as_the_others_do() -> None:
    assert edited_raw("a\r\nb", [Edit(2, 2, "x\n")]) == "a\r\nx\r\nb"
    assert edited_raw("a\nb", [Edit(2, 2, "x\n")]) == "a\nx\nb"


@given(st.text("ab\n\r\ufeff", max_size=30), st.data())
def test_edits_of_the_raw_text_are_edits_of_the_plain_text(raw: str, data: st.DataObject) -> None:
    plain = plain_text(raw)
    start = data.draw(st.integers(0, len(plain)))
    edit = Edit(start, data.draw(st.integers(start, len(plain))), "xy")
    after = edited_raw(raw, [edit])
    if "\r" not in plain:
        assert plain_text(after) == apply_edits(plain, [edit])
    assert after.startswith(BOM) or not raw.startswith(BOM)


def test_a_file_gets_its_new_text_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = file(tmp_path, "a")
    path.chmod(0o640)
    write_all([Change(path, "old\n", "new\n")])
    assert read_raw(path) == "new\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["a"]


def refused(*changes: Change) -> NotWrittenError:
    with pytest.raises(NotWrittenError) as caught:
        write_all(changes)
    return caught.value


def test_a_write_protected_file_keeps_all_files_from_changing(tmp_path: Path) -> None:
    first, second = file(tmp_path, "a"), file(tmp_path, "b")
    second.chmod(0o444)
    error = refused(Change(first, "old\n", "new\n"), Change(second, "old\n", "new\n"))
    assert (error.path, error.done) == (second, ())
    assert read_raw(first) == read_raw(second) == "old\n"
    assert names(tmp_path) == ["a", "b"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = file(tmp_path, "a", "newer\n")
    refused(Change(path, "old\n", "new\n"))
    assert read_raw(path) == "newer\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = file(tmp_path, "a")
    link = tmp_path / "b"
    link.symlink_to(target)
    refused(Change(link, "old\n", "new\n"))
    assert read_raw(target) == "old\n"
    assert link.is_symlink()


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    assert refused(Change(tmp_path / "a", "old\n", "new\n")).reason


def test_a_folder_that_takes_no_new_file_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    path = file(folder, "a")
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        refused(Change(path, "old\n", "new\n"))
        assert read_raw(path) == "old\n"
    finally:
        folder.chmod(0o700)
