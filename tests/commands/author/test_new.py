"""`quiz new`, with options and as a conversation."""

from __future__ import annotations

import signal
import termios
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PATIENCE, TOP
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

ARTICLE = str(TOP / "seeds" / "001_731971380984911b.txt")
OTHER = str(TOP / "seeds" / "002_76bf1b6fdd428ddf.txt")
SAID = ("--outlet", "Reuters", "--date", "2022-01-12", "--attribution", "stated", "--evidence", "its name")


def left(folder: Path) -> set[str]:
    """What is in the folder, but for the program's cache."""
    return {path.name for path in folder.iterdir()} - {"cache"}


def test_a_pack_is_made_checked_and_played(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", ARTICLE, *SAID)
    assert result.returncode == 0
    assert "quiz check essai" in result.stdout
    assert "Reuters: the register that comes with the program knows it" in result.stderr
    assert left(tmp_path) == {"essai"}
    assert run("check", "essai").returncode == 0
    played = run("play", "essai", stdin="a\n")
    assert (played.returncode, "right out of 1" in played.stdout) == (0, True)


def test_options_go_with_the_articles_in_their_order(run: Run, tmp_path: Path) -> None:
    result = run("new", "essai", "--article", ARTICLE, *SAID, "--article", OTHER, *SAID[:1], "La Gazette", *SAID[2:])
    assert result.returncode == 0
    assert "La Gazette: the register does not know it" in result.stderr
    assert (tmp_path / "essai/seeds/la-gazette.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "The name of the pack is missing"),
        (("essai",), "At least one article is needed: --article text.txt"),
        (("essai", "--outlet", "BBC"), "At least one article is needed"),
        (("essai", "--article", "no.txt", *SAID), "no.txt: there is no such file; check the path"),
        (("essai", "--article", ARTICLE), "article 1: --outlet is missing"),
        (("essai", "--article", ARTICLE, *SAID, "--date", "2022"), "--date given: 2; articles: 1"),
        (("a/b", "--article", ARTICLE, *SAID), "a: there is no such folder; make it first"),
        (("cache", "--article", ARTICLE, *SAID), "cache: exists already; nothing is ever overwritten"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_made(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "cache").mkdir()
    result = run("new", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert left(tmp_path) == set()


def test_a_pack_with_the_name_of_a_built_in_bank_is_called_by_its_path(run: Run) -> None:
    result = run("new", "les-mots", "--article", ARTICLE, *SAID)
    assert "quiz check ./les-mots" in result.stdout


def test_a_hostile_name_is_shown_and_not_obeyed(run: Run) -> None:
    result = run("new", "essai", "--article", "\x1b[31m.txt", *SAID)
    assert "<U+001B>[31m.txt: there is no such file" in result.stderr


@pytest.mark.parametrize("columns", [80, 40])
def test_a_person_is_asked_what_is_missing(tmp_path: Path, columns: int) -> None:
    with Terminal(tmp_path, "new", columns=columns) as terminal:
        terminal.wait_for("Nom du dossier à créer")
        terminal.press("essai\r")
        terminal.wait_for("Article 1")
        terminal.press("rien.txt\r")
        terminal.wait_for("n’existe pas")
        terminal.press(f"{ARTICLE}\r")
        terminal.wait_for("Quel média")
        terminal.press("Reuterss\r")
        terminal.wait_for("Comment le sait-on")
        terminal.press("c\r")
        terminal.wait_for("Qu’est-ce qui le montre")
        terminal.press("la mise en page\r")
        terminal.wait_for("Date de l’article")
        terminal.press("hier\r")
        terminal.wait_for("n’est pas une date")
        terminal.press("2022-01-12\r")
        terminal.wait_for("[fr] >")
        terminal.press("\r")
        terminal.wait_for("Article 2")
        terminal.press("\r")
        terminal.wait_for("Et maintenant")
        assert terminal.wait_for_end() == 0
    assert left(tmp_path) == {"essai"}
    assert "attribution: inferred" in (tmp_path / "essai/seeds/sources.yaml").read_text(encoding="utf-8")
    assert "id: reuters\n" in (tmp_path / "essai/questions/outlets.yaml").read_text(encoding="utf-8")


def test_only_what_the_options_do_not_say_is_asked(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new", "essai", "--article", ARTICLE, "--outlet", "?", "--date", "2022") as terminal:
        drawn = terminal.wait_for("[fr] >")
        assert "Quel média" not in drawn
        assert "Comment le sait-on" not in drawn
        terminal.press("\r")
        terminal.wait_for("Et maintenant")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_a_person_who_stops_leaves_nothing(tmp_path: Path, key: str) -> None:
    with Terminal(tmp_path, "new", "essai", lang="en_GB.UTF-8") as terminal:
        terminal.wait_for("File of the article")
        terminal.press(f"{ARTICLE}\r")
        terminal.wait_for("Which outlet")
        terminal.press(key)
        terminal.wait_for("Interrupted: nothing was made.")
        assert terminal.wait_for_end() == 130
    assert left(tmp_path) == set()


def test_a_folder_that_exists_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "essai").mkdir()
    with Terminal(tmp_path, "new", "essai") as terminal:
        drawn = terminal.wait_for("existe déjà")
        assert "Article" not in drawn
        assert terminal.wait_for_end() == 2


def test_a_window_that_is_closed_in_a_conversation_is_given_back_as_it_was(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new", "essai") as terminal:
        assert terminal.listens()
        for _ in range(10 * PATIENCE):  # a signal that comes just before a line is read does not end its reading
            terminal.process.send_signal(signal.SIGHUP)
            if not terminal.read(0.1) and terminal.process.ends_within(0):
                break
        terminal.wait_for_end()
        assert termios.tcgetattr(terminal.slave) == terminal.before
