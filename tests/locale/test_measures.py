"""Every value that the measures can have is put into words, in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from quiz.learner.measures import Leaning, Prejudice, Shown, Why
from quiz.locale.measures import MeasureWords, measure_words
from quiz.model import CONFIDENCES

BOTH = pytest.mark.parametrize("words", [measure_words("fr"), measure_words("en")], ids=["fr", "en"])


@BOTH
def test_every_value_has_words(words: MeasureWords) -> None:
    assert set(words.leaning) == set(words.class_leaning) == set(get_args(Leaning))
    assert set(words.prejudice) == set(words.class_prejudice) == set(get_args(Prejudice))
    assert set(words.no_number) == set(get_args(Why))
    assert set(words.change) == set(get_args(Shown))
    assert set(words.levels) == set(words.said) == set(CONFIDENCES)


@BOTH
def test_the_changes_are_told_with_both_scores(words: MeasureWords) -> None:
    for pattern in words.change.values():
        told = pattern.format(before=12, before_of=20, after=15, after_of=21)
        assert all(str(number) in told for number in (12, 20, 15, 21))
