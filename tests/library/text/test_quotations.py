"""What verbatim means."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.library.text.quotations import (
    Finding,
    find_quotation,
    has_words,
    is_too_short,
    line_of,
    nearest_passage,
    stretches_of,
    times_whole,
    whole_places,
)

ARTICLE = (
    "Selon le chef de l’OTAN, il existe des «\u2009divergences importantes\u2009».\n"
    "La Russie a demandé un délai pour apporter une réponse à ces questions.\nElle répondra plus tard."
)


@pytest.mark.parametrize(
    ("quote", "standing"),
    [
        ("La Russie a demandé un délai", "verbatim"),
        ("le chef de l'OTAN, il existe des « divergences importantes »", "folded"),
        ("La Russie […] plus tard", "elided"),
        ("demandé un déla", "cut-word"),
        ("ussie a demandé", "cut-word"),
        ("La Russie a demandé un delai", "absent"),
        ("la Russie a demandé", "absent"),
        ("plus tard […] La Russie", "absent"),
        ("", "absent"),
        ("[…]", "absent"),
    ],
)
def test_a_quotation_stands_in_an_article_in_one_way(quote: str, standing: str) -> None:
    assert find_quotation(quote, ARTICLE).standing == standing


@pytest.mark.parametrize("quote", ["Selon M. Grouchko", "au sujet de l’Ukraine"])
def test_words_that_the_article_glued_together_may_be_parted(quote: str) -> None:
    assert find_quotation(quote, "au sujet de l’UkraineSelon M. Grouchko").standing == "verbatim"


def test_a_stretch_gives_the_words_of_the_article_with_their_own_typography() -> None:
    (stretch,) = find_quotation('des "divergences importantes"', ARTICLE).stretches
    assert ARTICLE[stretch.start : stretch.end] == "des «\u2009divergences importantes\u2009»"


@given(st.data())
def test_any_run_of_whole_words_is_found_where_it_stands(data: st.DataObject) -> None:
    words = ARTICLE.split(" ")
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    finding = find_quotation(quote, ARTICLE)
    assert finding.found
    (stretch,) = finding.stretches
    assert ARTICLE[stretch.start : stretch.end].strip() == quote.strip()


@pytest.mark.parametrize(
    "quote",
    [
        "La Russie a demandé un delai pour apporter une réponse",
        "La Russie a demandé un délai pour une réponse à ces questions",
        "La Russie demandait un délai pour apporter une réponse",
    ],
)
def test_the_nearest_passage_is_suggested(quote: str) -> None:
    near = nearest_passage(quote, ARTICLE)
    assert near is not None
    assert near.text.startswith("La Russie a demandé un délai pour apporter une réponse")
    assert ARTICLE[near.stretch.start : near.stretch.end] == near.text


def test_nothing_is_suggested_for_words_that_resemble_nothing() -> None:
    assert nearest_passage("xyz qwerty uiop", ARTICLE) is None


def test_lines_count_from_one() -> None:
    assert [line_of(ARTICLE, 0), line_of(ARTICLE, ARTICLE.index("La Russie"))] == [1, 2]


def test_whole_words_are_looked_for_between_two_places() -> None:
    text = "or, l'or, force, or"
    assert list(whole_places("or", text)) == [0, 6, 17]
    assert list(whole_places("or", text, 1)) == [6, 17]
    assert list(whole_places("or", text, 1, 8)) == [6]
    assert list(whole_places("or", text, 1, 7)) == []


def test_words_are_counted_where_they_stand_whole() -> None:
    assert times_whole("or", "l’or, l'or et la force") == 2
    assert times_whole("", "l’or") == times_whole("\u200b", "l’or") == times_whole("fer", "l’or") == 0


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("chef de l'OTAN", True),
        ("chef […] divergences", True),
        ("divergences […] chef", False),
        ("chef […] chef", False),
        ("OTAN […] l’OTAN", False),
        ("hef de", False),
        ("[…]", False),
        ("", False),
    ],
)
def test_words_that_a_short_text_has_are_those_that_a_search_for_the_place_would_find(quote: str, found: bool) -> None:  # noqa: FBT001
    assert has_words(quote, ARTICLE) is found
    assert find_quotation(quote, ARTICLE).found is found


def test_a_quotation_that_stands_in_several_places_says_in_how_many() -> None:
    text = "Il a dit oui. Elle a dit oui. On a dit ouille."
    finding = find_quotation("a dit oui", text)
    assert (finding.standing, finding.places) == ("verbatim", 2)
    assert finding.stretches == ((3, 12),)
    cut = find_quotation("Il […] oui", text)
    assert (cut.standing, cut.places, cut.stretches) == ("elided", 1, ((0, 2), (9, 12)))
    assert find_quotation("Il […] ouil", text) == Finding("cut-word")


def test_where_words_stand_is_told_one_after_the_other_and_what_is_not_there_left_out() -> None:
    assert stretches_of(["oui", "girafe", "Il"], "Il dit oui") == ((7, 10), (0, 2))


def test_a_passage_has_three_words_at_least() -> None:
    assert [is_too_short(quote) for quote in ("la sécurité", "« la sécurité »", "de la sécurité", "")] == [
        True, True, False, True,
    ]  # fmt: skip


def test_the_nearest_passage_may_be_the_first_words_or_the_last() -> None:
    first = nearest_passage("Selon la cheffe de l’OTAN", ARTICLE)
    last = nearest_passage("Elle répondra bien plus tard.", ARTICLE)
    assert first is not None
    assert last is not None
    assert (first.text, first.stretch.start) == ("Selon le chef de l’OTAN,", 0)
    assert (last.text, last.stretch.end) == ("Elle répondra plus tard.", len(ARTICLE))
    assert 0.6 <= min(first.likeness, last.likeness) <= max(first.likeness, last.likeness) < 1


def test_a_passage_as_it_is_written_is_as_like_as_can_be() -> None:
    near = nearest_passage("existe des « divergences importantes ».", ARTICLE)
    assert near is not None
    assert (near.text, near.likeness) == ("existe des «\u2009divergences importantes\u2009».", 1.0)
    assert nearest_passage("", ARTICLE) is nearest_passage("La Russie", "") is None


def test_a_cut_quotation_is_compared_without_its_cut() -> None:
    near = nearest_passage("La Russie a demandé […] pour apporter une réponse", ARTICLE)
    assert near is not None
    assert near.text.startswith("La Russie a demandé")


@settings(max_examples=25)
@given(st.lists(st.sampled_from([*ARTICLE.split(), "xyz"]), max_size=12))
def test_what_is_passed_over_for_its_letters_would_not_have_been_the_nearest(words: list[str]) -> None:
    near = nearest_passage(" ".join(words), ARTICLE)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SequenceMatcher, "quick_ratio", lambda _: 1.0)
        patched.setattr(SequenceMatcher, "real_quick_ratio", lambda _: 1.0)
        assert nearest_passage(" ".join(words), ARTICLE) == near
