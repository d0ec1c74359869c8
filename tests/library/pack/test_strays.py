"""What looks like a bank and is read by nobody is told; what a whole pack may hold besides is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root, root_of
from quiz.library.pack.strays import unread_banks
from tests.checks.examples import a_pack

if TYPE_CHECKING:
    from pathlib import Path


def put(pack: Path, name: str) -> None:
    path = pack / "questions" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("bank: other\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["other.yml", "OTHER.YAML", "Other.Yml", "year-9/other.yaml", "year-9/other.yml"])
def test_a_bank_that_nobody_reads_is_told(tmp_path: Path, name: str) -> None:
    pack = a_pack(tmp_path)
    put(pack, name)
    (found,) = (each for each in read_contents(folder_root(pack)).problems if each.code == "Y122")
    assert found.span.file.endswith(name)
    assert found.severity == "warning"


@pytest.mark.parametrize("name", ["drafts/other.yaml", "schema/bank.json", "other.yaml~", "notes.txt"])
def test_what_is_no_bank_is_not_told(tmp_path: Path, name: str) -> None:
    pack = a_pack(tmp_path)
    put(pack, name)
    assert list(unread_banks(folder_root(pack))) == []


def test_who_asks_about_one_bank_hears_of_no_other(tmp_path: Path) -> None:
    pack = a_pack(tmp_path)
    put(pack, "second.yaml")
    put(pack, "other.yml")
    assert list(unread_banks(root_of(pack / "questions" / "essai.yaml"))) == []


def test_two_articles_of_one_file_are_told(tmp_path: Path) -> None:
    pack = a_pack(tmp_path)
    sources = pack / "seeds" / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace("001_731971380984911b.txt", "000_4cae91771972825a.txt"), encoding="utf-8")
    (found,) = read_contents(folder_root(pack)).problems
    assert (found.code, found.message.key) == ("I301", "articles.same_file")
