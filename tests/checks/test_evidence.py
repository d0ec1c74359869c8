"""Evidence is what a machine re-checks."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.evidence import compile_pattern, longest_shared_run, words_of

WORDS = st.lists(st.sampled_from(["la", "russie", "otan", "a", "dit"]), max_size=12).map(" ".join)


def brute_force(one: str, other: str) -> int:
    """Every run of the one, longest first, looked for in the other."""
    a, b = words_of(one), words_of(other)
    for length in range(len(a), 0, -1):
        runs = {tuple(a[i : i + length]) for i in range(len(a) - length + 1)}
        if runs & {tuple(b[j : j + length]) for j in range(len(b) - length + 1)}:
            return length
    return 0


@given(WORDS, WORDS)
def test_the_longest_shared_run_is_that_of_a_brute_force_search(one: str, other: str) -> None:
    assert longest_shared_run(one, other) == brute_force(one, other)


@given(WORDS, WORDS)
def test_sharing_is_mutual(one: str, other: str) -> None:
    assert longest_shared_run(one, other) == longest_shared_run(other, one)


def test_apostrophes_part_words() -> None:
    assert words_of("L’OTAN, l'Est") == ["l", "otan", "l", "est"]


def test_a_pattern_finds_whole_words_in_any_case() -> None:
    assert compile_pattern("refus").search("Le REFUS net")
    assert not compile_pattern("refus").search("en refusant")


def test_a_star_is_the_rest_of_a_word() -> None:
    assert compile_pattern("refus*").search("en refusant")


def test_a_bar_parts_alternatives() -> None:
    assert compile_pattern("Crimée|Donbas*").search("le Donbass")


def test_nothing_else_in_a_pattern_is_special() -> None:
    assert not compile_pattern("a.c").search("abc")
    assert compile_pattern("(a)+").search("(a)+") is not None


def test_a_pattern_of_many_stars_is_not_slow() -> None:
    assert compile_pattern("a*" * 60 + "b").search("a" * 600) is None


@given(st.text("ab*", min_size=1, max_size=8), st.text("ab ", max_size=14))
def test_stars_find_what_plain_searching_finds(pattern: str, text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?:{re.escape(pattern)})(?!\w)".replace(r"\*", r"\w*"))
    assert bool(compile_pattern(pattern).search(text)) == bool(plain.search(text))
