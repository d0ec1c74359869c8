"""A projector round outlives `kill -9` at every prompt: what was counted is there, and nothing is asked twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import Closed
from tests.commands.teach.projector.leading import (
    BANK,
    COUNT,
    DISCUSS,
    PAUSE,
    REVEAL,
    SIZE,
    THINK,
    Teacher,
    events_of,
    lead,
    votes_of,
)

if TYPE_CHECKING:
    from pathlib import Path

CHOICE = (BANK, "--device", "voice", "--seed", "3", *SIZE)
MATCH = (BANK, "--device", "numbers", "--level", "3", "--seed", "3", *SIZE)


def undisturbed(
    home: Path, arguments: tuple[str, ...], counts: str
) -> list[tuple[str, int, int | None, dict[str, int]]]:
    home.mkdir()
    with lead(home, *arguments) as terminal:
        assert Teacher(terminal, counts).to_the_end() == 0
    return votes_of(home)


def killed_at(home: Path, arguments: tuple[str, ...], stops: tuple[str, ...], counts: str) -> None:
    """Play with a kill at each of the prompts, the round resumed each time."""
    before: str | None = None
    for number, stop in enumerate(stops):
        with lead(home, *(("--resume",) if number else arguments)) as terminal:
            teacher = Teacher(terminal, counts)
            teacher.until(stop, after=before)
            if stop == COUNT:
                terminal.press("7 ")
                terminal.wait_for(": 7")
            teacher.kill()
        before = stop
    with lead(home, "--resume") as terminal:
        assert Teacher(terminal, counts).to_the_end() == 0


@pytest.mark.parametrize(
    ("arguments", "counts", "stops"),
    [
        (CHOICE, "9 12 4", (PAUSE, THINK, COUNT, DISCUSS, COUNT, PAUSE, REVEAL)),
        (MATCH, "3 2 9 12", (THINK, COUNT, COUNT, COUNT, DISCUSS, COUNT, COUNT, COUNT, REVEAL)),
    ],
    ids=["choice", "match"],
)
def test_a_round_killed_at_every_prompt_ends_as_if_it_had_not_been(
    tmp_path: Path, arguments: tuple[str, ...], counts: str, stops: tuple[str, ...]
) -> None:
    expected = undisturbed(tmp_path / "calm", arguments, counts)
    home = tmp_path / "troubled"
    home.mkdir()
    if stops[0] == PAUSE:
        with lead(home, *arguments) as terminal:
            Teacher(terminal).until(PAUSE)
        assert not (home / "data").exists()
        stops = stops[1:]
    killed_at(home, arguments, stops, counts)
    assert votes_of(home) == expected
    assert isinstance(events_of(home)[-1], Closed)


def test_a_vote_being_corrected_stands_until_another_is_typed(tmp_path: Path) -> None:
    with lead(tmp_path, *CHOICE) as terminal:
        teacher = Teacher(terminal)
        teacher.until(DISCUSS)
        terminal.press("u")
        teacher.until(COUNT)
        terminal.wait_for("9 12 4")
        terminal.press("20 5")
        terminal.wait_for(": 20 5")
        teacher.kill()
    assert [counts for *_, counts in votes_of(tmp_path)] == [dict(zip(names(tmp_path), (9, 12, 4), strict=True))]
    with lead(tmp_path, "--resume") as terminal:
        teacher = Teacher(terminal)
        teacher.until(DISCUSS)
        terminal.press("u")
        teacher.until(COUNT)
        terminal.press("20 5 3\r")
        teacher.until(DISCUSS)
        teacher.kill()
    assert [list(counts.values()) for *_, counts in votes_of(tmp_path)] == [[9, 12, 4], [20, 5, 3]]


def names(home: Path) -> list[str]:
    return list(votes_of(home)[0][3])


def test_closing_the_window_keeps_what_was_counted(tmp_path: Path) -> None:
    with lead(tmp_path, *CHOICE) as terminal:
        Teacher(terminal).until(DISCUSS)
        terminal.terminate()
        assert terminal.wait_for_end() == 143
        assert "quiz class --resume" in terminal.text()
        assert terminal.settings() == terminal.before
    assert len(votes_of(tmp_path)) == 1
