"""What a reader takes for the same words is found, whatever the writing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.library.text.absence import first_place, look_for

SAME = [
    ("association", "une asso-\nciation de"),
    ("association", "une asso\u00ad\nciation"),
    ("association", "une asso¬\n  ciation"),
    ("association", "une asso-ciation"),
    ("crédits financiers", "cré-\ndits ﬁnan-\nciers"),
    ("commun*", "la com-\nmunication"),
    ("porte-parole", "le porte-\nparole"),
    ("porte-parole", "le porte parole"),
    ("États-Unis", "les États-\nUnis"),
    ("Selon", "en UkraineSelon lui"),
    ("OTAN", "l’OTAN¹ dit"),
    ("OTAN", "l’OTAN2 dit"),
    ("état", "l’Etat dit"),
    ("État", "L’ETAT DIT"),
    ("Etat", "l’État dit"),
    ("sœur", "sa soeur"),
    ("soeur", "sa sœur"),
    ("Straße", "die Strasse"),
    ("Müller", "Herr Mueller"),
    ("Köln", "in Koeln"),
    ("Baer", "der Bär"),
    ("UEBER", "über"),
    ("M*oel*", "die Mitmöller"),
    ("kaempfen", "sie kämp-\nfen"),
    ("coefficient", "un coef-\nficient"),
    ("coefficient", "un co-\nefficient"),
    ("influence", "une influ-\nence"),
    ("question", "la qu-\nestion"),
    ("100 000", "plus de 100000 hommes"),
    ("100000", "plus de 100.000 hommes"),
    ("1997", "في ١٩٩٧"),
    ("l'eau", "l´eau"),
    ("ещё", "он еще"),
    ("道歉", "市长道\n歉了"),
    ("كتاب", "هذا كـتاب"),
    ("كتاب", "هذا كِتَابٌ"),
]
WHOLE = [
    ("道歉", "市长道歉了"),
    ("NATO", "在NATO总部"),
    ("OTAN", "l’_OTAN_ dit"),
    ("ประชุม", "มีการประชุมใหญ่"),
    ("ﬁn", "la fin"),
    ("été", "e\u0301te\u0301"),
]
OTHERS = [
    ("accord", "un désaccord"),
    ("or", "la force"),
    ("côte", "la cote"),
    ("cote", "la côte"),
    ("20", "le 20e siècle"),
    ("1997", "19 97"),
    ("les", "l es"),
    ("mutter", "die Mütter"),
    ("Baer", "la barre"),
]


@pytest.mark.parametrize(("words", "text"), SAME)
def test_words_in_another_writing_are_not_absent(words: str, text: str) -> None:
    looked = look_for(words, text)
    assert (looked.lines, looked.stands, looked.absent) == ((), True, False)


@pytest.mark.parametrize(("words", "text"), WHOLE)
def test_words_are_found_in_scripts_without_spaces_and_in_the_forms_of_a_typesetter(words: str, text: str) -> None:
    assert look_for(words, text).lines == (1,)


@pytest.mark.parametrize(("words", "text"), OTHERS)
def test_other_words_are_absent(words: str, text: str) -> None:
    assert look_for(words, text).absent


@pytest.mark.parametrize(("words", "text"), [("كتاب", "هذا الكتاب"), ("정부", "정부는"), ("ספר", "הספר")])
def test_a_word_within_a_longer_one_of_a_script_that_joins_them_is_neither_there_nor_absent(
    words: str, text: str
) -> None:
    looked = look_for(words, text)
    assert (looked.stands, looked.absent) == (False, False)


def test_what_is_written_in_both_ways_is_counted_in_both() -> None:
    looked = look_for("financier", "un financier\nun finan-\ncier")
    assert (looked.lines, looked.every_line) == ((1,), (1, 2))


def test_words_first_stand_where_a_reader_first_meets_them() -> None:
    assert first_place("accord", "l’ac-\ncord, puis un accord") == 2
    assert first_place("girafe", "un accord") == -1


@pytest.mark.parametrize("words", ["道*歉", "a*b", "正*|a*b*c"])
def test_a_text_without_any_space_takes_time_in_proportion(words: str) -> None:
    text = "道a" * 50_000
    assert look_for(words, text).absent


@settings(max_examples=40)
@given(
    st.text("abeouàéüœßÉOU", min_size=2, max_size=9),
    st.integers(1, 8),
    st.sampled_from(["-\n", "\u00ad\n", "-\n  ", "-"]),
)
def test_a_word_that_is_cut_anywhere_is_not_absent(word: str, at: int, cut: str) -> None:
    place = min(at, len(word) - 1)
    assert not look_for(word, f"Voici {word[:place]}{cut}{word[place:]}, dit-il.").absent


@settings(max_examples=40)
@given(st.text("abeouxAEOU", min_size=1, max_size=9), st.sampled_from(["ae", "oe", "ue"]))
def test_an_umlaut_and_its_spelling_are_the_same_whichever_is_looked_for(rest: str, spelt: str) -> None:
    with_points = {"ae": "ä", "oe": "ö", "ue": "ü"}[spelt]
    assert look_for(f"x{spelt}x{rest}", f"Da x{with_points}x{rest} ist.").stands
    assert look_for(f"x{with_points}x{rest}", f"Da x{spelt}x{rest} ist.").stands
