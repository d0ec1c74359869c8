"""Reasons that a system gives."""

from __future__ import annotations

import errno
import os

import pytest

from quiz.locale.reasons import reason


@pytest.mark.parametrize(("number", "words"), [(errno.ENOENT, "introuvable"), (errno.ENOSPC, "le disque est plein")])
def test_a_known_reason_is_told_in_french(number: int, words: str) -> None:
    text = os.strerror(number)
    assert reason("fr", OSError(number, text)) == reason("fr", text) == words
    assert reason("en", OSError(number, text)) == text


def test_what_has_no_words_is_told_as_the_system_does() -> None:
    assert reason("fr", OSError("odd")) == reason("fr", "odd") == "odd"
