"""A record that is stale, cut short, changed or of another program is no record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks import records
from quiz.checks.incremental import check_root
from quiz.checks.records import DIGEST, Shelf, key_of
from quiz.library.pack.roots import root_of
from quiz.model.values import Value
from tests.conftest import PACKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BAD = PACKS / "bad" / "three-faults.yaml"


class Note(Value, frozen=True, kw_only=True):
    """A record."""

    made_from: bytes
    text: str


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda raw: raw[:-1],
    "a bit turned": lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
    "without its seal": lambda raw: raw[DIGEST:],
    "something else": lambda _: b"\xc1" * 100,
    "a seal alone": lambda raw: raw[:DIGEST],
}


def test_a_record_is_taken_as_it_was_put(tmp_path: Path) -> None:
    note = Note(made_from=b"x", text="é")
    Shelf(tmp_path).keep("a", note)
    assert Shelf(tmp_path).take("a", b"x", Note) == note


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_record_is_none(name: str, tmp_path: Path) -> None:
    Shelf(tmp_path).keep("a", Note(made_from=b"x", text="é"))
    (path,) = (tmp_path / "checks").iterdir()
    path.write_bytes(DAMAGES[name](path.read_bytes()))
    assert Shelf(tmp_path).take("a", b"x", Note) is None


def test_a_record_of_another_content_is_none(tmp_path: Path) -> None:
    Shelf(tmp_path).keep("a", Note(made_from=b"x", text="é"))
    assert Shelf(tmp_path).take("a", b"y", Note) is None


def test_a_record_of_another_program_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of("a", b"b")
    monkeypatch.setattr(records, "program", lambda: b"another")
    assert key_of("a", b"b") != before


def test_parts_of_a_key_do_not_run_together() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")


def test_without_a_folder_nothing_is_kept() -> None:
    Shelf(None).keep("a", Note(made_from=b"x", text="é"))
    assert Shelf(None).take("a", b"x", Note) is None


@pytest.mark.parametrize("name", DAMAGES)
def test_a_check_on_damaged_records_finds_the_same(name: str, tmp_path: Path) -> None:
    expected = check_root(root_of(BAD), tmp_path).problems
    for path in (tmp_path / "checks").iterdir():
        path.write_bytes(DAMAGES[name](path.read_bytes()))
    assert check_root(root_of(BAD), tmp_path).problems == expected


def test_records_swapped_between_banks_are_not_believed(tmp_path: Path) -> None:
    other = PACKS / "bad" / "unknown-key.yaml"
    expected = [check_root(root_of(path), tmp_path).problems for path in (BAD, other)]
    paths = sorted((tmp_path / "checks").iterdir())
    contents = [path.read_bytes() for path in paths]
    for path, content in zip(paths, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)
    assert [check_root(root_of(path), tmp_path).problems for path in (BAD, other)] == expected


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert check_root(root_of(BAD), blocked / "cache").problems == check_root(root_of(BAD)).problems


def test_only_so_many_records_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "KEPT", 3)
    shelf = Shelf(tmp_path)
    for i in range(6):
        shelf.keep(str(i), Note(made_from=b"x", text="é"))
    shelf.tidy()
    assert len(list((tmp_path / "checks").iterdir())) == 3
