"""Folding changes typography and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.library.text.folding import fold, fold_with_offsets
from quiz.library.text.scripts import usual_forms

SIGNS = [*"aéÉe .,'’«»‹›\u2009\u00a0\u202f“”—-\n\u00ad\u200b[…]Z9ﬁ", "e\u0301"]
TEXTS = st.one_of(st.lists(st.sampled_from(SIGNS), max_size=60).map("".join), st.text(max_size=30))


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=127), max_size=40))
def test_plain_letters_are_folded_as_they_are_beside_others(text: str) -> None:
    assert fold(f"{text} é") == f"{fold(text)} é".lstrip()


@given(TEXTS)
def test_folding_with_offsets_gives_the_same_text(text: str) -> None:
    assert fold_with_offsets(text).text == fold(text)


@pytest.mark.parametrize(
    "text",
    ["«\u200b oui", "« \u200boui", "« \u200b oui", "oui \u200b»", "oui\u200b »", "PRIX oui", "oui X", "« »", "‹ oui ›"],
)
def test_blanks_beside_guillemets_are_folded_alike_with_offsets_and_without(text: str) -> None:
    assert fold_with_offsets(text).text == fold(text)


@given(TEXTS)
@example("0\u0591\u0592")
def test_every_place_leads_back_to_characters_that_fold_to_the_one_found(text: str) -> None:
    folded = fold_with_offsets(text)
    for place, character in enumerate(folded.text):
        start, end = folded.span(place, place + 1)
        assert character == " " or character in fold(f"x{text[start:end]}x")


@given(TEXTS)
def test_letters_and_digits_survive_in_their_case(text: str) -> None:
    letters = [c for c in unicodedata.normalize("NFC", usual_forms(text.replace("\u00ad", ""))) if c.isalnum()]
    assert [c for c in fold(text) if c.isalnum()] == letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’OTAN", "l'OTAN"),
        ("«\u2009divergences\u2009»", '"divergences"'),
        ("« divergences »", "«divergences»"),
        ("deux\u00a0points", "deux points"),
        ("ligne\ncoupée", "ligne coupée"),
        ("entente – Moscou", "entente - Moscou"),
        ("e\u0301tat", "état"),
        ("ﬁnancier", "financier"),
        ("ＯＴＡＮ", "OTAN"),
        ("l\u200e'OTAN", "l'OTAN"),
    ],
)
def test_typography_is_folded(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Otan", "OTAN"), ("oui.", "oui"), ("état", "etat"), ("[...]", "[…]")])
def test_case_punctuation_and_accents_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)
