"""Printed lines are joined to paragraphs; a word cut between two keeps its hyphen only where it has one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.newpack.taking.lines import joined, with_next

PRINTED = [
    "Le pont de la Loire sera fermé dès lundi, a an-",
    "noncé le maire. Les travaux dureront six mois et",
    "coûteront.",
    "Les habitants protestent contre cette décision de",
    "la mairie.",
]


def test_a_paragraph_goes_on_until_a_line_ends_early() -> None:
    paragraphs, mended = joined([PRINTED])
    assert paragraphs == [
        "Le pont de la Loire sera fermé dès lundi, a annoncé le maire. Les travaux dureront six mois et coûteront.",
        "Les habitants protestent contre cette décision de la mairie.",
    ]
    assert {each.kind: each.count for each in mended} == {"hyphens": 1, "lines": 3}


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    assert len(joined([PRINTED[:1], PRINTED[1:]])[0]) == 2


@pytest.mark.parametrize(
    ("line", "following", "known", "together"),
    [
        ("il a annon-", "cé hier", "", "il a annoncé hier"),
        ("le porte-", "parole dit", "", "le porte-parole dit"),
        ("un contre-", "ordre vient", "contre-ordre", "un contre-ordre vient"),
        ("un contre-", "ordre vient", "contreordre", "un contreordre vient"),
        ("en Franche-", "Comté", "", "en Franche-Comté"),
        ("y a-t-", "il un pont", "", "y a-t-il un pont"),
        ("il a annon\u00ad", "cé hier", "", "il a annoncé hier"),
        ("deux mots", "et deux", "", "deux mots et deux"),
        ("de 1990-", "1995 on", "", "de 1990- 1995 on"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_made_whole(line: str, following: str, known: str, together: str) -> None:
    assert with_next(line, following, frozenset(known.split()))[0] == together


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), max_size=20))
def test_nothing_but_blanks_and_hyphens_is_ever_lost(lines: list[str]) -> None:
    def bare(texts: list[str]) -> str:
        return "".join(
            sign for text in texts for sign in text if not sign.isspace() and sign not in "-\u2010\u00ad\u00ac"
        )

    assert bare(joined([lines])[0]) == bare(lines)


def test_a_paragraph_as_long_as_a_book_is_joined_line_by_line() -> None:
    """Each line was once joined to all before it, and looked at from the beginning of them."""
    lines = ["une asso-", *["ciation et son rendez-", "vous du soir, une asso-"] * 1000, "ciation."]
    (paragraph,), mended = joined([lines])
    assert paragraph == " ".join(["une association et son rendezvous du soir,"] * 1000) + " une association."
    assert sum(each.count for each in mended if each.kind == "lines") == len(lines) - 1
