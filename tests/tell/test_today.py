"""The line that is left of the question of a day."""

from __future__ import annotations

from datetime import date

import pytest

from quiz.locale import phrases
from quiz.tell.today import Result, line_to_share

DAY = date(2022, 11, 12)


@pytest.mark.parametrize(
    ("outcome", "line", "told"),
    [
        (Result(1, 1, "sure"), "✓ sure ●●●", "Right. How sure: sure."),
        (Result(1, 3, "fairly"), "◐ fairly sure ●●○", "Partly: 1 of 3. How sure: fairly sure."),
        (Result(0, 1, "guess"), "✗ a guess ●○○", "Not this time. How sure: a guess."),
        (Result(0, 1, None), "✗", "Not this time."),
        (Result(None, 1, None), "○", "(skipped)"),
    ],
)
def test_it_tells_how_it_went_and_how_sure_one_was_by_signs_and_in_words(outcome: Result, line: str, told: str) -> None:
    label = line_to_share(phrases("en"), DAY, outcome)
    assert label.sign == f"Qui parle\u202f? 12 November {line}"
    assert label.word == f"Qui parle\u202f? 12 November. {told}"


def test_in_words_it_has_no_sign() -> None:
    word = line_to_share(phrases("fr"), DAY, Result(1, 1, "sure")).word
    assert word == "Qui parle\u202f? 12 novembre. Juste. Certitude\u00a0: je sais."
