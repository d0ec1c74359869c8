from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.drafting.units import LONGEST, sentences, stem


def texts(text: str) -> list[str]:
    return [unit.text for unit in sentences("a", text)]


def test_a_title_before_a_name_ends_no_sentence() -> None:
    assert texts("Selon M. Grouchko, c’est fini. Il a dit non hier.") == [
        "Selon M. Grouchko, c’est fini.",
        "Il a dit non hier.",
    ]


def test_a_full_stop_that_is_glued_to_the_next_sentence_ends_one() -> None:
    assert texts("Il y a des divergences.Sécurité en Europe : rien de neuf.") == [
        "Il y a des divergences.",
        "Sécurité en Europe : rien de neuf.",
    ]


def test_a_credit_in_brackets_stays_with_its_caption() -> None:
    assert texts("Le pont de Varel à midi. [NORDINE]") == ["Le pont de Varel à midi. [NORDINE]"]


def test_decimals_end_no_sentence() -> None:
    assert texts("La note est de 3.5 points cette fois.") == ["La note est de 3.5 points cette fois."]


def test_a_text_without_full_stops_is_cut_where_a_word_begins() -> None:
    found = sentences("a", " ".join(f"mot{i}" for i in range(2 * LONGEST + 5)))
    assert [len(unit.tokens) for unit in found] == [LONGEST, LONGEST, 5]


def test_what_a_terminal_would_obey_is_not_quoted() -> None:
    assert texts("Un titre \x1b[31m en rouge vif. Une phrase sans danger.") == ["Une phrase sans danger."]


def test_words_in_quotation_marks_are_known() -> None:
    (unit,) = sentences("a", "Il a dit : « rien ne presse » hier soir.")
    assert [token.word for token in unit.tokens if unit.in_quotes(token)] == ["rien", "ne", "presse"]


def test_a_stem_has_neither_accents_nor_endings() -> None:
    assert stem("élargissement") == stem("élargir") == "elarg"


@given(st.text(st.sampled_from('abcÉ .!?«»"\n[]’-'), max_size=200))
def test_sentences_are_verbatim_and_in_order(text: str) -> None:
    end = 0
    for unit in sentences("a", text):
        assert unit.start >= end
        assert text[unit.start : unit.end] == unit.text
        end = unit.end
