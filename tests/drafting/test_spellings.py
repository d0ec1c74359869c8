from __future__ import annotations

from quiz.drafting.corpus import corpus_of
from quiz.drafting.spellings import alike
from tests.drafting.made import articles


def test_one_name_in_two_spellings_is_compared_as_one() -> None:
    spellings = corpus_of(articles()).spellings
    assert spellings["grouchko"] == spellings["grushko"]


def test_names_that_keep_no_company_in_common_are_two() -> None:
    spellings = corpus_of(
        articles("Hier le maire Marlin a ri. Puis Marlin dort.", "Un chat dit Marvin court. Alors Marvin mange.")
    ).spellings
    assert spellings["marlin"] != spellings["marvin"]


def test_an_accent_makes_no_other_name() -> None:
    assert alike("etats", "états")


def test_a_letter_makes_another_name_of_a_short_one() -> None:
    assert not alike("rts", "rtl")


def test_a_word_that_is_also_printed_small_is_no_name() -> None:
    names = corpus_of(articles("Le Conseil a dit non. Un conseil est utile. Le conseil a dit oui.")).names
    assert "conseil" not in names
