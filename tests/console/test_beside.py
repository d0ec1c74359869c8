"""What is being made is held; what a kill left goes at the next try, and an old folder comes back."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.console.beside import MADE, OLD, beside_of, clear, folder_beside, hold, let_go

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")


def test_what_was_left_is_deleted_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "room"
    beside_of(path).touch()
    (beside_of(path) / "fr").mkdir(parents=True)
    others = {".room.txt", ".room.12345678", f".other.12345678{MADE}", f".room.abcdefgh{MADE}"}
    for name in others:
        (tmp_path / name).touch()
    clear(path)
    assert {each.name for each in tmp_path.iterdir()} == others


def test_what_somebody_is_making_stays(tmp_path: Path) -> None:
    made = beside_of(tmp_path / "room")
    made.mkdir()
    held = hold(made)
    clear(tmp_path / "room")
    assert made.exists()
    let_go(held)
    clear(tmp_path / "room")
    assert not made.exists()


def test_a_link_that_was_left_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").touch()
    beside_of(tmp_path / "room").symlink_to(tmp_path / "mine")
    clear(tmp_path / "room")
    assert (tmp_path / "mine" / "file").exists()


def test_a_folder_that_was_moved_aside_comes_back_where_nothing_took_its_place(tmp_path: Path) -> None:
    path = tmp_path / "room"
    beside_of(path, OLD).mkdir()
    clear(path)
    assert path.is_dir()
    beside_of(path, OLD).mkdir()
    clear(path)
    assert os.listdir(tmp_path) == ["room"]  # noqa: PTH208 -- names


def test_a_folder_in_the_making_is_held_until_it_is_put_in_place(tmp_path: Path) -> None:
    with folder_beside(tmp_path / "room") as beside:
        clear(tmp_path / "room")
        beside.rename(tmp_path / "room")
    assert (tmp_path / "room").is_dir()
