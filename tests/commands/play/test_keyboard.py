"""A round at a real terminal, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS
from tests.console.screen import Terminal
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack

BANK = str(PACKS / "good" / "every-kind.yaml")
READY = "Votre réponse :"


NARROW = 40
"""Columns."""


def play(home: Path, *arguments: str, columns: int = 80, **environ: str) -> Terminal:
    return Terminal(home, "play", "--no-confidence", *arguments, columns=columns, **environ)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_question_is_answered_with_one_key_and_explained(tmp_path: Path, columns: int) -> None:
    with play(tmp_path, BANK, "--seed", "3", "--device", "voice", columns=columns) as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        shown = terminal.wait_for("toute l’explication")
        words = " ".join(shown.split())
        assert "QUI EST DERRIÈRE ?" in words
        assert "EURACTIV France (probable)" in words
        assert "Pour la prochaine fois" in words
        terminal.press("\r")
        assert "adresse inconnue" not in terminal.wait_for("terminer")
        terminal.press(" ")
        terminal.wait_for("adresse inconnue")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("columns", [NARROW, 80, 120])
def test_no_line_runs_over_the_edge(tmp_path: Path, columns: int) -> None:
    with play(tmp_path, "--seed", "5", "-n", "3", columns=columns) as terminal:
        for number in range(1, 4):
            terminal.wait_for(f"{number}/3")
            terminal.press("s")
            terminal.wait_for("toute l’explication", times=3 * number - 2)
            terminal.press("p")
            terminal.wait_for("toute l’explication", times=3 * number - 1)
            terminal.press(" ")
            terminal.wait_for("page 1 sur", times=number)
            terminal.press("\x1b[5~")
            terminal.wait_for("toute l’explication", times=3 * number)
            terminal.press("\r")
        terminal.wait_for("terminer")
        terminal.press(" ")
        if columns == NARROW:  # where the rest takes more than a screen
            terminal.wait_for("terminer", times=2)
            terminal.press("q")
        assert terminal.wait_for_end() == 0
        shown = [line for line in terminal.lines() if "http" not in line]
        assert all(len(line) <= min(columns, 88) for line in shown)


def test_arrows_and_enter_answer(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--seed", "3", "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("\x1b[B\x1b[B\r")
        assert "Votre réponse : b" in terminal.wait_for("toute l’explication")


def test_a_match_shows_what_is_entered_row_by_row(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--level", "3") as terminal:
        terminal.wait_for(READY)
        terminal.press("2b")
        terminal.wait_for("2→b")
        terminal.press("1a3c\r")
        assert "1→a   2→b  ›3→c" in terminal.wait_for("toute l’explication")


def test_backspace_takes_back_and_order_is_shown(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--device", "time") as terminal:
        terminal.wait_for(READY)
        terminal.press("ca")
        terminal.wait_for("c › a › …")
        terminal.press("\x7f")
        terminal.wait_for("c › … › …")
        terminal.press("ab\r")
        assert "c › a › b" in terminal.wait_for("Le bon ordre")


def test_glosses_stay_until_they_are_not_wanted(tmp_path: Path) -> None:
    gloss = "a meeting that lasted almost five hours"
    with play(tmp_path, BANK, "--seed", "3", "--device", "voice") as terminal:
        terminal.wait_for(READY)
        terminal.press("t")
        terminal.wait_for(gloss)
        terminal.press("v")
        terminal.wait_for(gloss, times=2)
        terminal.press("t")
        terminal.wait_for("restent en français")
        terminal.press("v")
        terminal.wait_for("1/1", times=3)
        assert terminal.text().count(gloss) == 2


@pytest.mark.parametrize("moment", ["first", "entering", "after"])
def test_an_interruption_says_goodbye_and_restores_the_terminal(tmp_path: Path, moment: str) -> None:
    with play(tmp_path, BANK, "--seed", "3") as terminal:
        terminal.wait_for(READY)
        if moment == "entering":
            terminal.press("\x1b")
        if moment == "after":
            terminal.press("s")
            terminal.wait_for("toute l’explication")
        terminal.interrupt()
        terminal.wait_for("À bientôt")
        assert terminal.wait_for_end() == 130
        assert ("quiz play --resume" in terminal.text()) == (moment == "after")
        assert terminal.settings() == terminal.before
        assert "Traceback" not in terminal.text()


def test_being_told_to_end_restores_the_terminal(tmp_path: Path) -> None:
    with play(tmp_path, BANK) as terminal:
        terminal.wait_for(READY)
        terminal.terminate()
        assert terminal.wait_for_end() == 143
        assert terminal.settings() == terminal.before


def test_the_end_of_input_shows_the_debrief(tmp_path: Path) -> None:
    with play(tmp_path, BANK) as terminal:
        terminal.wait_for(READY)
        terminal.press("\x04")
        terminal.wait_for("Aucune question")
        assert terminal.wait_for_end() == 0


def test_no_colour_means_no_colour(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--seed", "3", NO_COLOR="1") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for("toute l’explication")
        assert b"\x1b[32m" not in terminal.raw
        assert b"\x1b[36m" not in terminal.raw


def test_plain_has_no_signs(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--seed", "3", "--plain") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        shown = terminal.wait_for("toute l’explication")
        assert not set(shown) & set("│●✗✓○█░·›‹→⌫")


def test_a_dumb_terminal_is_read_line_by_line(tmp_path: Path) -> None:
    with play(tmp_path, BANK, "--seed", "3", "--device", "voice", TERM="dumb") as terminal:
        terminal.wait_for("quitter")
        terminal.enter("a")
        terminal.wait_for("toute l’explication")
        terminal.enter("")
        assert terminal.wait_for_end() == 0
        assert b"\x1b[" not in terminal.raw


def test_the_home_screen_names_the_banks_and_the_command_to_start(pack: Pack, tmp_path: Path) -> None:
    past(tmp_path / "data" / "qui-parle", pack, [Past(pack.questions()[0].id, 0)])
    with Terminal(tmp_path, columns=80) as terminal:
        shown = terminal.wait_for("quiz compare")
        assert terminal.wait_for_end() == 0
        assert all(name in shown for name in ("qui-parle", "les-mots", "les-faits", "l-origine", "medias-et-etat"))
        assert "quiz play" in shown
