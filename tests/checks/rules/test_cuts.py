"""A sentence before a passage begins behind the last end of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.rules.cuts import REACH, STOPS, last_sentence


@given(st.lists(st.sampled_from(["M.", "M", ".", "!", "?", "\n", " ", "a", "é", "aM."]), max_size=20).map("".join))
def test_the_last_sentence_is_what_stands_behind_the_last_end_of_one(text: str) -> None:
    assert last_sentence(text) == STOPS.split(text)[-1]


@pytest.mark.parametrize("text", ["M. " * REACH, "a" * REACH, "." * REACH, ""])
def test_a_long_text_of_one_kind_has_a_last_sentence_too(text: str) -> None:
    assert last_sentence(text) == STOPS.split(text)[-1]
