"""A text is the same text in every Unicode form: an accent may be part of its letter or a mark behind it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.checks.rules.evidence import longest_shared_run
from quiz.checks.typography.readability import reading_ease
from quiz.checks.typography.typesetting import typeset
from quiz.library.newpack.sentences import opening_words, words_to_pick
from quiz.library.text.absence import look_for
from quiz.library.text.differences import difference, likeness
from quiz.library.text.divergence import cut_word, divergences, omission
from quiz.library.text.folding import fold_with_offsets
from quiz.library.text.languages import language_of
from quiz.library.text.quotations import find_quotation, has_words, nearest_passage, times_whole
from quiz.library.text.words import words_and_signs, words_in
from quiz.reading.sharing import sharing_of
from quiz.reading.tracing import trace
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORDS = [
    "été",
    "à",
    "l’été",
    "déçu",
    "« là »",
    "naïve,",
    "où",
    "Çà",
    "vice-",
    "가나",
    "が",
    "q\u0303a",
    "1ᵉʳ",
    "a\u00adé",
]
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.text(max_size=30))
PAIRS = st.tuples(TEXTS, TEXTS)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def at(text: str, stretches: Iterable[tuple[int, int]]) -> list[str]:
    """What stands at some stretches, in one form."""
    return [composed(text[start:end]) for start, end in stretches]


ALONE: dict[str, Callable[[str], Any]] = {
    "words": lambda text: words_in(text).keys,
    "places of words": lambda text: at(text, zip(words_in(text).starts, words_in(text).ends, strict=True)),
    "words and signs": lambda text: words_and_signs(text).keys,
    "folded text": lambda text: fold_with_offsets(text).text,
    "reading ease": lambda text: reading_ease(text, "fr"),
    "language": language_of,
    "first words": lambda text: composed(opening_words(text)),
    "words to pick": lambda text: [*map(composed, words_to_pick(text))],
    "typesetting": lambda text: [composed(edit.text) for edit in typeset("T903", text)],
}


@pytest.mark.parametrize("name", ALONE)
@given(TEXTS)
def test_a_text_gives_the_same_in_both_forms(name: str, text: str) -> None:
    assert ALONE[name](decomposed(text)) == ALONE[name](composed(text))


def quotation(one: str, other: str) -> object:
    found = find_quotation(one, f"{other} {one} {other}")
    return found.standing.replace("folded", "verbatim"), found.places, at(f"{other} {one} {other}", found.stretches)


def differing(one: str, other: str) -> object:
    return [(at(one, [each.quoted]), at(other, [each.printed])) for each in divergences(one, other)]


def cut(one: str, other: str) -> object:
    found = cut_word(f"{one} dé", f"{one} débat {other}")
    return found and (at(f"{one} dé", [found.piece]), composed(found.word))


def left_out(one: str, other: str) -> object:
    part, article = f"été {one}", f"été {other} {one}"
    found = None if has_words(part, article) else omission(part, article)
    return found and (composed(found.before), composed(found.after), composed(found.words))


def pieces(one: str, other: str) -> object:
    return [[(composed(each.text), each.marked) for each in side] for side in difference(one, other)]


def traced(one: str, other: str) -> object:
    found = trace(pack_of(one, other), f"{one} {other}", least=1).matches
    return [(each.article, each.exact, each.words, each.longest, composed(each.spot.text)) for each in found]


def pattern(one: str, other: str) -> object:
    return len(look_for(f"é{one.replace('|', ' ')}", f"{other} é{one}").lines)


TOGETHER: dict[str, Callable[[str, str], Any]] = {
    "quotations": quotation,
    "has words": has_words,
    "times": times_whole,
    "divergences": differing,
    "cut words": cut,
    "words left out": left_out,
    "differences": pieces,
    "likeness": likeness,
    "nearest passage": lambda one, other: (found := nearest_passage(one, other)) and composed(found.text),
    "shared run": longest_shared_run,
    "sharing": lambda one, other: [(run.words, run.places) for run in sharing_of(pack_of(one, other), 1).runs],
    "trace": traced,
    "pattern": pattern,
}


@pytest.mark.parametrize("name", TOGETHER)
@given(PAIRS)
def test_two_texts_give_the_same_whatever_forms_they_are_in(name: str, texts: tuple[str, str]) -> None:
    one, other = map(composed, texts)
    expected = TOGETHER[name](one, other)
    assert TOGETHER[name](decomposed(one), other) == expected
    assert TOGETHER[name](one, decomposed(other)) == expected


def test_what_is_claimed_to_be_copied_is_counted_as_a_trace_counts_it() -> None:
    one = "la présidence a été réélue à l’unanimité"
    assert longest_shared_run(one, decomposed(one)) == 8
    assert trace(pack_of(decomposed(one)), one).matches[0].longest == 8
