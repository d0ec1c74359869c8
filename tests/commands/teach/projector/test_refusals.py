"""What goes wrong around a projector round gets a sentence, and the class goes on where it can."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.commands.teach.projector.leading import BANK
from tests.conftest import PACKS, PATIENCE, TOP, environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

VOICE = ("class", BANK, "--device", "voice", "--seed", "3")


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_folder_that_cannot_be_written_is_told_and_the_round_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run(*VOICE, "--size", "28", "--data-dir", "file", stdin="\n9 12 4\nr\n\n")
    assert result.returncode == 1
    assert "Nothing can be saved in file/classes" in flat(result.stdout)
    assert "This round could not be saved." in result.stdout
    assert "9, 36%" in result.stdout


def test_a_disk_that_fills_up_is_told_once(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (700, resource.RLIM_INFINITY))\n"
        f"sys.argv = ['quiz', *{[*VOICE, '--size', '28']!r}]\n"
        "from quiz.__main__ import main\nmain()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], input="\n9 12 4\nv\n3 20 4\n\n", capture_output=True, encoding="utf-8",
        cwd=tmp_path, env=environment(tmp_path, "en_GB.UTF-8") | {"PYTHONPATH": str(TOP)},
        check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert flat(result.stdout).count("Nothing can be saved") == 1
    assert "after: 3, 11%" in result.stdout


def test_texts_of_banks_logs_and_labels_are_shown_not_obeyed(run: Run, tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    bank.write_text(text.replace('en: "Yes, it counts"', 'en: "[bold]Yes[/bold] \\e[2J\\u202e"'), encoding="utf-8")
    arguments = ("class", "bank.yaml", "--device", "voice", "--seed", "3", "--size", "28")
    result = run(*arguments, "--name", "\x1b[2J[red]", stdin="\n\x1b[2J\n9 12 4\nr\n\n")
    assert "[bold]Yes[/bold] <U+001B>[2J<U+202E>" in flat(result.stdout)
    assert "\x1b" not in result.stdout + result.stderr


@pytest.mark.parametrize(("lang", "heading"), [("fr", "Exemples"), ("en", "Examples")])
def test_the_help_has_examples_and_says_where_the_method_comes_from(run: Run, lang: str, heading: str) -> None:
    shown = run("class", "--help", "--lang", lang, lang="C").stdout
    assert heading in shown
    assert "quiz class --resume" in shown
    assert "10.1119/1.1374249" in shown


def test_a_hostile_log_is_refused_with_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "evil.jsonl").write_bytes(b'{"event":"opened","at":"\x1b[2J"}\n')
    result = run("class", "--resume", "evil.jsonl")
    assert (result.returncode, result.stdout) == (2, "")
    assert "evil.jsonl:1:1: this is not the log of a round" in result.stderr


def test_a_round_that_is_open_elsewhere_is_not_written_to(run: Run, tmp_path: Path) -> None:
    from quiz.classroom.log import Log

    run(*VOICE, "--size", "28", stdin="\nq\n")
    (path,) = (tmp_path / "data" / "qui-parle" / "classes").iterdir()
    log = Log(path, new=False)
    result = run("class", "--resume")
    log.close()
    assert result.returncode == 2
    assert "open in another window" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("les-mot",), "Did you mean les-mots"),
        (("--device", "wordng"), "Did you mean wording"),
        (("--form", "D"), "A, B or C"),
        (("--minutes", "2"), "from 5 to 480"),
        (("--size", "0"), "from 1 to 999"),
        (("--teams", "1"), "2 to 12 teams"),
        (("--teams", "Red,Red"), "same name"),
        (("--teams", "3", "--size", "28"), "choose one of the two"),
        (("--name", "x" * 50), "40 characters"),
        (
            ("--live", "--address", "999.1.1.1"),
            "“999.1.1.1” for --address: this computer’s IPv4 address or name, such as",
        ),
        (("--live", "--address", "http://192.168.1.20:8000"), "without http:// or a port"),
        (("--form", "A", "--level", "3", "--device", "voice"), "No question of form A"),
        (("--resume", "nobody"), "There is no round"),
    ],
)
def test_a_wrong_command_gets_one_clear_sentence(run: Run, arguments: tuple[str, ...], says: str) -> None:
    result = run("class", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr
