"""Long texts go to the reader's pager; short ones, pipes and refusals do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.console.paging import opens_at_lines
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("command", "can"),
    [(["less"], True), (["/usr/bin/less", "-R"], True), (["more"], True), (["most"], False), ([], False)],
)
def test_less_and_more_open_at_a_line(command: list[str], can: bool) -> None:  # noqa: FBT001 -- a table
    assert opens_at_lines(command) is can


def test_what_fits_on_the_screen_needs_no_pager(tmp_path: Path) -> None:
    with Terminal(tmp_path, "outlets", "--used", PAGER="/no/such/pager") as terminal:
        assert terminal.wait_for_end() == 0
        assert "/no/such/pager" not in terminal.text()


def test_a_pager_that_cannot_be_started_is_told_and_done_without(tmp_path: Path) -> None:
    with Terminal(tmp_path, "read", "rhc", PAGER="/no/such/pager", LANG="en_GB.UTF-8") as terminal:
        assert terminal.wait_for_end() == 0
        assert "The pager “/no/such/pager” did not work" in terminal.text()
        assert "Radio Habana Cuba" in terminal.text()
