"""The compiled pack is the pack, or it is made again."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from quiz.library.pack import packs
from quiz.library.pack.compiled import KEPT, load_pack
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from tests.checks.examples import a_pack
from tests.conftest import PACKS, by_itself, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.model import Pack


def test_the_compiled_copy_gives_the_same_pack(tmp_path: Path, pack: Pack) -> None:
    first, _ = load_pack(folder_root(small_pack()), tmp_path)
    second, _ = load_pack(folder_root(small_pack()), tmp_path)
    assert first == second == pack
    assert len(list(tmp_path.glob("*.msgpack"))) == 1


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"half", b"\x80"])
def test_a_damaged_copy_is_made_again(tmp_path: Path, pack: Pack, damage: bytes) -> None:
    load_pack(folder_root(small_pack()), tmp_path)
    (kept,) = tmp_path.glob("*.msgpack")
    kept.write_bytes(damage + kept.read_bytes()[:100])
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


def test_what_a_check_only_warns_of_keeps_no_pack_from_being_kept(tmp_path: Path) -> None:
    pack = a_pack(tmp_path)
    (pack / "questions" / "old.yml").write_text("bank: old\n", encoding="utf-8")
    assert load_pack(folder_root(pack), tmp_path / "cache")[1] == ()
    assert list((tmp_path / "cache").glob("*.msgpack"))


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


def test_no_bit_of_a_copy_can_flip_unnoticed(tmp_path: Path, pack: Pack) -> None:
    load_pack(folder_root(small_pack()), tmp_path)
    (kept,) = tmp_path.glob("*.msgpack")
    raw = kept.read_bytes()
    keys = [at + 3 for at in range(len(raw)) if raw.startswith(b"key\xc3", at)]
    for at in [0, len(raw) - 1, *keys[:9]]:
        kept.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
        assert load_pack(folder_root(small_pack()), tmp_path)[0] == pack


def test_a_copy_of_another_pack_is_not_believed(tmp_path: Path, pack: Pack) -> None:
    load_pack(by_itself(PACKS / "good" / "every-kind.yaml"), tmp_path)
    (other,) = tmp_path.glob("*.msgpack")
    load_pack(folder_root(small_pack()), tmp_path)
    (mine,) = set(tmp_path.glob("*.msgpack")) - {other}
    mine.write_bytes(other.read_bytes())
    assert load_pack(folder_root(small_pack()), tmp_path)[0] == pack


def test_files_that_change_while_they_are_read_are_not_kept_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = tmp_path / "bank.yaml"
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    bank.write_text(text, encoding="utf-8")

    def saved_again(root: Root) -> Contents:
        bank.write_text(text.replace("fr: Toutes les sortes", "fr: Autre titre"), encoding="utf-8")
        return read_contents(root)

    monkeypatch.setattr(packs, "read_contents", saved_again)
    assert load_pack(by_itself(bank), tmp_path / "cache")[0].banks[0].title.fr == "Autre titre"
    monkeypatch.undo()
    bank.write_text(text, encoding="utf-8")
    assert load_pack(by_itself(bank), tmp_path / "cache")[0].banks[0].title.fr == "Toutes les sortes"


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_a_file_beside_the_articles_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    shutil.copytree(small_pack(), tmp_path / "pack")
    (tmp_path / "pack" / "seeds" / os.fsdecode(b"\x82t\x82.txt")).touch()
    first = load_pack(folder_root(tmp_path / "pack"), tmp_path / "cache")
    assert first == load_pack(folder_root(tmp_path / "pack"), tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 1
