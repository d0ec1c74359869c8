"""A run of the program that did not wait for its start is the run that it would have been."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.conftest import environment
from tests.console.screen import Terminal
from tests.started import Started, run_from_its_start, run_started

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("lang", ["fr_FR.UTF-8", "en_GB.UTF-8", "C"])
@pytest.mark.parametrize(
    ("words", "stdin"),
    [
        (("--version",), ""),
        (("--help",), ""),
        (("play", "les-mots", "--seed", "1", "-n", "1", "--no-history"), "é\r\na\n"),
        (("play", "none"), ""),
        (("history", "list", "--lang", "fr"), ""),
        (("export", "les-mots", "--to", "csv", "-o", "-"), ""),
    ],
)
def test_it_says_and_ends_as_by_a_python_of_its_own(
    tmp_path: Path, words: tuple[str, ...], stdin: str, lang: str
) -> None:
    surroundings = environment(tmp_path, lang) | {"COLUMNS": "70"}
    here, there = (each(words, tmp_path, surroundings, stdin) for each in (run_started, run_from_its_start))
    assert (here.returncode, here.stdout, here.stderr) == (there.returncode, there.stdout, there.stderr)


def test_it_is_killed_as_a_program_is(tmp_path: Path) -> None:
    source, feeding = os.pipe()
    program = Started(("play",), tmp_path, environment(tmp_path, "C"), (source, 1, 2))
    assert program.poll() is None
    program.kill()
    os.close(feeding)
    os.close(source)
    assert (program.wait(), program.poll()) == (-signal.SIGKILL, -signal.SIGKILL)


def test_it_sits_at_a_terminal_of_its_own(tmp_path: Path) -> None:
    with Terminal(tmp_path, "play", "les-mots", lang="en_GB.UTF-8") as terminal:
        terminal.wait_for("Your answer")
        terminal.interrupt()
        assert terminal.wait_for_end() == 130
