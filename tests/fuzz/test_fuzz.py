"""A little of the night's run, at each run of the tests."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.fuzz.banks import GOOD
from tests.fuzz.mutations import mutant
from tests.fuzz.ordeals import ORDEALS, Ordeal, endure

if TYPE_CHECKING:
    from pathlib import Path

BANKS = ORDEALS[0]


def test_damaged_banks_end_in_findings_or_success(tmp_path: Path) -> None:
    ends = Counter(endure(BANKS, tmp_path, 7, number) for number in range(150))
    assert ends["findings"] > 100
    assert ends["sound"] > 0


def test_the_same_seed_makes_the_same_mutants() -> None:
    text = GOOD[0].read_text(encoding="utf-8")
    assert [mutant(Random(f"3:{i}"), text) for i in range(20)] == [mutant(Random(f"3:{i}"), text) for i in range(20)]


@pytest.mark.parametrize("ordeal", ORDEALS[1:], ids=lambda each: each.name)
def test_what_the_program_is_put_through_costs_no_answer(ordeal: Ordeal, tmp_path: Path) -> None:
    for number in range(3):
        endure(ordeal, tmp_path, 1, number)
