"""What keeps a quotation from being verbatim is told to the word."""

from __future__ import annotations

import pytest

from quiz.library.text.divergence import cut_word, divergences, missing_part, omission, parts_of

ARTICLE = (
    "La Russie veut la paix. Le vice-ministre, qui parlait à Bruxelles, a dit mercredi que la Russie a demandé un"
    " délai pour répondre à ces questions.\nElle répondra plus tard, par écrit."
)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("un delai pour", "un délai pour", [("delai", "délai")]),
        ("Un délai", "un délai", [("Un", "un")]),
        ("un long délai", "un délai", [("long", "")]),
        ("un délai", "un long délai", [("un", "un long")]),
        ("il a dit", "elle a écrit", [("il", "elle"), ("dit", "écrit")]),
        ("l’OTAN « dit »", 'l\'OTAN "dit"', []),
        ("un délai", "et un délai.", []),
    ],
)
def test_two_wordings_differ_word_by_word(quoted: str, printed: str, expected: list[tuple[str, str]]) -> None:
    found = [(quoted[slice(*each.quoted)], printed[slice(*each.printed)]) for each in divergences(quoted, printed)]
    assert found == expected


@pytest.mark.parametrize(
    ("part", "before", "after", "words"),
    [
        ("la Russie a demandé pour répondre", "demandé", "pour", "un délai"),
        ("Le vice-ministre a dit mercredi", "vice-ministre", "a", ", qui parlait à Bruxelles,"),
    ],
)
def test_words_left_out_are_found(part: str, before: str, after: str, words: str) -> None:
    found = omission(part, ARTICLE)
    assert found is not None
    assert (found.before, found.after, found.words) == (before, after, words)
    assert part[slice(*found.around)] == f"{before} {after}"
    assert ARTICLE[slice(*found.stretch)].strip() == words


@pytest.mark.parametrize(
    "part",
    [
        "la Russie a refusé un délai",
        "La Russie écrit",
        "La Russie veut questions",
        "vice-ministre qui parlait",
        "Russie",
    ],
)
def test_other_words_or_words_far_apart_are_no_omission(part: str) -> None:
    assert omission(part, ARTICLE) is None


def test_a_long_quotation_of_common_words_is_given_up_after_some_tries() -> None:
    assert omission("la " * 119 + "fin", "la " * 5000) is None


@pytest.mark.parametrize(
    ("part", "piece", "word"), [("a demandé un déla", "déla", "délai"), ("ussie a demandé", "ussie", "Russie")]
)
def test_a_cut_word_is_given_whole(part: str, piece: str, word: str) -> None:
    cut = cut_word(part, ARTICLE)
    assert cut is not None
    assert (part[slice(*cut.piece)], cut.word) == (piece, word)


def test_parts_know_where_they_begin() -> None:
    quote = "[…] La Russie […]  a demandé "
    assert [(part.text, quote[part.start :][: len(part.text)]) for part in parts_of(quote)] == [
        ("La Russie", "La Russie"),
        ("a demandé", "a demandé"),
    ]


def test_the_first_part_that_is_missing_is_the_one_to_mend() -> None:
    part = missing_part("La Russie […] a refusé […] Elle répondait", ARTICLE)
    assert part is not None
    assert part.text == "a refusé"
    assert missing_part("Elle répondra […] La Russie", ARTICLE) is None
