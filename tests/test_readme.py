"""The two commands of the README are two lines, and what is tested everywhere is what a reader types."""

from __future__ import annotations

import re

from tests.conftest import TOP

README = (TOP / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
PLAY, TEST = (command for command in COMMANDS if command.startswith("python3 -m venv"))


def test_each_of_the_two_commands_is_a_line() -> None:
    assert "\n" not in PLAY
    assert "\n" not in TEST
    assert PLAY.endswith("quiz play")
    assert "pytest" in TEST


def test_the_commands_are_the_same_wherever_they_are_shown() -> None:
    contributing = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"\n{TEST}\n" in contributing


def test_continuous_integration_runs_the_very_command_of_the_readme() -> None:
    assert (TOP / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith(f"\n{TEST}")


def test_the_tests_take_the_versions_of_the_list() -> None:
    assert "-r tests/requirements.txt" in TEST
