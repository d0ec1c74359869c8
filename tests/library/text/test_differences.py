"""Differences between two wordings, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.differences import difference, likeness
from tests.library.text.test_pieces import shown

TEXTS = st.text(alphabet="ab’'«» \u202f\u00a0é", max_size=30)


def test_one_letter_is_a_word_that_differs() -> None:
    one, other = difference("les diplomates russe et américaine", "les diplomaties russe et américaine")
    assert (shown(one), shown(other)) == (
        "les ‹diplomates› russe et américaine",
        "les ‹diplomaties› russe et américaine",
    )


def test_other_guillemets_apostrophes_and_spaces_are_no_difference() -> None:
    one, other = difference("«\u202fl’accord\u202f»", '"l\'accord"')
    assert not any(piece.marked for piece in (*one, *other))
    assert shown(one) == "«\u202fl’accord\u202f»"


def test_words_that_only_one_has_are_marked_there_alone() -> None:
    one, other = difference("ni acceptée ni rejetée", "ni acceptée")
    assert (shown(one), shown(other)) == ("ni acceptée ‹ni rejetée›", "ni acceptée")


def test_likeness_goes_from_nothing_to_all() -> None:
    assert likeness("un deux", "trois quatre") == 0
    assert likeness("Un deux", "un, deux") == 1


@given(TEXTS, TEXTS)
def test_no_character_is_lost(one: str, other: str) -> None:
    left, right = difference(one, other)
    assert ("".join(each.text for each in left), "".join(each.text for each in right)) == (one, other)


def test_wordings_as_long_as_articles_differ_where_words_were_changed() -> None:
    """They are compared by what holds articles together: all of the one with all of the other takes their square."""
    words = [f"mot{n}" for n in range(600)]
    changed = [*words[:300], "autre", *words[301:]]
    ours, theirs = difference(" ".join(words), " ".join(changed))
    assert [[piece.text for piece in each if piece.marked] for each in (ours, theirs)] == [["mot300"], ["autre"]]
    assert likeness(" ".join(words), " ".join(changed)) == 599 / 600
