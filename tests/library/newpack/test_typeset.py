"""What a person types is set so that the rules of typography find nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.rules.typography import HABITS
from quiz.library.newpack.typeset import in_both, typeset

TYPED = st.text(alphabet=st.sampled_from("ab c'’\"«»“”!?:;.…,(1é\u00a0\u202f"), max_size=40)


@given(TYPED)
def test_no_rule_of_typography_is_broken(text: str) -> None:
    both = in_both(text)
    assert [habit.code for habit in HABITS if habit.pattern.search(both.of(habit.language))] == []


@given(TYPED)
def test_french_set_twice_is_set_once(text: str) -> None:
    once = typeset(text, "fr")
    assert typeset(once, "fr") == once


@pytest.mark.parametrize(
    ("typed", "french"),
    [
        ("l'adresse : ici !", "l’adresse\u00a0: ici\u202f!"),
        ('le nom "Le Monde"', "le nom «\u00a0Le Monde\u00a0»"),
        ("https://lemonde.fr à 12:30", "https://lemonde.fr à 12:30"),
    ],
)
def test_french_gets_its_signs(typed: str, french: str) -> None:
    assert typeset(typed, "fr") == french


def test_english_has_no_space_before_a_colon() -> None:
    assert typeset("the address : « here » !", "en") == 'the address: "here"!'
