"""Reading ease follows its formulas."""

from __future__ import annotations

import pytest

from quiz.checks.typography.readability import mean_reading_ease, reading_ease


def test_flesch_1948_on_a_sentence_counted_by_hand() -> None:
    assert reading_ease("The cat sat on the mat.", "en") == pytest.approx(206.835 - 1.015 * 6 - 84.6)


def test_kandel_and_moles_1958_on_a_sentence_counted_by_hand() -> None:
    assert reading_ease("Le chat dort sur le lit.", "fr") == pytest.approx(207 - 1.015 * 6 - 73.6)


def test_long_words_and_sentences_are_harder() -> None:
    easy = "On lit. On compare. On doute."
    hard = "L’interprétation institutionnelle des positionnements gouvernementaux nécessite une contextualisation."
    assert reading_ease(hard, "fr") < 30 < reading_ease(easy, "fr")


def test_no_words_are_no_trouble() -> None:
    assert reading_ease("…", "en") == mean_reading_ease([], "en") == 100
