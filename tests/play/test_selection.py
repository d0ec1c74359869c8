"""A round is chosen with care and can be repeated."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.play.selection import Wish, choose_round

if TYPE_CHECKING:
    from quiz.model import Pack


@given(seed=st.integers(0, 999), count=st.integers(1, 12))
def test_a_round_has_as_many_different_questions_as_asked(pack: Pack, seed: int, count: int) -> None:
    chosen = choose_round(pack, Wish(count), Random(seed))
    assert len({question.id for question in chosen}) == len(chosen) == count


def test_the_same_seed_gives_the_same_round(pack: Pack) -> None:
    assert choose_round(pack, Wish(10), Random(7)) == choose_round(pack, Wish(10), Random(7))


def test_another_seed_gives_another_round(pack: Pack) -> None:
    assert choose_round(pack, Wish(10), Random(7)) != choose_round(pack, Wish(10), Random(8))


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_level_is_kept(pack: Pack, level: int) -> None:
    assert {question.level for question in choose_round(pack, Wish(level=level), Random(1))} == {level}


def test_a_device_is_kept(pack: Pack) -> None:
    chosen = choose_round(pack, Wish(device="numbers"), Random(1))
    assert {question.device for question in chosen} == {"numbers"}


def test_without_a_count_all_questions_come_but_twins_by_text(every_kind: Pack) -> None:
    assert len(choose_round(every_kind, Wish(), Random(1))) == len(every_kind.questions())


@pytest.mark.parametrize("seed", range(20))
def test_neighbours_differ_in_device(pack: Pack, seed: int) -> None:
    devices = [question.device for question in choose_round(pack, Wish(10), Random(seed))]
    assert all(one != other for one, other in pairwise(devices))


@pytest.mark.parametrize("seed", range(20))
def test_a_short_round_mixes_the_banks(pack: Pack, seed: int) -> None:
    chosen = choose_round(pack, Wish(10), Random(seed))
    assert len({pack.bank_of(question).id for question in chosen}) >= 4


@pytest.mark.parametrize("seed", range(20))
def test_a_short_round_has_no_twins_and_no_statement_twice(pack: Pack, seed: int) -> None:
    chosen = choose_round(pack, Wish(10), Random(seed))
    names = {question.id for question in chosen}
    statements = [question.statement for question in chosen if question.statement]
    assert not names & {question.twin for question in chosen}
    assert len(statements) == len(set(statements))
