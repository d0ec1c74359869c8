"""What a path means."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.library.pack.roots import Root, builtin_root, folder_root, root_of, together


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of two banks."""
    (tmp_path / "pack.yaml").touch()
    for name in ("questions/a.yaml", "questions/b.yaml", "questions/outlets.yaml", "seeds/sources.yaml", "seeds/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def test_a_bank_means_itself_and_the_pack_around_it(folder: Path) -> None:
    assert root_of(folder / "questions/a.yaml") == Root(folder, (folder / "questions/a.yaml",))


def test_a_folder_means_all_its_banks(folder: Path) -> None:
    assert [bank.name for bank in root_of(folder).banks] == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize("name", ["questions/outlets.yaml", "seeds/sources.yaml", "seeds/x.txt", "pack.yaml"])
def test_what_all_banks_share_means_the_whole_pack(folder: Path, name: str) -> None:
    assert root_of(folder / name) == folder_root(folder)


def test_a_bank_outside_a_pack_quotes_the_built_in_articles(tmp_path: Path) -> None:
    assert root_of(tmp_path / "a.yaml") == Root(builtin_root().folder, (tmp_path / "a.yaml",))


def test_the_files_of_a_pack_are_taken_together(folder: Path) -> None:
    names = ["questions/b.yaml", "seeds/x.txt", "questions/a.yaml"]
    (root,) = together(root_of(folder / name) for name in names)
    assert {bank.name for bank in root.banks} == {"a.yaml", "b.yaml"}


def test_banks_outside_a_pack_stay_apart() -> None:
    assert len(together([root_of(Path("/one/a.yaml")), root_of(Path("/two/a.yaml"))])) == 2


def test_a_draft_stands_in_its_pack_and_is_no_bank_of_it(folder: Path) -> None:
    draft = folder / "questions" / "drafts" / "c.yaml"
    draft.parent.mkdir()
    draft.write_text("bank: c\n", encoding="utf-8")
    assert root_of(draft) == Root(folder, (draft,))
    assert draft not in folder_root(folder).banks
