"""Patterns find whole words, and nothing in them is slow."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.patterns import compile_pattern, names_words, places


def test_a_pattern_finds_whole_words_in_any_case() -> None:
    assert compile_pattern("refus").search("Le REFUS net")
    assert not compile_pattern("refus").search("en refusant")


def test_a_star_is_the_rest_of_a_word() -> None:
    assert compile_pattern("refus*").search("en refusant")


def test_a_bar_parts_alternatives() -> None:
    assert compile_pattern("Crimée|Donbas*").search("le Donbass")


@pytest.mark.parametrize("pattern", ["", "|", " ", "\u00ad", "otan|\u00ad"])
def test_an_alternative_that_holds_no_sign_is_found_nowhere(pattern: str) -> None:
    assert places(pattern, "« Bonjour. »") == ()


def test_each_alternative_names_a_word() -> None:
    assert names_words("otan|alliance*")
    assert not any(map(names_words, ("*", "\u00ad", "otan|", "otan|*")))


def test_nothing_else_in_a_pattern_is_special() -> None:
    assert not compile_pattern("a.c").search("abc")
    assert compile_pattern("(a)+").search("(a)+") is not None


def test_a_pattern_of_many_stars_is_not_slow() -> None:
    assert compile_pattern("a*" * 60 + "b").search("a" * 600) is None


@given(st.text("ab*", min_size=1, max_size=8), st.text("ab ", max_size=14))
def test_stars_find_what_plain_searching_finds(pattern: str, text: str) -> None:
    plain = re.compile(rf"(?<!\w)(?:{re.escape(pattern)})(?!\w)".replace(r"\*", r"\w*"))
    assert bool(compile_pattern(pattern).search(text)) == bool(plain.search(text))
