"""What is no result goes to standard error: a line for a program, lines that fit for a reader."""

from __future__ import annotations

import sys

import pytest

from quiz.console.output import tell

PATH = "/home/un/dossier/au/nom/plus/long/que/la/ligne"
MESSAGE = f"La partie continue\u00a0; vos réponses seront notées dans {PATH} dès que possible."


@pytest.mark.parametrize("columns", [1, 13, 40, 80])
def test_at_a_terminal_a_message_is_broken_at_spaces_and_nowhere_else(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    tell(MESSAGE)
    told = capsys.readouterr().err
    assert told.split() == MESSAGE.split()
    assert all(len(line) <= columns or " " not in line for line in told.splitlines())


def test_for_a_program_a_message_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    tell(MESSAGE)
    assert capsys.readouterr().err == f"{MESSAGE}\n"
