"""After an answer, one may look around and come back without losing the place."""

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


@pytest.mark.parametrize(
    ("key", "words"),
    [("p", "Références"), ("r", "L’article entier : quiz read"), ("c", "les mots qui font la différence")],
)
@pytest.mark.parametrize("columns", [40, 80])
def test_a_key_opens_the_library_and_enter_goes_on(tmp_path: Path, key: str, words: str, columns: int) -> None:
    arguments = ("play", BANK, "--no-confidence", "--seed", "2", "--device", "numbers", "-n", "2")
    with Terminal(tmp_path, *arguments, columns=columns) as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        terminal.wait_for(PROMPT)
        terminal.press(key)
        assert words in " ".join(terminal.wait_for(PROMPT, times=2).split())
        terminal.press("\r")
        terminal.wait_for("2/2")


def test_nothing_is_opened_before_the_answer(tmp_path: Path) -> None:
    with Terminal(tmp_path, "play", "les-faits", "--no-confidence", "--seed", "1") as terminal:
        terminal.wait_for(READY)
        terminal.press("r")
        terminal.press("?")
        assert "L’article entier" not in terminal.wait_for("Sans clavier")


def test_a_question_without_passages_offers_no_key_that_has_nothing_to_show(tmp_path: Path) -> None:
    arguments = ("play", "medias-et-etat", "--no-confidence", "--seed", "8", "-n", "1")
    with Terminal(tmp_path, *arguments) as terminal:
        terminal.wait_for(READY)
        terminal.press("s")
        hints = terminal.wait_for("q quitter", times=2).rpartition(PROMPT)[2]
        assert "p fiche" in hints
        assert "r texte" not in hints
        assert "c comparer" not in hints
