"""Words as texts are compared: folded, in lower case, with their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.words import words_in


def test_apostrophes_part_words_and_capitals_do_not_count() -> None:
    assert words_in("L’OTAN, l'est").keys == ("l", "otan", "l", "est")


def test_a_word_written_in_two_unicode_forms_is_one_word() -> None:
    assert words_in("cafe\u0301").keys == words_in("café").keys == ("café",)


def test_a_soft_hyphen_parts_no_word() -> None:
    assert words_in("diplo\u00admatie").keys == ("diplomatie",)


def test_marks_on_arabic_letters_stay_with_their_word() -> None:
    assert len(words_in("كِتَابٌ جديد").keys) == 2


def test_places_are_those_of_the_text() -> None:
    text = "«\u202fune  série de réunions\u202f»"
    words = words_in(text)
    start, end = words.stretch(1, 3)
    assert text[start:end] == "série de réunions"


@given(st.text(max_size=60))
def test_every_word_stands_where_it_says(text: str) -> None:
    words = words_in(text)
    assert all(words_in(text[start:end]).keys == (key,) for key, start, end in zip(*words, strict=True))
