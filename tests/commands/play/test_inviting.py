"""What a first round begins with, and the comparison that a round ends with."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

BANK = str(PACKS / "good" / "every-kind.yaml")
TOLD = "Five texts tell of that day"


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_first_round_begins_with_what_happened_and_the_next_one_does_not(run: Run) -> None:
    first = run("play", BANK, "-n", "2", stdin="s\ns\n").stdout
    assert first.index(TOLD) < first.index("Question 1 of 2")
    assert TOLD not in run("play", BANK, "-n", "2", stdin="s\ns\n").stdout


def test_a_pack_that_does_not_tell_it_goes_on_without(run: Run, tmp_path: Path) -> None:
    shutil.copytree(small_pack(), tmp_path / "own")
    sources = tmp_path / "own" / "seeds" / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text[text.index("\nsources:") :], encoding="utf-8")
    result = run("play", "own", "-n", "1", stdin="s\n")
    assert result.returncode == 0
    assert flat(result.stdout).startswith("Question 1 of 1")


@pytest.mark.parametrize("key", ["event", "people"])
def test_an_event_or_people_of_another_shape_are_told_by_the_check(run: Run, tmp_path: Path, key: str) -> None:
    shutil.copytree(small_pack(), tmp_path / "own")
    sources = tmp_path / "own" / "seeds" / "sources.yaml"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace(f"\n{key}:\n", f"\n{key}:\n  - wrong\n"), encoding="utf-8")
    told = run("check", "own").stdout
    assert "sources.yaml" in told
    assert "S203" in told


def test_a_round_ends_with_a_comparison_of_what_was_missed(run: Run) -> None:
    shown = flat(run("play", BANK, "-n", "9", stdin="s\n" * 9).stdout)
    assert (
        f"The same words, side by side: How long did the meeting last? quiz compare essai-duree --pack {BANK}" in shown
    )


def test_the_comparison_that_is_proposed_works(run: Run) -> None:
    shown = run("play", BANK, "-n", "2", stdin="s\ns\n", COLUMNS="300").stdout
    (line,) = (line for line in shown.splitlines() if "quiz compare" in line)
    assert run(*line.partition("quiz ")[2].split()).returncode == 0
