"""Sentences end where they do, whatever full stops, lines and datelines are among them."""

from __future__ import annotations

import textwrap

import pytest

from quiz.drafting.units import sentences

LETTER = (
    "The council of the small town met on Monday evening to talk about the old bridge over the river. "
    "Nobody had asked the people who live beside it what they thought of the matter. "
    "The mayor said that she would listen to all of them before the winter, and then left the room."
)


def texts(text: str, language: str = "en") -> list[str]:
    return [" ".join(unit.text.split()) for unit in sentences("a", text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge fell on Dec. 18 in the night."),
        ("en", "He asked Gen. Harlow to look at it."),
        ("en", "Look at No. 12 of the list."),
        ("en", "It was built by J. P. Harlow of the town."),
        ("en", "They met at 3 p.m. on the old bridge."),
        ("en", "The town of Varel, N. C., by the sea, slept."),
        ("fr", "Le pont est tombé le 18 janv. 1907 au matin."),
        ("fr", "Selon M. Le Varel et MM. Grouchko, c’est fini."),
        ("fr", "La Cie. des ponts, etc. et les autres."),
        ("fr", "« Rien ne presse ! » a dit le maire."),
        ("fr", "Le capitaine E. J. Varel commandait."),
    ],
)
def test_a_full_stop_that_belongs_to_a_word_ends_nothing(language: str, text: str) -> None:
    assert texts(text, language) == [text]


def test_an_initial_at_the_end_of_a_sentence_ends_it() -> None:
    text = "It was built by men of Varel, O. The bridge fell at once. Now the town has none."
    assert texts(text) == ["It was built by men of Varel, O.", "The bridge fell at once.", "Now the town has none."]


def test_a_word_in_capitals_ends_a_sentence() -> None:
    assert texts("Ils parlent à l’OTAN. Rien ne presse ici.", "fr") == ["Ils parlent à l’OTAN.", "Rien ne presse ici."]


@pytest.mark.parametrize("width", [40, 60, 72, 80])
def test_a_text_folded_at_a_width_has_the_sentences_it_had(width: int) -> None:
    assert texts(textwrap.fill(LETTER, width)) == texts(LETTER)


def test_lines_that_had_room_for_more_are_lines() -> None:
    assert texts("A bridge in the town\nIts mayor in the rain\n\n" + LETTER)[:2] == [
        "A bridge in the town",
        "Its mayor in the rain",
    ]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Le vieux pont de Varel\nest tombé hier\n\nRien ne presse.", "Le vieux pont de Varel est tombé hier"),
        ("LE PONT DE VAREL\nEST TOMBÉ\n\nRien ne presse ici.", "LE PONT DE VAREL EST TOMBÉ"),
    ],
)  # fmt: skip
def test_a_headline_over_several_lines_is_one(printed: str, read: str) -> None:
    assert texts(printed, "fr")[0] == read


def test_a_line_drawn_with_signs_parts_what_it_stands_between() -> None:
    printed = "LE PONT DE VAREL ________ UNE NUIT DE PEUR ---***--- -----*-----\nRien ne presse ici."
    assert texts(printed, "fr") == ["LE PONT DE VAREL", "UNE NUIT DE PEUR", "Rien ne presse ici."]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Varel, 15 avril. – "),
        ("fr", "Neuf-Varel, 1er mai, 3 h 45 matin. – "),
        ("fr", "Varel, le 15 avril (Nordine) — "),
        ("fr", "Varel, 15 Avril.\n"),
        ("en", "VAREL, VA., Dec. 18 — "),
        ("en", "Varel, Va., Dec. 18 --\n\n"),
        ("en", "New Varel, December 18. – "),
        ("xx", "Varel, 15 avril. – "),
    ],
)
def test_place_and_day_of_a_dispatch_are_no_statement(language: str, line: str) -> None:
    assert texts(f"{line}The bridge has fallen at last.", language) == ["The bridge has fallen at last."]


def test_a_day_inside_of_a_sentence_stays() -> None:
    text = "À Varel, 15 avril ou non, le pont ferme."
    assert texts(text, "fr") == [text]


def test_a_quotation_stands_on_one_line() -> None:
    from quiz.drafting.finds import quotation

    (unit,) = sentences("a", "Le vieux pont de Varel\nest tombé dans la nuit", "fr")
    assert quotation(unit).text == "Le vieux pont de Varel est tombé dans la nuit"
