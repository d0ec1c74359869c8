"""The standard streams and the size of the screen are such that no command need doubt them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from quiz.console import streams
from quiz.console.streams import prepare_streams
from quiz.locale import phrases


@pytest.mark.parametrize("said", ["0", "", "-3", "many", "99999", "８", "1e3"])
def test_a_size_of_the_screen_that_is_none_is_as_if_it_had_not_been_said(said: str) -> None:
    environ = {"COLUMNS": said, "LINES": said, "TERM": "xterm"}
    prepare_streams(environ)
    assert environ == {"TERM": "xterm"}


@pytest.mark.parametrize(("code", "end"), [(0, 0), (1, 1), (2, 2)])
def test_a_reader_that_goes_away_makes_nothing_fine_that_was_not(
    code: int, end: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", SimpleNamespace(flush=gone))
    monkeypatch.setattr(streams, "leave_silently", lambda **_: None)
    assert streams.let_go(code, lambda: phrases("en")) == end


def test_a_size_that_is_one_stays() -> None:
    environ = {"COLUMNS": "40", "LINES": "1000"}
    prepare_streams(environ)
    assert environ == {"COLUMNS": "40", "LINES": "1000"}
