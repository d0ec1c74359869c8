"""Help fits the terminal, but for lines that are typed as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("command", ["", "play", "export"])
def test_no_sentence_of_the_help_is_wider_than_the_terminal(command: str, columns: int, run: Run) -> None:
    lines = run(*command.split(), "--help", COLUMNS=str(columns)).stdout.splitlines()
    sentences = (line for line in lines if "quiz " not in line or line[:1].isalpha())
    assert max(map(len, sentences)) <= min(columns, 80)
