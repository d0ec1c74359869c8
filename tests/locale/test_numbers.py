"""Numbers as each language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.locale.manner import manner_of
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


@pytest.mark.parametrize(("right", "of", "text"), [(1, 8, "13"), (3, 8, "38"), (1, 3, "33"), (0, 0, "0")])
def test_halves_of_a_hundredth_go_up(right: int, of: int, text: str) -> None:
    assert manner_of("en").share_of(right, of) == f"{text}%"


@given(st.integers(1, 9999).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_share_is_the_nearest_whole_hundredth(votes: tuple[int, int]) -> None:
    right, of = votes
    assert manner_of("en").share_of(right, of) == f"{(200 * right + of) // (2 * of)}%"
