"""Mends that lie apart are made together, and only when nothing else changes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.problems import Edit, Mend
from quiz.library.yaml.documents import parse
from quiz.library.yaml.mends import apart, apply_mends, bare, edits_of
from tests.sayings import in_both


def mend(*edits: tuple[int, int, str], name: str = "x") -> Mend:
    return Mend(title=in_both(fr=name, en=name), edits=tuple(Edit(*edit) for edit in edits))


def after(source: str, *mends: Mend) -> str:
    return apply_mends(parse(source, "f.yaml"), mends)[0].text


def test_mends_that_lie_apart_are_made_together() -> None:
    assert after("a: l'an d'or\n", mend((4, 5, "’")), mend((9, 10, "’"))) == "a: l’an d’or\n"


def test_of_two_that_touch_the_second_waits() -> None:
    one, other = mend((4, 5, "’")), mend((5, 6, "A"))
    assert apart([other, one]) == (one,)


def test_a_mend_found_twice_is_made_once() -> None:
    assert apart([mend((0, 1, "")), mend((0, 1, ""))]) == (mend((0, 1, "")),)


@pytest.mark.parametrize("edit", [(3, 6, "une"), (2, 3, ""), (3, 3, "["), (0, 1, "b"), (7, 7, "\nid: c\nd: e")])
def test_a_mend_that_changes_more_than_signs_is_not_made(edit: tuple[int, int, str]) -> None:
    source = "a: l'an\n"
    assert after(source, mend(edit)) == source


def test_a_wrong_mend_does_not_keep_a_right_one_from_being_made() -> None:
    assert after("a: l'an\nb: c\n", mend((11, 12, "d")), mend((4, 5, "’"))) == "a: l’an\nb: c\n"


def test_a_file_with_unsound_yaml_is_left_alone() -> None:
    source = "a: l'an\na: b\n"
    assert after(source, mend((4, 5, "’"))) == source


def test_an_id_may_be_added_and_no_other_key() -> None:
    assert after("a: b\n", mend((0, 0, "id: x\n"))) == "id: x\na: b\n"
    assert after("a: b\n", mend((0, 0, "key: x\n"))) == "a: b\n"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5)), max_size=12))
def test_chosen_edits_never_touch(spans: list[tuple[int, int]]) -> None:
    chosen = apart([mend((start, start + length, "z"), name=str(i)) for i, (start, length) in enumerate(spans)])
    edits = edits_of(chosen)
    assert all(one.end < other.start for one, other in pairwise(edits))
    assert not spans or chosen


def test_bare_text_has_neither_spaces_nor_kinds_of_signs() -> None:
    assert bare("l’« an »\u202f?") == bare('l\'"an"?')
    assert bare("L'an") != bare("l'an")
