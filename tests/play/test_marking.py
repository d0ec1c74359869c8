"""Marks follow keys, whatever the order on the screen."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.play.marking import key_of, mark, outcome_of
from quiz.play.presentation import present

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding

KINDS = ("un-choix", "deux-cles", "options-liees", "un-jugement", "une-association", "un-ordre", "un-mot", "deux-temps")


@pytest.mark.parametrize("name", KINDS)
def test_the_key_is_right(every_kind: Pack, question: Finding, name: str) -> None:
    result = mark(every_kind, question(name), key_of(every_kind, question(name)))
    assert result.correct
    assert result.right == result.of > 0


def test_the_key_of_every_question_of_the_pack_is_right_and_on_the_screen(pack: Pack) -> None:
    for question in pack.questions():
        key = key_of(pack, question)
        assert mark(pack, question, key).correct
        assert set(key) <= set(present(pack, question, 9).names), question.id


@given(data=st.data())
def test_no_response_scores_below_nothing_or_above_all(every_kind: Pack, data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(every_kind.questions()))
    names = present(every_kind, one, 1).names
    response = data.draw(st.lists(st.sampled_from(names), max_size=5).map(tuple))
    result = mark(every_kind, one, response)
    assert 0 <= result.right <= result.of


@pytest.mark.parametrize(
    ("response", "right"),
    [(("rhc", "sputnik"), 2), (("sputnik", "rhc"), 2), (("rhc",), 1), (("rhc", "rt"), 0), (("rt",), 0)],
)
def test_of_several_keys_wrong_picks_take_back_right_ones(
    every_kind: Pack, question: Finding, response: tuple[str, ...], right: int
) -> None:
    assert mark(every_kind, question("deux-cles"), response) == (right, 2)


def test_an_order_counts_the_steps_in_their_places(every_kind: Pack, question: Finding) -> None:
    steps = ("un", "deux", "trois")
    found = {order: mark(every_kind, question("un-ordre"), order).right for order in permutations(steps)}
    assert sorted(found.values()) == [0, 0, 1, 1, 1, 3]


def test_a_match_counts_its_rows(every_kind: Pack, question: Finding) -> None:
    response = ("radio-habana-cuba", "sputnik-france", "euractiv-france")
    assert mark(every_kind, question("une-association"), response) == (1, 3)


def test_an_outcome_says_whether_all_some_or_nothing_is_right() -> None:
    assert [outcome_of(right, 2, answered=True) for right in (2, 1, 0)] == ["right", "partly", "wrong"]
    assert outcome_of(2, 2, answered=False) == "skipped"
