"""A pack is put where nothing was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.newpack.place import refuse_taken
from quiz.library.newpack.refusals import RefusalError

if TYPE_CHECKING:
    from pathlib import Path


def test_where_nothing_is_a_pack_may_be_put(tmp_path: Path) -> None:
    assert refuse_taken(str(tmp_path / "new")) == tmp_path / "new"


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
        refuse_taken(str(target))


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a\0b"])
def test_a_name_that_names_no_new_folder_is_refused(name: str) -> None:
    with pytest.raises(RefusalError):
        refuse_taken(name)


def test_the_folder_around_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="make it first"):
        refuse_taken(str(tmp_path / "a" / "b"))
