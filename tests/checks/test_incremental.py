"""A check with records finds what a check without them finds, and does not do again what did not change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_bank, check_contents, incremental
from quiz.checks.fairness import audits
from quiz.checks.incremental import check_root
from quiz.checks.tally import added, audit_of, tally
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root, folder_root, root_of
from tests.benchmarks.generate import generate
from tests.conftest import PACKS, TOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.library.pack.packs import Contents

GOOD = PACKS / "good" / "every-kind.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A generated pack of four banks."""
    generate(tmp_path / "pack", 400, seed=3)
    return tmp_path / "pack"


@pytest.fixture
def checked_again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The banks that are checked, not taken from a record."""
    names: list[str] = []
    check = check_bank

    def noted(contents: Contents) -> object:
        names.extend(bank.value.id for bank in contents.banks)
        return check(contents)

    monkeypatch.setattr(incremental, "check_bank", noted)
    return names


def codes(pack: Path, cache: Path | None) -> list[tuple[str, str]]:
    root = folder_root(pack)
    found = check_root(root, cache).problems
    assert found == check_contents(read_contents(root))
    return [(problem.span.file.rpartition("/")[2], problem.code) for problem in found]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_built_in_pack_is_found_sound_either_way(tmp_path: Path) -> None:
    first, second = check_root(builtin_root(), tmp_path), check_root(builtin_root(), tmp_path)
    assert first == second
    assert (first.problems, first.questions > 100, first.quotations > 100) == ((), True, True)


def test_a_generated_pack_keeps_every_rule(pack: Path, tmp_path: Path) -> None:
    assert codes(pack, tmp_path / "cache") == codes(pack, tmp_path / "cache") == []


@pytest.mark.parametrize("path", sorted((PACKS / "bad").glob("*.yaml"))[::4], ids=lambda path: path.stem)
def test_findings_are_the_same_with_and_without_records(path: Path, tmp_path: Path) -> None:
    without = check_contents(read_contents(root_of(path)))
    assert check_root(root_of(path), tmp_path).problems == check_root(root_of(path), tmp_path).problems == without


def test_nothing_is_done_again_when_nothing_changed(pack: Path, tmp_path: Path, checked_again: list[str]) -> None:
    check_root(folder_root(pack), tmp_path / "cache")
    checked_again.clear()
    check_root(folder_root(pack), tmp_path / "cache")
    assert checked_again == []


def test_one_changed_bank_is_checked_alone(pack: Path, tmp_path: Path, checked_again: list[str]) -> None:
    check_root(folder_root(pack), tmp_path / "cache")
    checked_again.clear()
    change(pack / "questions" / "banque-001.yaml", "level: 1", "level: 4")
    found = check_root(folder_root(pack), tmp_path / "cache").problems
    assert checked_again == ["banque-001"]
    assert "S203" in {problem.code for problem in found}


def test_a_changed_article_brings_back_the_banks_that_look_at_it(
    pack: Path, tmp_path: Path, checked_again: list[str]
) -> None:
    for name in ("banque-001", "banque-002", "banque-003"):
        (pack / "questions" / f"{name}.yaml").unlink()
    shutil.copy(GOOD, pack / "questions" / "ailleurs.yaml")
    check_root(folder_root(pack), tmp_path / "cache")
    checked_again.clear()
    change(pack / "seeds" / "002.txt", "marque002", "autre")
    check_root(folder_root(pack), tmp_path / "cache")
    assert checked_again == ["banque-000"]


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
CHANGES: dict[str, Callable[[Path], None]] = {
    "a statement renamed": lambda bank: change(bank, "- id: e000-00\n", "- id: e000-autre\n"),
    "a statement broken": lambda bank: change(bank, "- id: e000-00\n", "- id: e000-00\n    x: a: b\n"),
    "a passage renamed": lambda bank: change(bank, "- id: p0\n", "- id: p9\n"),
    "a twin renamed": lambda bank: change(bank, "- id: q000-00\n", "- id: q000-autre\n"),
    "the bank gone": lambda bank: bank.unlink(),
    "an id given twice": lambda bank: change(bank, "- id: q000-01\n", "- id: ailleurs\n"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_rests_on_another_bank_is_checked_when_that_changes(name: str, pack: Path, tmp_path: Path) -> None:
    (pack / "questions" / "dependante.yaml").write_text(DEPENDENT, encoding="utf-8")
    before = codes(pack, tmp_path / "cache")
    CHANGES[name](pack / "questions" / "banque-000.yaml")
    after = codes(pack, tmp_path / "cache")
    assert after != before or name == "the bank gone"


def test_an_id_that_comes_to_be_mends_what_pointed_at_nothing(pack: Path, tmp_path: Path) -> None:
    bank = pack / "questions" / "dependante.yaml"
    bank.write_text(DEPENDENT.replace("statement: e000-00", "statement: e000-99"), encoding="utf-8")
    assert ("dependante.yaml", "I302") in codes(pack, tmp_path / "cache")
    change(pack / "questions" / "banque-000.yaml", "- id: e000-01\n", "- id: e000-99\n")
    assert ("dependante.yaml", "I302") not in codes(pack, tmp_path / "cache")


def test_the_registers_count_as_well(pack: Path, tmp_path: Path) -> None:
    assert codes(pack, tmp_path / "cache") == []
    change(pack / "questions" / "outlets.yaml", "value: the-state", "value: a-foundation")
    assert {("banque-000.yaml", "R701"), ("banque-000.yaml", "R702")} <= set(codes(pack, tmp_path / "cache"))


def test_a_bank_under_another_name_is_another_bank(pack: Path, tmp_path: Path) -> None:
    check_root(folder_root(pack), tmp_path / "cache")
    change(pack / "questions" / "banque-000.yaml", "level: 1", "level: 4")
    check_root(folder_root(pack), tmp_path / "cache")
    (pack / "questions" / "banque-000.yaml").rename(pack / "questions" / "renommee.yaml")
    assert {name for name, code in codes(pack, tmp_path / "cache") if code == "S203"} == {"renommee.yaml"}


def test_fairness_over_all_banks_is_that_of_reading_them_all(builtin: Contents) -> None:
    pack = builtin.pack
    counted = [tally(pack, bank.questions) for bank in pack.banks]
    whole = audits(builtin)[-1]._replace(reading_ease={})
    found = audit_of(added(counted), "*")
    assert found.robots == pytest.approx(whole.robots)
    assert found._replace(robots={}) == whole._replace(robots={})


def test_a_pack_that_is_unfair_as_a_whole_is_found_so_from_records(pack: Path, tmp_path: Path) -> None:
    for path in (pack / "questions").glob("banque-*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("level: 3", "level: 1"), encoding="utf-8")
    assert codes(pack, tmp_path / "cache") == codes(pack, tmp_path / "cache")
    assert "B907" in {code for _, code in codes(pack, tmp_path / "cache")}


def test_progress_is_told_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    check_root(builtin_root(), tmp_path, lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1][0] + 1 == told[-1][1]


def test_the_texts_are_those_that_findings_are_about(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(GOOD.read_text(encoding="utf-8").replace("kind: order", "kind: ordre"), encoding="utf-8")
    checked = check_root(root_of(path))
    assert checked.texts == {str(path): path.read_text(encoding="utf-8")}
    assert TOP not in path.parents
