"""The check of a whole pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_root
from quiz.library.pack.roots import builtin_root, folder_root
from tests.benchmarks.generate import generate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A generated pack of four banks."""
    generate(tmp_path / "pack", 400, seed=3)
    return tmp_path / "pack"


def codes(pack: Path) -> set[tuple[str, str]]:
    return {(each.span.file.rpartition("/")[2], each.code) for each in check_root(folder_root(pack)).problems}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_generated_pack_keeps_every_rule(pack: Path) -> None:
    assert codes(pack) == set()


DEPENDENT = """bank: dependante
title: {fr: Une, en: One}
about: {fr: Une, en: One}
questions:
  - id: ailleurs
    kind: match
    device: numbers
    level: 1
    statement: e000-00
    twin: q000-00
    ask: {fr: "Qui\u202f?", en: "Who?"}
    rows:
      - {passage: p0, why: {fr: Un., en: One.}}
      - {passage: p1, why: {fr: Un., en: One.}}
    explain: {fr: "EXPLAIN", en: "EXPLAIN"}
    takeaway: {fr: Un., en: One.}
""".replace("EXPLAIN", "mot " * 50)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("- id: e000-00\n", "- id: e000-autre\n", "I302"),
        ("- id: p0\n", "- id: p9\n", "I302"),
        ("- id: q000-00\n", "- id: q000-autre\n", "I302"),
        ("- id: q000-01\n", "- id: ailleurs\n", "I301"),
    ],
)
def test_what_rests_on_another_bank_is_found_when_that_changes(pack: Path, old: str, new: str, code: str) -> None:
    (pack / "questions" / "dependante.yaml").write_text(DEPENDENT, encoding="utf-8")
    change(pack / "questions" / "banque-000.yaml", old, new)
    assert ("dependante.yaml", code) in codes(pack)


def test_the_registers_count_as_well(pack: Path) -> None:
    change(pack / "questions" / "outlets.yaml", "value: the-state", "value: a-foundation")
    assert {("banque-000.yaml", "R701"), ("banque-000.yaml", "R702")} <= codes(pack)


def test_a_pack_may_be_unfair_as_a_whole(pack: Path) -> None:
    for path in (pack / "questions").glob("banque-*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("level: 3", "level: 1"), encoding="utf-8")
    assert "B907" in {code for _, code in codes(pack)}


def test_progress_is_told_to_its_end() -> None:
    told: list[tuple[int, int]] = []
    check_root(builtin_root(), lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1][0] + 1 == told[-1][1]
