"""Keys that do what is expected of them, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

BANK = str(PACKS / "good" / "every-kind.yaml")
READY = "Votre réponse :"
PROMPT = "toute l’explication"
CERTAINTY = "je crois"
PAGE_UP, PAGE_DOWN, UP, HOME, END, F5 = "\x1b[5~", "\x1b[6~", "\x1b[A", "\x1b[H", "\x1b[F", "\x1b[15~"
STRANGE = "\x1b[1;5C"
"""Ctrl and an arrow."""
MATCH, ORDER, CHOICE = ("--level", "3"), ("--device", "time"), ("--device", "voice")


def play(home: Path, *arguments: str, columns: int = 80) -> Terminal:
    return Terminal(home, "play", BANK, "--seed", "3", "--no-history", *arguments, columns=columns)


@pytest.mark.parametrize("key", [PAGE_UP, UP, HOME, F5, STRANGE])
def test_a_key_that_scrolls_elsewhere_or_means_nothing_never_goes_on(tmp_path: Path, key: str) -> None:
    with play(tmp_path, "-n", "2", "--no-confidence") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for(PROMPT)
        terminal.press(key)
        terminal.press("?")
        terminal.wait_for("Sans clavier")
        assert "2/2" not in terminal.text()


def test_a_key_that_means_nothing_does_not_skip_the_question_how_sure(tmp_path: Path) -> None:
    with play(tmp_path, *CHOICE) as terminal:
        terminal.wait_for(READY)
        terminal.press("a")
        terminal.wait_for(CERTAINTY)
        terminal.press(f"{PAGE_UP}{F5} ")
        terminal.press("?")
        shown = terminal.wait_for(CERTAINTY, times=2)
        assert "Juste" not in shown
        assert "Pas cette fois" not in shown


def test_two_quick_enters_do_not_skip_what_an_answer_is_told(tmp_path: Path) -> None:
    with play(tmp_path, *MATCH, "-n", "2") as terminal:
        terminal.wait_for(READY)
        terminal.press("abc\r\r\r\r")
        terminal.wait_for(PROMPT)
        terminal.press("?")
        terminal.wait_for("Sans clavier")
        assert "Entrée : le bilan" in terminal.text()
        assert "sur 1" not in terminal.text()


@pytest.mark.parametrize("key", ["h", "t", "?", "v", "\x0c"])
def test_a_half_entered_answer_survives_a_look_at_something_else(tmp_path: Path, key: str) -> None:
    with play(tmp_path, *MATCH) as terminal:
        terminal.wait_for(READY)
        terminal.press(f"2b{key}1")
        terminal.wait_for("›1→…   2→b   3→…")


def test_a_half_entered_answer_survives_a_remark_on_the_question(tmp_path: Path) -> None:
    with play(tmp_path, *ORDER) as terminal:
        terminal.wait_for(READY)
        terminal.press("c!")
        terminal.wait_for("Une phrase, puis Entrée")
        terminal.enter("Pas clair.")
        terminal.wait_for("C’est noté")
        terminal.wait_for("c › … › …")


def test_enter_too_early_says_what_is_missing(tmp_path: Path) -> None:
    with play(tmp_path, *MATCH) as terminal:
        terminal.wait_for(READY)
        terminal.press("ab\r")
        terminal.wait_for("Il manque la ligne 3.")
        terminal.press("c\r")
        terminal.wait_for(CERTAINTY)


def test_a_wrong_key_is_told_which_are_possible_once(tmp_path: Path) -> None:
    with play(tmp_path, *CHOICE) as terminal:
        terminal.wait_for(READY)
        terminal.press("zx")
        terminal.press("a")
        terminal.wait_for(CERTAINTY)
        assert terminal.text().count("ne fait rien ici. Possible : a b c") == 1


def test_in_plain_each_wrong_key_is_told(tmp_path: Path) -> None:
    with play(tmp_path, *CHOICE, "--plain") as terminal:
        terminal.wait_for(READY)
        terminal.press("zx")
        terminal.press("a")
        terminal.wait_for(CERTAINTY)
        assert terminal.text().count("ne fait rien ici") == 2


def test_translation_is_neither_offered_nor_kept_where_there_is_no_passage(tmp_path: Path) -> None:
    with play(tmp_path, *ORDER) as terminal:
        assert "t traduire" not in terminal.wait_for(READY)
        terminal.press("t")
        terminal.wait_for("ne montre pas de passage à traduire")


def test_one_can_quit_while_asked_how_sure_one_is_and_the_answer_counts(tmp_path: Path) -> None:
    with play(tmp_path, *CHOICE) as terminal:
        terminal.wait_for(READY)
        terminal.press("b")
        terminal.wait_for(CERTAINTY)
        terminal.press("q")
        terminal.wait_for("sur 1")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0


def test_the_whole_is_turned_page_by_page_and_leads_back_to_the_brief(tmp_path: Path) -> None:
    with play(tmp_path, *MATCH, "--no-confidence", columns=40) as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for(PROMPT)
        terminal.press(" ")
        assert "Le texte dit" in terminal.wait_for("page 1 sur")
        terminal.press(PAGE_DOWN)
        terminal.wait_for("page 2 sur")
        terminal.press(END)
        terminal.wait_for("revenir à l’essentiel")
        terminal.press(" ")
        terminal.wait_for(PROMPT, times=2)


def test_a_resized_window_shows_the_question_anew_and_what_was_entered(tmp_path: Path) -> None:
    with play(tmp_path, *MATCH) as terminal:
        terminal.wait_for(READY)
        terminal.press("2b")
        terminal.wait_for("2→b")
        terminal.listens()
        terminal.resize(60)
        terminal.wait_for("1/1", times=2)
        terminal.wait_for("2→b")


def test_what_is_typed_while_the_program_prints_is_not_shown(tmp_path: Path) -> None:
    with play(tmp_path, *CHOICE) as terminal:
        terminal.wait_for(READY)
        assert not terminal.echoes()
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.echoes()


def test_the_heading_of_a_test_tells_no_answer_right_or_wrong(tmp_path: Path) -> None:
    with Terminal(tmp_path, "test", "--no-confidence", "--seed", "3") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        shown = terminal.wait_for("● ·")
        assert not set(shown) & set("✗✓○◐")


def test_a_round_that_is_left_says_how_to_go_on(tmp_path: Path) -> None:
    with Terminal(tmp_path, "play", BANK, "--seed", "3", "--no-confidence") as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for(PROMPT)
        terminal.press("q")
        terminal.wait_for("quiz play --resume")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
