"""The projector round at real terminals: widths, languages, big layout, without colour, without signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.commands.teach.projector.leading import (
    BANK,
    COUNT,
    DISCUSS,
    REVEAL,
    SIZE,
    SUMMARY,
    THINK,
    Teacher,
    lead,
    votes_of,
)
from tests.console.quick import SPACES

if TYPE_CHECKING:
    from pathlib import Path

VOICE = (BANK, "--device", "voice", "--seed", "3", *SIZE)
TOP = "\x1b[H"
CODES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def screens(raw: bytes) -> list[list[str]]:
    """What was drawn from each turn of the page to the next, without codes; a line drawn again counts once."""
    drawn = raw.decode("utf-8").translate(SPACES).split(TOP)[1:]
    texts = [re.sub(r"\r(?!\n)[^\n]*(?=\r(?!\n))", "", CODES.sub("", each)) for each in drawn]
    return [text.rstrip("\r\n").replace("\r\n", "\n").split("\n") for text in texts]


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_line_runs_over_the_edge(tmp_path: Path, columns: int, lang: str) -> None:
    questions = ("les-mots", "-n", "1", "--seed", "3", "--level", "1", *SIZE)
    with lead(tmp_path, *questions, columns=columns, lang=f"{lang}_XX.UTF-8") as terminal:
        Teacher(terminal, "-").to_the_end()
        assert terminal.wait_for_end() == 0
        shown = [line for line in terminal.lines() if ".jsonl" not in line and "quiz report" not in line]
    assert all(len(line) <= columns for line in shown)
    assert columns < 100 or any(len(line) > 100 for line in shown)
    assert any("quiz report" in line for line in terminal.lines())


@pytest.mark.parametrize(("height", "level", "counts"), [("20", "3", "9 12 4"), ("20", "1", "-"), ("30", "1", "-")])
def test_every_step_fits_on_its_screen(tmp_path: Path, height: str, level: str, counts: str) -> None:
    questions = ("les-faits", "-n", "1", "--level", level, "--seed", "3", *SIZE)
    with lead(tmp_path, *questions, columns=60, LINES=height) as terminal:
        teacher = Teacher(terminal, counts)
        assert teacher.to_the_end() == 0
        drawn = screens(terminal.raw)
    assert len(drawn) > 6
    too_high = [screen for screen in drawn if len(screen) > int(height)]
    assert not too_high, "\n".join(too_high[0])


def test_the_letters_stand_out_without_colour(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE, NO_COLOR="1") as terminal:
        Teacher(terminal).until(REVEAL)
        assert b"\x1b[1;7m a \x1b[0m" in terminal.raw
        colours = re.findall(rb"\x1b\[(?:\d+;)*(?:3[0-7]|9[0-7]|38;[\d;]*)m", terminal.raw)
    assert colours == []


def test_bars_say_before_and_after_in_words_and_numbers(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        Teacher(terminal).until(REVEAL)
        shown = terminal.text()
    assert re.search(r"avant  █+░+   9    36 %", shown)
    assert re.search(r"après  █+░+   9    36 %", shown)
    assert "✓ La bonne réponse" in shown


def test_plain_has_no_signs(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE, "--plain") as terminal:
        assert Teacher(terminal).to_the_end() == 0
        shown = terminal.text()
    assert not set(shown) & set("│●✗✓○█░→")
    assert "Réponse a" in shown
    assert "avant : 9, 36 %" in shown


def test_a_dumb_terminal_is_read_line_by_line(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE, TERM="dumb") as terminal:
        typed = {"Entrée suite": "", "Entrée premier vote": "", "Mains pour": "9 12 4", "partagés": "r"}
        for words, line in typed.items():
            terminal.wait_for(words)
            terminal.enter(line)
        for _ in range(10):
            terminal.enter("")  # more than there are prompts
        assert terminal.wait_for_end() == 0
        assert b"\x1b[" not in terminal.raw
    assert len(votes_of(tmp_path)) == 1


def test_counts_are_edited_before_enter(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(COUNT)
        terminal.press("9 12 5\x7f4x\x7f\r")
        teacher.until(DISCUSS)
    assert [list(counts.values()) for *_, counts in votes_of(tmp_path)] == [[9, 12, 4]]


def test_keys_pressed_too_soon_do_not_go_on(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(THINK)
        terminal.press(" 12 5 9t")
        terminal.wait_for("almost five hours")
        assert "Mains pour" not in terminal.text()


def test_help_a_hint_and_the_texts_are_one_key_away(tmp_path: Path) -> None:
    with lead(tmp_path, BANK, "-n", "2", "--device", "numbers", "--level", "1", "--seed", "6", *SIZE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(THINK)
        terminal.press("h")
        terminal.wait_for("Relisez le nombre.")
        terminal.press("?")
        terminal.wait_for("Moins de mains")
        terminal.press("\r")
        terminal.wait_for("Mains pour")
        before = terminal.text().count("se sont rencontrés")
        terminal.press("l")
        terminal.wait_for("se sont rencontrés", times=before + 1)


def test_whole_cards_are_one_key_away(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(REVEAL)
        terminal.press("p")
        terminal.wait_for("Références")


def test_a_second_vote_can_be_taken_when_it_is_not_advised(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal, "28 0 0")
        teacher.until(DISCUSS)
        terminal.press("v")
        teacher.until(REVEAL)
    assert [ballot for _, ballot, *_ in votes_of(tmp_path)] == [1, 2]


def test_ctrl_c_says_how_to_go_on_and_restores_the_terminal(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        Teacher(terminal).until(COUNT)
        terminal.interrupt()
        terminal.wait_for("quiz class --resume")
        assert terminal.wait_for_end() == 130
        assert terminal.settings() == terminal.before
        assert "Traceback" not in terminal.text()


@pytest.mark.parametrize("size", [SIZE, ()], ids=["told", "asked"])
def test_ctrl_c_before_a_round_has_begun_promises_nothing_to_go_on_with(tmp_path: Path, size: tuple[str, ...]) -> None:
    with lead(tmp_path, BANK, "--seed", "3", *size) as terminal:
        assert terminal.listens()
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
        assert "--resume" not in terminal.text()
    assert not list((tmp_path / "data").rglob("*.jsonl"))


def test_names_of_teams_are_shown_not_obeyed(tmp_path: Path) -> None:
    names = "\x1b[31mRed,名前" + "名" * 18 + ",[bold]"
    with lead(tmp_path, BANK, "--device", "voice", "--seed", "3", "--teams", names) as terminal:
        teacher = Teacher(terminal, "a b c")
        teacher.until(COUNT)
        terminal.press("a b c")
        terminal.wait_for("a b c")
        assert b"\x1b[31m" not in terminal.raw
        terminal.press("\r")
        teacher.until(REVEAL)
        assert "<U+001B>[31mRed" in terminal.text()
        assert "[bold]" in terminal.text()


def test_each_step_says_its_name_and_keeps_the_passage(tmp_path: Path) -> None:
    steps = {THINK: "Lire et choisir", COUNT: "Premier vote", DISCUSS: "En parler à deux"}
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal)
        for prompt, name in steps.items():
            teacher.until(prompt)
            [screen] = screens(terminal.raw)[-1:]
            assert name in screen[0]
            assert any("cinq heures" in line for line in screen)
            teacher.answer(prompt)
        teacher.until(COUNT)
        [screen] = screens(terminal.raw)[-1:]
        assert "Second vote" in screen[0]
        assert any("cinq heures" in line for line in screen)


def test_enter_again_and_again_never_leaves_a_count_or_a_discussion(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(COUNT)
        for times in (1, 2, 3):
            terminal.press("\r")
            terminal.wait_for("Tapez les mains levées", times=times)
        terminal.press("9 12 4\r")
        teacher.until(DISCUSS)
        terminal.press("\r\r\r\x1b[A ")
        assert terminal.listens()
        assert "bonne réponse" not in terminal.text()
        terminal.press("v")
        teacher.until(COUNT)
    assert len(votes_of(tmp_path)) == 1


def test_a_count_is_corrected_and_another_added_after_the_answer_and_from_the_summary(tmp_path: Path) -> None:
    with lead(tmp_path, *VOICE) as terminal:
        teacher = Teacher(terminal, "-")
        teacher.until(DISCUSS)
        terminal.press("r")
        teacher.until(REVEAL)
        terminal.press("u")
        terminal.wait_for("Quel compte")
        terminal.press("1\r")
        terminal.wait_for("laisser sans compte")
        terminal.press("9 12 4\r")
        terminal.wait_for("Le compte est enregistré")
        teacher.until(SUMMARY)
        terminal.press("u")
        terminal.wait_for("Quel compte", times=2)
        terminal.press("2\r")
        terminal.wait_for("laisser sans compte", times=2)
        terminal.press("3 20 4\r")
        terminal.wait_for("Le compte est enregistré", times=2)
        terminal.wait_for("corriger ou ajouter un compte", times=2)
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
    assert [(ballot, list(counts.values())) for _, ballot, _, counts in votes_of(tmp_path)] == [
        (1, [9, 12, 4]),
        (2, [3, 20, 4]),
    ]
