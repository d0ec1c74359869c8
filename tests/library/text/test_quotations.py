"""What verbatim means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.quotations import find_quotation, line_of, nearest_passage

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
