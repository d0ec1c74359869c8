"""Versions told as one."""

from __future__ import annotations

import pytest

from quiz.document import Choice, Choices, Label, Run
from quiz.tell.handout.joined import joined


def choices(letter: str, text: str) -> Choices:
    return Choices((Choice(Label(letter, f"Réponse {letter} : "), (Run(text),)),), "reasons")


def test_what_versions_have_alike_stands_once() -> None:
    assert joined([choices("a", "un mot"), choices("a", "un mot")]) == choices("a", "un mot")


@pytest.mark.parametrize(
    ("versions", "told"),
    [
        (("Texte A : oui", "Texte B : oui"), "Texte A / B : oui"),
        (("(a) oui", "(b) oui", "(a) oui"), "(a / b / a) oui"),
        (("un mot", "un autre mot"), "un mot / un autre mot"),
    ],
)
def test_where_they_differ_a_stroke_parts_what_stands_in_each(versions: tuple[str, ...], told: str) -> None:
    assert joined([choices("a", text) for text in versions]) == choices("a", told)


def test_labels_are_joined_for_the_eye_and_for_the_ear() -> None:
    [choice] = joined([choices("a", "oui"), choices("c", "oui")]).items
    assert choice.label == Label("a / c", "Réponse a / c : ")
