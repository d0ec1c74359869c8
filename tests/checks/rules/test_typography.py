"""French as the Imprimerie nationale sets it."""

from __future__ import annotations

import pytest

from quiz.checks.rules.typography import HABITS


def broken(text: str, language: str) -> list[str]:
    return [habit.code for habit in HABITS if habit.language == language and habit.pattern.search(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Qui parle\u202f?",
        "Il dit\u00a0: «\u00a0non\u00a0».",
        "L’heure est 12:30, voir https://exemple.fr/a?b",
        "Vraiment\u202f?!",
        "un [texte]\u202f; un autre",
        "«\u00a0un “inacceptable” menace\u00a0»",
    ],
)
def test_good_french_is_left_alone(text: str) -> None:
    assert broken(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("l'heure", "T901"),
        ("Qui parle ?", "T902"),
        ("Qui parle?", "T902"),
        ("Il dit : non", "T902"),
        ("« non »", "T903"),
        ("«non»", "T903"),
        ('il dit "non"', "T903"),
    ],
)
def test_bad_french_is_found(text: str, code: str) -> None:
    assert code in broken(text, "fr")


def test_english_has_no_space_before_a_question_mark() -> None:
    assert broken("Who speaks ?", "en") == ["T904"]
    assert broken("Who speaks? Nobody: silence.", "en") == []
