"""Remarks on questions, in their file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.commands.play.flags import Flag, add_flag
from quiz.locale import phrases

if TYPE_CHECKING:
    from pathlib import Path

REMARK = Flag(question="duree", bank="les-faits", comment="trop flou", asked="Combien ?", at="now", language="fr")


def test_remarks_are_added_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "new" / "flags.jsonl"
    for _ in range(2):
        assert str(path) in add_flag(phrases("fr"), path, REMARK).told
    lines = path.read_bytes().splitlines()
    assert [msgspec.json.decode(line, type=Flag).comment for line in lines] == ["trop flou", "trop flou"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_others_on_the_machine_cannot_read_them(tmp_path: Path) -> None:
    add_flag(phrases("en"), tmp_path / "flags.jsonl", REMARK)
    assert (tmp_path / "flags.jsonl").stat().st_mode & 0o077 == 0


def test_what_cannot_be_noted_is_said_with_its_reason(tmp_path: Path) -> None:
    done = add_flag(phrases("fr"), tmp_path, REMARK)
    assert (done.noted, "c’est un dossier" in done.told) == (False, True)
