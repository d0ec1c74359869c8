"""What stands around a passage: whole sentences where they fit, never more than a few lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.surroundings import REACH, after, before, between, flat

LONG = "Une phrase qui ouvre l’article et qui compte à elle seule bien plus de lettres qu’il n’en faut. " * 4
PLAIN = st.text(st.sampled_from("abé .!?»\n\u00a0M"), max_size=400)


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
