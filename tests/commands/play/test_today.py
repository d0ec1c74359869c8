"""`quiz today`: one question a day, once, and a line to share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quiz.learner.attempts import Sitting
from quiz.learner.history import History
from tests.conftest import PACKS
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

BANK = str(PACKS / "good" / "every-kind.yaml")
ANSWERS = "a\nd e\na b\na b c\na b c d\na b c d e\n1a 2b 3c\n1a 2a 3a\n"


def history(home: Path) -> History:
    return History.open(home / "data" / "qui-parle")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_is_played_like_a_round_of_one_and_remembered_like_any_answer(run: Run, tmp_path: Path) -> None:
    result = run("today", BANK, stdin=ANSWERS)
    assert result.returncode == 0
    assert "The question of the day" in result.stdout
    assert "Question 1 of 1" in result.stdout
    (attempt,) = history(tmp_path).attempts()
    assert [each["question"] for each in json.loads(run("history", "list", "--json").stdout)] == [attempt.question]


def test_a_line_to_share_is_left_and_no_summary(run: Run) -> None:
    shown = flat(run("today", BANK, stdin="s\n").stdout)
    assert "Qui parle ? " in shown
    assert "sends it to nobody" in shown
    assert "Your answers" not in shown


def test_asked_again_it_says_that_it_is_done_shows_the_line_again_and_offers_practice(run: Run) -> None:
    first = run("today", BANK, stdin=ANSWERS).stdout
    again = run("today", BANK).stdout
    (line,) = (line for line in first.splitlines() if line.startswith("Qui parle"))
    assert "Done for today" in again
    assert line in again.splitlines()
    assert f"quiz play {BANK}" in flat(again)


def test_what_was_answered_is_data_for_a_program(run: Run, tmp_path: Path) -> None:
    before = json.loads(run("today", BANK, "--json").stdout)
    assert before["answer"] is None
    assert not (tmp_path / "data").exists()
    run("today", BANK, stdin="s\n")
    after = json.loads(run("today", BANK, "--json").stdout)
    assert (after["question"], after["answer"]["right"]) == (before["question"], None)
    assert after["answer"]["line"].endswith("○")


def test_each_player_has_it_and_it_is_the_same_one(run: Run) -> None:
    run("today", BANK, stdin="s\n")
    other = json.loads(run("today", BANK, "--json", "--player", "Zoé").stdout)
    assert other == json.loads(run("today", BANK, "--json").stdout) | {"answer": None}


def test_without_a_history_it_can_be_asked_again(run: Run) -> None:
    for _ in range(2):
        assert "Question 1 of 1" in run("today", BANK, "--no-history", stdin="s\n").stdout


def test_a_round_that_was_interrupted_can_still_be_gone_on_with(run: Run, tmp_path: Path) -> None:
    run("play", BANK, "-n", "3", stdin="s\nq\n")
    begun = history(tmp_path).unfinished("", "play")
    run("today", BANK, stdin="s\n")
    left = history(tmp_path).unfinished("", "play")
    assert isinstance(begun, Sitting)
    assert left == begun


def test_a_pack_of_tests_only_has_none(run: Run, tmp_path: Path) -> None:
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    (tmp_path / "held.yaml").write_text(text.replace("\n    level:", "\n    form: A\n    level:"), encoding="utf-8")
    result = run("today", "held.yaml")
    assert (result.returncode, result.stdout) == (2, "")
    assert "no question of the day" in result.stderr


def test_at_a_terminal_the_line_has_signs_and_stands_whole(tmp_path: Path) -> None:
    with Terminal(tmp_path, "today", BANK, "--no-confidence", columns=40) as terminal:
        terminal.wait_for("Votre réponse :")
        terminal.press("s")
        terminal.wait_for("le bilan")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
    assert any(line.strip().startswith("Qui parle ?") and line.strip().endswith("○") for line in terminal.lines())
