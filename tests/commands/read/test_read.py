"""`quiz read` as a person, a pipe and a program use it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS, TOP
from tests.console.screen import Terminal
from tests.test_start import loaded, modules

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

HOSTILE = str(PACKS / "reading" / "hostile")


def test_a_pipe_gets_the_whole_article_in_plain(run: Run) -> None:
    result = run("read", "euractiv", lang="fr_FR.UTF-8")
    assert (result.returncode, result.stderr) == (0, "")
    assert "\x1b" not in result.stdout
    assert "Ligne\u00a025\u00a0: La Russie a demandé un délai" in result.stdout
    assert "En anglais" not in result.stdout


def test_english_adds_the_glosses_and_can_do_without(run: Run) -> None:
    assert "In English" in run("read", "rhc", "--lang", "en").stdout
    assert "In English" not in run("read", "rhc", "--lang", "en", "--no-gloss").stdout
    assert "En anglais" in run("read", "rhc", "--lang", "fr", "--gloss").stdout


@pytest.mark.parametrize("arguments", [("euractiv:25",), ("euractiv", "--line", "25")])
def test_a_line_can_be_asked_for_in_two_ways(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("read", *arguments)
    assert result.returncode == 0
    assert "The passage" not in result.stdout
    assert "Line 25, the one asked for: La Russie a demandé" in result.stdout
    assert "Line 3" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("euractiv:99",), "euractiv has lines 1 to 39; there is no line 99."),
        (("euractiv:0",), "there is no line 0"),
        (("euractiv", "--line", "x"), "“x” is not a line number"),
        (("euractiv:3", "--line", "4"), "given twice, 3 and 4"),
        (("sputnyx",), "Did you mean sputnik?"),
        (("zzz",), "The articles: rhc, euractiv, rt-france, anonyme, sputnik."),
        (("rhc", "--pack", "no/such/pack"), "no/such/pack: there is no such file"),
        (("rhc", "--pack", "."), "“.” is not a pack"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run("read", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_name_that_is_understood_is_told(run: Run) -> None:
    result = run("read", "sputnk:3")
    assert (result.returncode, result.stderr) == (0, "“sputnk” is taken for sputnik.\n")


def test_without_a_name_a_pipe_gets_the_list(run: Run) -> None:
    result = run("read")
    assert result.returncode == 0
    for number, name in enumerate(("rhc", "euractiv", "rt-france", "anonyme", "sputnik"), start=1):
        assert f"{number}. {name}: " in result.stdout
    assert "EURACTIV France (inferred: the page does not say so)" in " ".join(result.stdout.split())


def test_a_program_gets_lines_and_marks(run: Run) -> None:
    record = json.loads(run("read", "sputnik", "--json").stdout)
    assert [line["number"] for line in record["lines"]] == list(range(1, 10))
    assert record["marks"][0]["passages"][0]["used_by"]
    assert [each["id"] for each in json.loads(run("read", "--json").stdout)] == [
        "rhc",
        "euractiv",
        "rt-france",
        "anonyme",
        "sputnik",
    ]


def test_a_hostile_pack_is_shown_in_every_form_and_never_obeyed(run: Run) -> None:
    for arguments in ((), ("a",), ("a", "--annotate", "--gloss"), ("a:4",), ("a", "--json"), ("--json",)):
        result = run("read", *arguments, "--pack", HOSTILE)
        assert result.returncode == 0
        assert not set("\x1b\x07\x9b\u202e\u2066") & set(result.stdout)
    assert "<U+001B>[2J" in run("read", "a", "--pack", HOSTILE).stdout
    assert json.loads(run("read", "a", "--json", "--pack", HOSTILE).stdout)["title"].startswith("\x1b[2J")


def test_a_folder_or_a_file_of_a_pack_is_a_name_too(run: Run) -> None:
    assert "1. a: " in run("read", HOSTILE).stdout
    assert "Line\u00a04: שלום" in run("read", f"{HOSTILE}/seeds/a.txt").stdout


def test_a_pack_made_by_a_teacher_is_read_with_what_it_knows(run: Run) -> None:
    article = str(TOP / "seeds" / "003_79e94b0c30e863a4.txt")
    made = ("--outlet", "unknown", "--date", "2022-01", "--attribution", "unknown", "--evidence", "no name")
    assert run("new", "mine", "--article", article, *made).returncode == 0
    result = run("read", "--pack", "mine", run("read", "--pack", "mine").stdout.split(". ")[1].split(":")[0])
    assert "unknown: nothing says who publishes it" in " ".join(result.stdout.split())
    assert "day unknown" in result.stdout
    assert "address: unknown" in result.stdout


@pytest.mark.parametrize(("lang", "columns"), [("fr", 40), ("fr", 80), ("en", 120)])
def test_a_key_chooses_an_article_and_the_pager_shows_it(tmp_path: Path, lang: str, columns: int) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED\nexec cat\n", encoding="utf-8")
    pager.chmod(0o755)
    with Terminal(tmp_path, "read", columns=columns, lang=f"{lang}_XX.UTF-8", PAGER=str(pager)) as terminal:
        terminal.wait_for("Lequel ?" if lang == "fr" else "Which one?")
        terminal.press("2")
        terminal.wait_for("PAGED")
        assert terminal.wait_for_end() == 0
        assert "EURACTIV" in terminal.text()
        assert "┃" in terminal.text()


def test_enter_leaves_the_list_and_the_terminal_as_it_was(tmp_path: Path) -> None:
    with Terminal(tmp_path, "read") as terminal:
        terminal.wait_for("Lequel")
        terminal.press("\r")
        assert terminal.wait_for_end() == 0
        assert terminal.settings() == terminal.before


def test_a_pager_is_opened_at_the_line(tmp_path: Path) -> None:
    pager = tmp_path / "less"
    pager.write_text('#!/bin/sh\necho "OPENED $@"\nexec cat\n', encoding="utf-8")
    pager.chmod(0o755)
    with Terminal(tmp_path, "read", "euractiv:25", PAGER=str(pager)) as terminal:
        assert terminal.wait_for_end() == 0
        lines = terminal.lines()
    opened = next(i for i, line in enumerate(lines) if line.startswith("OPENED +"))
    row = int(lines[opened].removeprefix("OPENED +"))
    assert any(line.startswith("▸  25") for line in lines[opened + row : opened + row + 4])


def test_without_a_pager_a_line_comes_with_its_neighbours_only(tmp_path: Path) -> None:
    with Terminal(tmp_path, "read", "euractiv:25", "--no-pager", lang="en_GB.UTF-8") as terminal:
        assert terminal.wait_for_end() == 0
        text = terminal.text()
    assert "▸  25" in text
    assert "quiz read euractiv:25" in text
    assert "\n    3 " not in text


def test_no_color_keeps_every_word_and_sign(tmp_path: Path) -> None:
    with Terminal(tmp_path, "read", "rhc", "--no-pager", NO_COLOR="1") as terminal:
        assert terminal.wait_for_end() == 0
        assert "21 h   ┃ Dans la journée" in terminal.text()
        assert b"\x1b[36m" not in terminal.raw


def test_reading_a_compiled_pack_reads_no_yaml(tmp_path: Path) -> None:
    modules(tmp_path, "play")
    for arguments in (("read", "rhc"), ("outlets",), ("outlets", "rt")):
        assert not loaded(
            modules(tmp_path, *arguments), ("yaml", "quiz.checks", "quiz.tell.preview", "quiz.library.pack.packs")
        )


def test_help_explains_the_options_of_the_command_and_not_of_another(run: Run) -> None:
    shown = " ".join(run("read", "--help").stdout.split())
    assert "An article: its id, its file or its outlet’s name" in shown
    assert "A pack’s folder, or the name of one that was added, if not the program’s own." in shown


def test_help_has_examples_in_both_languages(run: Run) -> None:
    for command in ("read", "outlets"):
        assert f"quiz {command} " in run(command, "--help").stdout.partition("Examples:")[2]
        assert f"quiz {command} " in run(command, "--help", "--lang", "fr").stdout.partition("Exemples\u00a0:")[2]
