"""The edits between two texts make one of the other, and are found where a person sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.edits import LARGEST_GAP, Edit, edits

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=30)


def changes(one: str, other: str) -> list[tuple[str, str]]:
    ours, theirs = one.split(), other.split()
    found = edits(ours, theirs)
    return [(" ".join(ours[e.start : e.end]), " ".join(theirs[e.other_start : e.other_end])) for e in found]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("le chat dort", "le chat dort", []),
        ("le chat dort", "le chien dort", [("chat", "chien")]),
        ("le chat dort", "le gros chat dort", [("", "gros")]),
        ("le gros chat dort", "le chat dort", [("gros", "")]),
        ("le chat dort bien", "le chien mange bien", [("chat dort", "chien mange")]),
        ("", "a b", [("", "a b")]),
        ("a b", "", [("a b", "")]),
        ("de la de la mer", "de la mer", [("de la", "")]),
        ("", "", []),
    ],
)
def test_an_edit_is_what_a_person_would_call_one(one: str, other: str, found: list[tuple[str, str]]) -> None:
    assert changes(one, other) == found


@given(one=WORDS, other=WORDS)
def test_edits_make_one_text_of_the_other(one: list[str], other: list[str]) -> None:
    made, at = [], 0
    for edit in edits(one, other):
        made += [*one[at : edit.start], *other[edit.other_start : edit.other_end]]
        at = edit.end
    assert [*made, *one[at:]] == other


@given(one=WORDS, other=WORDS)
def test_edits_stand_apart_and_none_is_empty(one: list[str], other: list[str]) -> None:
    found = edits(one, other)
    assert all(edit.start < edit.end or edit.other_start < edit.other_end for edit in found)
    assert all(a.end < b.start or a.other_end < b.other_start for a, b in pairwise(found))


def test_a_gap_too_large_to_compare_is_one_edit() -> None:
    size = int(LARGEST_GAP**0.5) + 1
    assert edits(["a", "b"] * size, ["b", "a", "a"] * size) == [Edit(0, 2 * size, 0, 3 * size)]
