"""`quiz outlets` as a person, a pipe and a program use it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS, PATIENCE, environment
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

HOSTILE = str(PACKS / "reading" / "hostile")


def test_a_pipe_gets_one_outlet_a_line(run: Run, pack: Pack) -> None:
    lines = run("outlets").stdout.splitlines()
    assert len(lines) == len(pack.outlets)
    assert all("\t" not in line and "\x1b" not in line for line in lines)
    assert [line.rpartition("; ")[2] for line in lines if line.startswith("RT France: Russia; SC")] == ["rt-france"]


@pytest.mark.parametrize(
    ("arguments", "listed"),
    [
        (("--used", "--class", "SC"), {"radio-habana-cuba", "rt-france", "sputnik-france"}),
        (("--country", "switzerland"), {"rts"}),
        (("--country", "CH"), {"rts"}),
        (("--money", "licence-fee"), {"rts"}),
        (("--control", "mixed-board"), {"afp"}),
        (("--owner", "the French state"), {"france-24"}),
        (("--sector", "private", "--country", "FR", "--used"), {"euractiv-france"}),
    ],
)
def test_filters_take_codes_and_words(run: Run, arguments: tuple[str, ...], listed: set[str]) -> None:
    result = run("outlets", *arguments, "--json")
    assert result.returncode == 0
    assert {row["id"] for row in json.loads(result.stdout)} == listed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--as-of", "2022-02-30"), "“2022-02-30” is not a date; write 2022-01-12, 2022-01 or 2022."),
        (("--as-of", "hier"), "“hier” is not a date"),
        (("--class", "XX"), "Possible: SC, CaPu"),
        (("--sort", "size"), "Possible: name, class, country, founded."),
        (("--money", "licenses"), "Did you mean licence-fee?"),
        (("euractv",), "Did you mean euractiv, euractiv-france?"),
        (("zzz", "zzz"), "There is no outlet “zzz zzz”."),
    ],
)
def test_what_is_not_in_the_register_is_said_in_one_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run("outlets", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_filters_that_nothing_fits_are_no_error(run: Run) -> None:
    result = run("outlets", "--country", "CU", "--sector", "private")
    assert (result.returncode, result.stdout) == (0, "")
    assert "No outlet fits all of this" in result.stderr


def test_a_name_may_be_several_words_or_nearly_right(run: Run) -> None:
    assert run("outlets", "rt", "france").stdout.strip().startswith("RT France\n")
    result = run("outlets", "rossya segodnya")
    assert result.stdout.strip().startswith("Rossiya Segodnya\n")
    assert result.stderr == "“rossya segodnya” is taken for rossiya-segodnya.\n"


def test_the_card_is_that_of_the_day(run: Run) -> None:
    then, now = (run("outlets", "sputnik", *day).stdout for day in (("--as-of", "2022-01-12"), ()))
    assert "as of 12 January 2022" in then
    assert "2 March 2022" in now
    assert "2 March 2022" not in then.partition("References")[0]
    assert "What came after this day is left out" in then
    assert "https://" in now


def test_the_table_is_that_of_the_day(run: Run) -> None:
    def owner(*day: str) -> str:
        rows = {row["id"]: row["owner"] for row in json.loads(run("outlets", "--json", *day).stdout)}
        return str(rows["euractiv-france"])

    assert (owner(), owner("--as-of", "2022")) == ("private-group", "private-founder")


def test_a_program_gets_the_whole_card(run: Run) -> None:
    record = json.loads(run("outlets", "euractiv-france", "--as-of", "2022-01", "--json").stdout)
    assert record["as_of"] == "2022-01-31"
    assert [(fact["value"], fact["holds"]) for fact in record["owner"]] == [("private-founder", True)]
    assert all(each in record["references"] for fact in record["owner"] for each in fact["references"])


def test_a_hostile_register_is_shown_and_never_obeyed(run: Run) -> None:
    for arguments in ((), ("pirate",), ("pirate", "--json"), ("--json",)):
        result = run("outlets", *arguments, "--pack", HOSTILE)
        assert result.returncode == 0
        assert not set("\x1b\x07\x9b\u202e") & set(result.stdout)
    shown = run("outlets", "pirate", "--pack", HOSTILE).stdout
    assert "<U+001B>]0;nom<U+0007><b>Pirate</b> [link=https://exemple.fr]x[/link]" in " ".join(shown.split())
    assert "country: ZZ" in shown


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_table_fits_the_terminal(tmp_path: Path, columns: int) -> None:
    with Terminal(tmp_path, "outlets", "--used", "--no-pager", columns=columns) as terminal:
        assert terminal.wait_for_end() == 0
        text = " ".join(terminal.text().split())
    assert "Qui est derrière quel média" in text
    assert "Radio Habana Cuba" in text
    assert "contrôlé par l’État" in text
    assert ("payé par" in text) is (columns > 40)


def test_a_hostile_register_keeps_its_place_on_a_screen(tmp_path: Path) -> None:
    with Terminal(tmp_path, "outlets", "--pack", HOSTILE, "--no-pager", lang="en_GB.UTF-8") as terminal:
        assert terminal.wait_for_end() == 0
        assert "<U+001B>]0;nom<U+0007>" in terminal.text()
        assert "nobody-knows" not in terminal.text()
        assert b"\x1b]0;" not in terminal.raw


def test_a_long_card_is_paged(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED\nexec cat\n", encoding="utf-8")
    pager.chmod(0o755)
    with Terminal(tmp_path, "outlets", "rt", "france", PAGER=str(pager)) as terminal:
        terminal.wait_for("PAGED")
        assert terminal.wait_for_end() == 0
        assert "Ce qui a changé, et quand" in terminal.text()


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("quiz outlets rt", {"rt", "rt-france", "rts"}),
        ("quiz outlets --money li", {"licence-fee"}),
        ("quiz outlets --class IS", {"ISFM", "ISF", "ISM"}),
        ("quiz read r", {"rhc", "rt-france"}),
    ],
)
def test_names_and_values_are_completed(tmp_path: Path, words: str, completed: set[str]) -> None:
    import subprocess
    import sys

    code = "import sys; sys.argv = ['quiz']; from quiz.__main__ import main; main()"
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), "_QUIZ_COMPLETE": "complete_bash"}
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path, "en_GB.UTF-8") | asked,
        timeout=PATIENCE,
        check=False,
    )
    assert set(result.stdout.split()) == completed
