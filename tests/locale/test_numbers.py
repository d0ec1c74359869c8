"""Numbers as each language writes them."""

from __future__ import annotations

import pytest

from quiz.locale.numbers import hundredths, signed


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [(0.333, "0,33", "0.33"), (-0.111, "−0,11", "−0.11"), (-0.001, "0,00", "0.00"), (1.0, "1,00", "1.00")],
)
def test_numbers_have_the_sign_of_the_language_and_nothing_has_none(value: float, french: str, english: str) -> None:
    assert (hundredths("fr", value), hundredths("en", value)) == (french, english)


@pytest.mark.parametrize(("value", "text"), [(-28, "−28"), (0, "0"), (7, "+7")])
def test_a_difference_shows_its_sign(value: int, text: str) -> None:
    assert signed(value) == text
