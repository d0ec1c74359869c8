"""A round is remembered, and goes on where it was interrupted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quiz.learner.history import History
from tests.conftest import PACKS
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.attempts import Attempt
    from tests.conftest import Run

BANK = str(PACKS / "good" / "every-kind.yaml")
READY = "Votre réponse :"


def kept(home: Path) -> list[Attempt]:
    return list(History.open(home / "data" / "qui-parle").attempts())


def play(home: Path, *arguments: str) -> Terminal:
    return Terminal(home, "play", BANK, "--seed", "3", *arguments)


def test_a_skipped_question_is_kept_too(tmp_path: Path) -> None:
    with play(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for("toute l’explication")
        assert [each.response for each in kept(tmp_path)] == [None]


def test_certainty_is_asked_after_the_answer_and_before_the_explanation(tmp_path: Path) -> None:
    with play(tmp_path, "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        assert "toute l’explication" not in terminal.wait_for("je crois")
        assert [each.confidence for each in kept(tmp_path)] == [None]
        terminal.press("2")
        terminal.wait_for("toute l’explication")
        assert [each.confidence for each in kept(tmp_path)] == ["fairly"]


def test_a_sure_error_is_told_kindly(tmp_path: Path) -> None:
    with play(tmp_path, "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        terminal.wait_for("je crois")
        terminal.press('"')  # the 3 of a French keyboard without shift
        shown = terminal.wait_for("toute l’explication")
        assert ("Vous pensiez savoir" in shown) is ("Pas cette fois" in shown)


def test_an_interrupted_round_goes_on_with_its_next_question(tmp_path: Path) -> None:
    with play(tmp_path, "--no-confidence", "-n", "3") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for("toute l’explication")
        terminal.process.kill()
    with Terminal(tmp_path, "play", "--resume", "--no-confidence") as terminal:
        terminal.wait_for("Réponses déjà données : 1 sur 3")
        terminal.wait_for("toute l’explication")
        terminal.press("\r")
        terminal.wait_for("2/3")


def test_an_answer_given_again_before_it_is_corrected_replaces_the_one_before(tmp_path: Path) -> None:
    with play(tmp_path, "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        terminal.wait_for("je crois")
        terminal.press("u")
        terminal.wait_for(READY, times=2)
        terminal.press("b")
        terminal.wait_for("je crois", times=2)
        first, second = kept(tmp_path)
        assert (first.withdrawn is None, second.withdrawn is None) == (False, True)


def test_an_answer_given_again_after_its_correction_is_practice_and_the_first_counts(tmp_path: Path) -> None:
    with play(tmp_path, "--no-confidence", "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        terminal.wait_for("toute l’explication")
        terminal.press("u")
        terminal.wait_for(READY, times=2)
        terminal.press("b")
        shown = terminal.wait_for("toute l’explication", times=2)
        assert "Pour s’exercer" in shown
        (only,) = kept(tmp_path)
        terminal.press("\r")
        terminal.wait_for(" sur ")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
    assert (only.withdrawn, kept(tmp_path)) == (None, [only])


def test_a_pipe_is_remembered_and_not_asked_how_sure_it_is(run: Run, tmp_path: Path) -> None:
    shown = run("play", BANK, "-n", "2", "--seed", "3", stdin="s\ns\n")
    assert "sure" not in shown.stdout.lower()
    assert len(kept(tmp_path)) == 2


def test_without_a_history_nothing_is_written(run: Run, tmp_path: Path) -> None:
    run("play", BANK, "--no-history", "-n", "2", stdin="s\ns\n")
    assert not (tmp_path / "data").exists()


def test_each_player_has_a_label(run: Run, tmp_path: Path) -> None:
    run("play", BANK, "--player", "Zoé", "-n", "1", stdin="s\n", QUIZ_DATA_DIR=str(tmp_path / "data/qui-parle"))
    assert [each.player for each in kept(tmp_path)] == ["Zoé"]


def test_with_nothing_to_go_on_with_the_player_is_told_how_to_begin(run: Run) -> None:
    result = run("play", "--resume")
    assert (result.returncode, result.stdout) == (2, "")
    assert "quiz play" in result.stderr


def test_a_question_found_wrong_is_noted_in_a_file_to_send(tmp_path: Path) -> None:
    with play(tmp_path, "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("!")
        terminal.wait_for("puis Entrée")
        terminal.enter("la clé\x1b[2J est fausse")
        terminal.wait_for("C’est noté dans")
        assert terminal.listens()
    (line,) = (tmp_path / "data/qui-parle/flags.jsonl").read_text(encoding="utf-8").splitlines()
    flag = json.loads(line)
    assert flag["comment"].startswith("la clé")
    assert flag["question"] == "un-jugement"


def test_a_remark_without_words_is_not_noted(tmp_path: Path) -> None:
    with play(tmp_path, "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("!")
        terminal.wait_for("puis Entrée")
        terminal.enter("")
        terminal.wait_for("Rien n’est noté")
    assert not (tmp_path / "data/qui-parle/flags.jsonl").exists()
