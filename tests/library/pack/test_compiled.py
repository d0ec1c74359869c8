"""The compiled pack is the pack, or it is made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.compiled import KEPT, load_pack
from quiz.library.pack.roots import folder_root
from tests.conftest import PACKS, by_itself, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack


def test_the_compiled_copy_gives_the_same_pack(tmp_path: Path, pack: Pack) -> None:
    first, _ = load_pack(folder_root(small_pack()), tmp_path)
    second, _ = load_pack(folder_root(small_pack()), tmp_path)
    assert first == second == pack
    assert len(list(tmp_path.glob("*.msgpack"))) == 1


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"half", b"\x80"])
def test_a_damaged_copy_is_made_again(tmp_path: Path, pack: Pack, damage: bytes) -> None:
    load_pack(folder_root(small_pack()), tmp_path)
    (compiled,) = tmp_path.glob("*.msgpack")
    compiled.write_bytes(damage + compiled.read_bytes()[:100])
    assert load_pack(folder_root(small_pack()), tmp_path)[0] == pack


def test_a_changed_bank_is_read_again(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    bank.write_text(text, encoding="utf-8")
    load_pack(by_itself(bank), tmp_path / "cache")
    bank.write_text(text.replace("fr: Toutes les sortes", "fr: Autre titre"), encoding="utf-8")
    assert load_pack(by_itself(bank), tmp_path / "cache")[0].banks[0].title.fr == "Autre titre"


def test_a_bank_with_problems_is_not_kept(tmp_path: Path) -> None:
    load_pack(by_itself(PACKS / "bad" / "unknown-key.yaml"), tmp_path)
    assert not list(tmp_path.glob("*.msgpack"))


def test_only_so_many_copies_are_kept(tmp_path: Path) -> None:
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    for i in range(KEPT + 3):
        bank = tmp_path / "bank.yaml"
        bank.write_text(f"{text}# {i}\n", encoding="utf-8")
        load_pack(by_itself(bank), tmp_path / "cache")
    assert len(list((tmp_path / "cache").glob("*.msgpack"))) == KEPT


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path, pack: Pack) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load_pack(folder_root(small_pack()), blocked / "cache")[0] == pack
