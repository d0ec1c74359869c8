"""Help fits the terminal, but for lines that are typed as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.cli.help import folded

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("command", ["", "play", "export"])
def test_no_sentence_of_the_help_is_wider_than_the_terminal(command: str, columns: int, run: Run) -> None:
    lines = run(*command.split(), "--help", COLUMNS=str(columns)).stdout.splitlines()
    sentences = (line for line in lines if "quiz " not in line or line[:1].isalpha())
    assert max(map(len, sentences)) <= min(columns, 80)


@pytest.mark.parametrize("columns", range(1, 41))
def test_a_line_of_help_is_folded_at_any_width_and_none_of_its_words_is_lost(columns: int) -> None:
    command = "  quiz play -n 5"
    for line in ("  --plain          Without signs or colours", "Examples:", f"{command}   five of them", "x" * 90):
        parts = folded(line, columns)
        assert "".join("".join(parts).split()) == "".join(line.split())
        assert all(len(each) <= columns or each == command for each in parts)
