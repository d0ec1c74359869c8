"""What a start imports, and what the program answers at once."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from quiz import __version__
from tests.conftest import PATIENCE, TOP, environment
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run


def modules(home: Path, *arguments: str) -> set[str]:
    """The modules that are loaded when the program has done what it was asked."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: sys.stderr.write('\\n@@' + ' '.join(sys.modules)))\n"
        f"sys.argv = ['quiz', *{arguments!r}]\n"
        "from quiz.__main__ import main\nmain()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        encoding="utf-8",
        env=environment(home, "fr_FR.UTF-8"),
        cwd=home,
        timeout=PATIENCE,
        check=False,
    )
    return set(result.stderr.rpartition("@@")[2].split())


def loaded(found: set[str], names: tuple[str, ...]) -> set[str]:
    return {name for name in names if any(each == name or each.startswith(f"{name}.") for each in found)}


def test_the_version_needs_no_library(tmp_path: Path) -> None:
    assert not loaded(modules(tmp_path, "--version"), ("typer", "rich", "msgspec", "yaml", "quiz.cli"))


def test_help_needs_no_terminal_and_no_bank(tmp_path: Path) -> None:
    found = modules(tmp_path, "--help")
    assert loaded(found, ("typer",))
    assert not loaded(found, ("yaml", "rich", "quiz.library", "quiz.play", "quiz.checks"))


def test_playing_a_compiled_pack_reads_no_yaml_and_checks_nothing(tmp_path: Path) -> None:
    modules(tmp_path, "play")
    assert not loaded(modules(tmp_path, "play"), ("yaml", "pyphen", "quiz.checks", "quiz.library.pack.packs"))


def test_the_schedule_waits_until_there_is_something_to_schedule(tmp_path: Path) -> None:
    assert not loaded(modules(tmp_path), ("fsrs", "sqlite3", "quiz.learner", "quiz.commands.play.rounds"))
    assert not loaded(modules(tmp_path, "play"), ("fsrs",))


def test_a_home_screen_with_nothing_new_to_schedule_is_quick(pack: Pack, tmp_path: Path) -> None:
    past(tmp_path / "data" / "qui-parle", pack, [Past(pack.questions()[0].id, 3)])
    assert loaded(modules(tmp_path), ("fsrs",))
    assert not loaded(modules(tmp_path), ("fsrs", "yaml"))


def test_checking_reads_yaml_and_draws_no_question(tmp_path: Path) -> None:
    found = modules(tmp_path, "check")
    assert loaded(found, ("yaml", "quiz.checks"))
    assert not loaded(found, ("quiz.commands.play.question", "quiz.commands.play.rounds"))


WEB = ("starlette", "uvicorn", "segno", "ifaddr", "redis", "anyio", "asyncio", "quiz.web")


@pytest.mark.parametrize(
    "command", [["play"], ["check"], ["class", "--size", "28"], ["serve", "--help"], ["page", "-o", "p.html"]]
)
def test_no_command_but_those_that_serve_pages_loads_what_serves_them(tmp_path: Path, command: list[str]) -> None:
    assert not loaded(modules(tmp_path, *command), WEB)


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_told(run: Run, option: str) -> None:
    result = run(option)
    assert (result.returncode, result.stdout) == (0, f"quiz {__version__}\n")


@pytest.mark.parametrize(("lang", "words"), [("fr", "Écrire des questions"), ("en", "Write questions")])
def test_help_speaks_the_language_asked_for(run: Run, lang: str, words: str) -> None:
    result = run("--help", lang=f"{lang}_XX.UTF-8")
    assert words in result.stdout
    assert words in run("--lang", lang, "--help", lang="C").stdout


@pytest.mark.parametrize("command", ["play", "check"])
def test_each_command_has_examples(run: Run, command: str) -> None:
    assert f"quiz {command} " in run(command, "--help").stdout.partition("Examples:")[2]


def test_bank_names_are_completed(run: Run) -> None:
    result = run(
        COMP_WORDS="quiz play les", COMP_CWORD="2", _QUIZ_COMPLETE="complete_bash", _PYTHON__M_QUIZ_COMPLETE="x"
    )
    code = "import sys; sys.argv = ['quiz']; from quiz.__main__ import main; main()"
    completed = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={
            **environment(TOP, "en_GB.UTF-8"),
            "COMP_WORDS": "quiz play les",
            "COMP_CWORD": "2",
            "_QUIZ_COMPLETE": "complete_bash",
        },
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 0
    assert set(completed.stdout.split()) == {"les-faits", "les-mots"}


def test_a_clean_check_says_so_and_prints_no_line(run: Run) -> None:
    result = run("check", str(TOP / "tests/packs/good/every-kind.yaml"))
    assert (result.returncode, result.stdout) == (0, "")
    assert "Nothing to report" in result.stderr


def test_findings_are_one_a_line_and_exit_with_one(run: Run) -> None:
    result = run("check", str(TOP / "tests/packs/bad/three-faults.yaml"))
    assert result.returncode == 1
    assert [line.split(": ")[1].split(" ")[0] for line in result.stdout.splitlines()] == ["S204", "S203", "S201"]


def test_findings_are_json_for_a_program(run: Run) -> None:
    import json

    result = run("check", "--json", str(TOP / "tests/packs/bad/three-faults.yaml"))
    assert [each["code"] for each in json.loads(result.stdout)] == ["S204", "S203", "S201"]
