"""A passage is shown where it stands: with what comes before and after it in the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.preview.excerpts import REACH, after, before, between, flat
from quiz.preview.values import Excerpt, Excerpts
from tests.preview.viewing import reviewed, sheets, view

LONG = "Une phrase qui ouvre l’article et qui compte à elle seule bien plus de lettres qu’il n’en faut. " * 4
PLAIN = st.text(st.sampled_from("abé .!?»\n\u00a0M"), max_size=400)


def excerpt(name: str) -> Excerpt:
    blocks = sheets(reviewed(name))[0].blocks
    return next(block for block in blocks if isinstance(block, Excerpts)).items[0]


def squeezed(text: str) -> str:
    return "".join(flat(text).replace("…", "").split())


@given(PLAIN)
def test_what_stands_before_is_the_end_of_what_precedes(text: str) -> None:
    assert squeezed(text).endswith(squeezed(before(text)))


@given(PLAIN)
def test_what_stands_after_is_the_beginning_of_what_follows(text: str) -> None:
    assert squeezed(text).startswith(squeezed(after(text)))


@given(PLAIN)
def test_context_is_short(text: str) -> None:
    assert all(len(part.replace("¶", "")) <= 2 * REACH for part in (before(text), after(text)))


def test_whole_sentences_are_preferred() -> None:
    last = "Celle-ci est la dernière et elle a la bonne longueur pour tenir. "
    assert before(LONG + last) == last
    assert after(last + LONG) == last.strip()


def test_a_cut_sentence_says_so() -> None:
    assert before("mot " * 100).startswith("…\u00a0mot")
    assert after("mot " * 100).endswith("mot\u00a0…")


def test_an_initial_ends_no_sentence() -> None:
    text = (
        "Les propos que voici sont ceux que l’on attribue d’ordinaire à M. Stoltenberg et que personne n’a contestés. "
    )
    assert after(text * 3) == text.strip()


def test_the_end_of_a_paragraph_is_a_pilcrow() -> None:
    assert flat("un\n\n deux") == "un ¶ deux"


def test_what_a_quotation_leaves_out_is_shown_whole_or_at_both_ends() -> None:
    assert between("court") == "court"
    assert " [...] " in between("mot " * 200)


def test_the_passage_stands_in_its_article() -> None:
    shown = excerpt("good/every-kind.yaml")
    assert [piece.role for piece in shown.pieces] == ["before", "passage", "telling", "after"]
    assert "".join(piece.text for piece in shown.pieces).startswith("Dans la journée, des représentants")
    assert shown.found
    assert shown.where == "Radio Habana Cuba · rhc · line 21 · the article speaks in its own name"
    assert shown.language == "fr"


def test_a_passage_that_the_article_does_not_have_stands_alone() -> None:
    shown = excerpt("bad/quotation-invented.yaml")
    assert (shown.found, shown.verdict) == (False, "not in the article")
    assert {piece.role for piece in shown.pieces} == {"passage"}


@pytest.mark.parametrize("speaking", ["fr", "en"])
def test_telling_words_that_are_nowhere_are_told(speaking: str) -> None:
    looking = view(speaking="fr" if speaking == "fr" else "en")
    blocks = sheets(reviewed("bad/telling-words-elsewhere.yaml", looking))[0].blocks
    notes = next(block for block in blocks if isinstance(block, Excerpts)).items[0].notes
    assert looking.words.lost in [note.label for note in notes]
