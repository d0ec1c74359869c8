"""How a player judges, as a page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from quiz.learner.history import History
from tests.learner.samples import attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """A folder with a history of thirty answers, one a minute up to some weeks ago."""
    folder = tmp_path / "data" / "qui-parle"
    history = History.open(folder)
    history.begin(sitting())
    for number in range(30):
        history.record(
            attempt(
                f"a{number}",
                at=1_790_000_000_000 + number * 60_000,
                question="delai-ou-refus",
                right=number % 2,
                confidence="sure" if number < 20 else None,
            )
        )
    history.close()
    return folder


def test_the_page_speaks_before_it_counts(run: Run, played: Path) -> None:
    shown = run("stats", "--lang", "en")
    assert shown.returncode == 0
    assert played.is_dir()
    assert "How you judge, right: 15 of 30 · questions: 1" in shown.stdout
    assert "sure: 10 of 20" in shown.stdout
    assert "Sure more often than right." in shown.stdout
    assert "At least 20 judgements more" in " ".join(shown.stdout.split())
    assert "Brier" not in shown.stdout


def test_numbers_come_on_request_with_their_intervals(run: Run, played: Path) -> None:
    assert played.is_dir()
    shown = run("stats", "--numbers").stdout
    assert "gap between sure and right (Brier; 0 is perfect): 0.41" in shown
    assert "15 of 30 (between 33% and 67%)" in shown


def test_a_program_reads_json(run: Run, played: Path) -> None:
    assert played.is_dir()
    data = json.loads(run("stats", "--json").stdout)
    assert data["answers"] == {"right": 15, "partly": 0, "of": 30}
    assert data["standings"]["whole"].keys() == {"of", "seen", "understood", "refresh"}
    assert data["calibration"]["levels"][0]["level"] == "sure"


def test_a_page_for_a_browser_holds_everything_and_fetches_nothing(run: Run, played: Path, tmp_path: Path) -> None:
    assert played.is_dir()
    result = run("stats", "--html", "page.html", lang="fr_FR.UTF-8")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert (result.returncode, result.stdout) == (0, "")
    assert page.count("<svg") >= 5
    assert not re.search(r"(src|href)=|@import|url\(|<script", page)


def test_without_a_history_the_page_says_how_to_begin_and_makes_no_file(run: Run, tmp_path: Path) -> None:
    shown = run("stats")
    assert "quiz play" in shown.stdout
    assert not (tmp_path / "data").exists()


def test_another_players_answers_are_not_shown(run: Run, played: Path) -> None:
    assert played.is_dir()
    assert "no answer was remembered" in run("stats", "--player", "Zoé").stdout


def test_a_week_without_answers_says_so_instead_of_counting_nothing(run: Run, played: Path) -> None:
    History.open(played).record(attempt("later", at=1_790_000_000_000 + 15 * 86_400_000, question="delai-ou-refus"))
    shown = run("stats", "--lang", "en").stdout
    assert ": no answer" in shown
    assert "0 of 0" not in shown


def test_the_page_for_a_browser_holds_the_numbers_for_those_who_ask(run: Run, played: Path) -> None:
    assert played.is_dir()
    page = run("stats", "--html", "-", "--numbers").stdout
    assert "<details><summary>The numbers</summary>" in page
    assert "gap between sure and right (Brier; 0 is perfect)</th><td>0.41</td>" in page
