"""Words as texts are compared: folded, in lower case, with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.words import count_pieces, count_words, is_inside_word, words_and_signs, words_in


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


def test_each_letter_of_a_script_without_spaces_is_a_word_with_the_marks_on_it() -> None:
    assert words_in("市长道歉了").keys == ("市", "长", "道", "歉", "了")
    assert words_in("在NATO总部").keys == ("在", "nato", "总", "部")
    assert words_in("ที่นี่").keys == ("ที่", "นี่")


def test_signs_stand_by_themselves_between_words_that_keep_their_case() -> None:
    found = words_and_signs("L’OTAN, « oui » !")
    assert found.keys == ("L", "'", "OTAN", ",", '"', "oui", '"', "!")
    assert [found.stretch(i, 1) for i in (2, 5)] == [(2, 6), (10, 13)]


def test_words_are_counted_as_they_are_parted() -> None:
    assert [count_words(text) for text in ("l'est, 3 fois", "市长道歉了", "", "?!")] == [4, 5, 0, 0]


def test_pieces_are_what_stands_between_spaces_or_two_letters_of_a_script_without_them() -> None:
    assert [count_pieces(text) for text in ('"la sécurité"', "de la sécurité", "市长道歉了", "市", "")] == [
        2,
        3,
        2,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        ("oui", 1, True),
        ("oui", 0, False),
        ("oui", 3, False),
        ("oui", 4, False),
        ("a b", 1, False),
        ("l'eau", 1, False),
        ("UkraineSelon", 7, False),
        ("OTAN", 2, True),
        ("é\u0323t", 1, True),
        ("道歉", 1, False),
        ("道a", 1, False),
        ("道ab", 2, True),
        ("ที่", 1, True),
        ("ที่นี่", 3, False),
    ],
)
def test_a_place_is_inside_a_word_where_both_its_neighbours_are_of_one(text: str, at: int, inside: bool) -> None:  # noqa: FBT001
    assert is_inside_word(text, at) is inside
