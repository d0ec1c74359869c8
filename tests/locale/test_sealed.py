"""What is kept is believed only whole, and only for what it was made from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from quiz.locale.sealed import drop_oldest, keep_sealed, read_sealed

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = b"a few words of no interest"


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    keep_sealed(tmp_path / "new" / "kept", b"stamp", CONTENT)
    assert read_sealed(tmp_path / "new" / "kept", b"stamp") == CONTENT
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["kept"]


def test_it_is_not_believed_for_anything_else(tmp_path: Path) -> None:
    keep_sealed(tmp_path / "kept", b"stamp", CONTENT)
    assert read_sealed(tmp_path / "kept", b"stampa") is None
    assert read_sealed(tmp_path / "none", b"stamp") is None


def test_no_byte_can_change_and_none_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    keep_sealed(path, b"stamp", CONTENT)
    raw = path.read_bytes()
    for at in range(len(raw)):
        for damaged in (raw[:at], raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :], raw[:at] + raw[at + 1 :]):
            path.write_bytes(damaged)
            assert read_sealed(path, b"stamp") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "kept")
    assert read_sealed(tmp_path / "kept", b"stamp") is None


def test_what_cannot_be_kept_is_not(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    keep_sealed(tmp_path / "kept", b"stamp", CONTENT)
    assert list(tmp_path.iterdir()) == [tmp_path / "kept"]


def test_the_oldest_go_first_and_what_a_kill_left_with_them(tmp_path: Path) -> None:
    for i, name in enumerate(("1.msgpack", "2.msgpack.0a1b", "3.msgpack", "4.msgpack")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (i, i))
    drop_oldest(tmp_path, "*.msgpack", 2)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["3.msgpack", "4.msgpack"]
