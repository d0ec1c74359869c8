"""A little of the night's run, at each run of the tests, and what a run found once."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.fuzz.banks import GOOD
from tests.fuzz.mutations import mutant
from tests.fuzz.once_failed import ONCE_FAILED
from tests.fuzz.ordeals import ORDEALS, Ordeal, endure, endured
from tests.fuzz.turns import Trial, all_in_turn

if TYPE_CHECKING:
    from pathlib import Path

BY_NAME = {each.name: each for each in ORDEALS}
BANKS = 40
FEW = 1
"""Of each of the other ordeals; what a night finds, few do not."""


def test_damaged_banks_end_in_findings_or_success(tmp_path: Path) -> None:
    ends = Counter(endure(BY_NAME["banks"], tmp_path, 7, number) for number in range(BANKS))
    assert ends["findings"] > BANKS / 2
    assert ends["sound"] > 0


def test_the_same_seed_makes_the_same_mutants() -> None:
    text = GOOD[0].read_text(encoding="utf-8")
    assert [mutant(Random(f"3:{i}"), text) for i in range(20)] == [mutant(Random(f"3:{i}"), text) for i in range(20)]


@pytest.mark.parametrize("ordeal", ORDEALS[1:], ids=lambda each: each.name)
def test_what_the_program_is_put_through_breaks_no_promise(ordeal: Ordeal, tmp_path: Path) -> None:
    for number in range(FEW):
        endure(ordeal, tmp_path, 1, number)


@pytest.mark.parametrize(("name", "seed", "number"), ONCE_FAILED)
def test_what_failed_once_fails_no_longer(name: str, seed: int, number: int, tmp_path: Path) -> None:
    endure(BY_NAME[name], tmp_path, seed, number)


def test_a_run_goes_on_after_what_fails_and_keeps_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(folder: Path, _random: Random) -> str:
        (folder / "left").touch()
        raise ValueError("a slip")

    ordeal = Ordeal("slips", 1, "slips", fails)
    assert endured(ordeal, tmp_path, 5, 3) is None
    assert (tmp_path / "slips-5-3" / "left").exists()
    assert "--seed 5 --again slips:3" in capsys.readouterr().err


def test_by_the_clock_all_have_their_turn_and_no_number_comes_twice() -> None:
    clock = iter(range(10_000))
    trials = list(all_in_turn(lambda: next(clock), 400))
    assert {each.ordeal.name for each in trials} == BY_NAME.keys()
    assert len(set(trials)) == len(trials)
    assert Trial(ORDEALS[1], 0) in trials
