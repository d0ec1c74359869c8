"""A quotation gets the signs that the article prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.mending.restoring import restored
from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT

ARTICLE = (
    "Hier, l’OTAN a dit «\u00a0non\u00a0» –\u00a0sans détour\u00a0– à Moscou.\nC'est l'usage,\n\ndit-on : "
    "la réunion du 12\u00a0janvier n’a rien changé, et les “experts” en co\u00adnviennent."
)


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        ("l'OTAN a dit", "l’OTAN a dit"),
        ('a dit "non" - sans détour -', "a dit «\u00a0non\u00a0» –\u00a0sans détour\u00a0–"),
        ("C’est l’usage", "C'est l'usage"),
        ("à Moscou. C’est l’usage, dit-on", "à Moscou. C'est l'usage, dit-on"),
        ("du 12 janvier n'a rien", "du 12\u00a0janvier n’a rien"),
        (f"l'OTAN {CUT} C’est l'usage", f"l’OTAN {CUT} C'est l'usage"),
        (f"l'OTAN a dit {CUT}", f"l’OTAN a dit {CUT}"),
        (f"{CUT} l'OTAN {CUT} {CUT} C’est l'usage", f"{CUT} l’OTAN {CUT} {CUT} C'est l'usage"),
        ("les « experts » en conviennent", "les “experts” en conviennent"),
        ("la re\u0301union", "la réunion"),
        ("\n l'OTAN a dit\n", "\n l’OTAN a dit\n"),
    ],
)
def test_the_articles_signs_are_restored(quote: str, wanted: str) -> None:
    assert restored(quote, ARTICLE) == wanted


@pytest.mark.parametrize("quote", ["l'ONU a dit", "L'otan a dit", "OTA", "C'est l'usage", "Moscou. C'est", CUT, ""])
def test_what_the_article_has_not_or_has_so_already_stays(quote: str) -> None:
    assert restored(quote, ARTICLE) == quote


@given(st.integers(0, len(ARTICLE)), st.integers(0, 60), st.sampled_from(["’'", "'’", "\u00a0 ", '«"', "–-", '“"']))
def test_a_restored_quotation_has_the_same_words_and_is_not_restored_again(start: int, length: int, swap: str) -> None:
    quote = ARTICLE[start : start + length].replace(swap[0], swap[1]).strip()
    once = restored(quote, ARTICLE)
    assert fold(once) == fold(quote)
    assert restored(once, ARTICLE) == once
