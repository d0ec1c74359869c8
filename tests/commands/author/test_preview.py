"""`quiz preview` as a person uses it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS, TOP
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

GOOD = str(PACKS / "good/one-question.yaml")
BAD = str(PACKS / "bad/three-faults.yaml")


@pytest.mark.parametrize(("bank", "code"), [(GOOD, 0), (BAD, 1), ("les-mot", 2), ("no/such.yaml", 2)])
def test_the_exit_code_says_whether_errors_are_shown(run: Run, bank: str, code: int) -> None:
    assert run("preview", bank).returncode == code


def test_without_a_bank_the_banks_are_named(run: Run) -> None:
    result = run("preview", lang="fr_FR.UTF-8")
    assert (result.returncode, result.stdout) == (2, "")
    assert "les-mots" in result.stderr


def test_a_pipe_gets_plain_text(run: Run, pack: Pack) -> None:
    result = run("preview", "les-mots", "--question", "demande-ou-proposition")
    asked = next(each.ask.fr for each in pack.questions() if each.id == "demande-ou-proposition")
    assert result.returncode == 0
    assert "\x1b" not in result.stdout
    assert " ".join(f"French: {asked}".split()) in " ".join(result.stdout.split())
    assert result.stderr == ""


def test_one_language_is_enough_for_some(run: Run) -> None:
    for arguments in (("preview", GOOD, "--lang", "fr"), ("--lang", "fr", "preview", GOOD)):
        shown = run(*arguments).stdout
        assert "Combien d’heures" in shown
        assert "How many hours" not in shown


def test_an_unknown_question_is_told_with_its_neighbour(run: Run) -> None:
    result = run("preview", "les-mots", "--question", "demande-ou-propositions")
    assert result.returncode == 2
    assert "demande-ou-proposition?" in result.stderr
    assert result.stdout == ""


def test_only_findings_can_be_asked_for(run: Run) -> None:
    assert "Nothing to report on any question." in run("preview", GOOD, "--only-findings").stdout
    assert "S204" in run("preview", BAD, "--only-findings").stdout


def test_the_page_is_written_whole_and_told(run: Run, tmp_path: Path) -> None:
    result = run("preview", GOOD, "--html", "page.html")
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == "page.html: 1 question, 0 errors, 0 warnings.\n"
    assert (tmp_path / "page.html").read_bytes().endswith(b"</html>\n")
    assert [path.name for path in tmp_path.glob("*.html")] == ["page.html"]


def test_the_file_and_standard_output_hold_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("preview", "les-mots", "--html", "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == run("preview", "les-mots", "--html", "-").stdout


def test_a_page_never_overwrites_the_bank(run: Run, tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_bytes((PACKS / "good/one-question.yaml").read_bytes())
    (tmp_path / "link.html").symlink_to(bank)
    for target in ("bank.yaml", "link.html"):
        assert run("preview", "bank.yaml", "--html", target).returncode == 2
    assert bank.read_bytes() == (PACKS / "good/one-question.yaml").read_bytes()


@pytest.mark.parametrize(
    ("target", "sentence"),
    [("no/such/folder/page.html", "no/such/folder: there is no such folder."), (".", ". could not be written")],
)
def test_a_page_that_cannot_be_written_is_told(run: Run, target: str, sentence: str) -> None:
    result = run("preview", GOOD, "--html", target)
    assert result.returncode == 2
    assert sentence in result.stderr


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    import shlex
    import subprocess
    import sys

    from tests.conftest import environment

    command = f"{shlex.quote(sys.executable)} -m quiz preview les-mots | head -1"
    result = subprocess.run(  # noqa: S602 -- a pipe is what is tested
        command, shell=True, capture_output=True, encoding="utf-8", env=environment(tmp_path, "C.UTF-8"), check=False
    )
    assert result.stderr == ""


@pytest.mark.parametrize(("lang", "columns"), [("fr", 40), ("fr", 80), ("en", 120)])
def test_a_terminal_shows_it_through_the_pager(tmp_path: Path, lang: str, columns: int) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED\nexec cat\n", encoding="utf-8")
    pager.chmod(0o755)
    with Terminal(tmp_path, "preview", GOOD, columns=columns, lang=f"{lang}_XX.UTF-8", PAGER=str(pager)) as terminal:
        text = terminal.wait_for("PAGED")
        assert terminal.wait_for_end() == 0
        text = terminal.text()
    assert "Combien d’heures" in text
    assert "How many hours" in text


def test_the_pager_can_be_left_out(tmp_path: Path) -> None:
    with Terminal(tmp_path, "preview", GOOD, "--no-pager", PAGER="/no/such/pager") as terminal:
        assert terminal.wait_for_end() == 0
        assert "Combien d’heures" in terminal.text()
        assert "/no/such/pager" not in terminal.text()


def test_a_pager_that_is_not_there_is_told_and_done_without(tmp_path: Path) -> None:
    with Terminal(tmp_path, "preview", GOOD, PAGER="/no/such/pager", LANG="en_GB.UTF-8") as terminal:
        assert terminal.wait_for_end() == 0
        assert "The pager “/no/such/pager” did not work" in terminal.text()
        assert "Combien d’heures" in terminal.text()


def test_help_has_examples(run: Run) -> None:
    shown = run("preview", "--help").stdout
    assert "quiz preview " in shown.partition("Examples:")[2]
    assert "both by default" in " ".join(shown.split())


def test_a_pipe_takes_the_page_as_a_device_would(run: Run, tmp_path: Path) -> None:
    fifo = tmp_path / "page"
    os.mkfifo(fifo)
    import threading

    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(fifo.read_text(encoding="utf-8")))
    reader.start()
    assert run("preview", str(TOP / "tests/packs/good/one-question.yaml"), "--html", "page").returncode == 0
    reader.join()
    assert read[0].endswith("</html>\n")
