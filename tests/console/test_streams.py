"""The standard streams and the size of the screen are such that no command need doubt them."""

from __future__ import annotations

import pytest

from quiz.console.streams import prepare_streams


@pytest.mark.parametrize("said", ["0", "", "-3", "many", "99999", "８", "1e3"])
def test_a_size_of_the_screen_that_is_none_is_as_if_it_had_not_been_said(said: str) -> None:
    environ = {"COLUMNS": said, "LINES": said, "TERM": "xterm"}
    prepare_streams(environ)
    assert environ == {"TERM": "xterm"}


def test_a_size_that_is_one_stays() -> None:
    environ = {"COLUMNS": "40", "LINES": "1000"}
    prepare_streams(environ)
    assert environ == {"COLUMNS": "40", "LINES": "1000"}
