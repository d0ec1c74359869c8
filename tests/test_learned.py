"""A robot that has learned how right answers are worded wins nothing, and would where they are worded alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.model import Choice, Text
from tests.learned import MARGIN, learned, over_all

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack


def told_apart(question: AnyQuestion) -> AnyQuestion:
    """The same choice, the key of which says "rather"."""
    if not isinstance(question, Choice):
        return question
    options = tuple(
        replace(each, text=Text(fr=f"{each.text.fr} plutôt", en=f"{each.text.en} rather"))
        if each.key and each.text
        else each
        for each in question.options
    )
    return replace(question, options=options)


def _rather(text: Text) -> Text:
    return Text(fr=f"{text.fr} plutôt", en=f"{text.en} rather")


@pytest.fixture(scope="module")
def spoilt(pack: Pack) -> Pack:
    banks = tuple(replace(bank, questions=tuple(map(told_apart, bank.questions))) for bank in pack.banks)
    return replace(pack, banks=banks)


@pytest.fixture(scope="module")
def pack(builtin: Contents) -> Pack:
    return builtin.pack


def test_it_wins_nothing_in_our_banks(pack: Pack) -> None:
    found = over_all(learned(pack))
    assert found.right <= found.chance + MARGIN


def test_it_wins_where_right_answers_are_worded_alike(spoilt: Pack) -> None:
    found = over_all(learned(spoilt))
    assert found.right > found.chance + 0.3


def test_it_learns_the_same_each_time(pack: Pack) -> None:
    assert learned(pack) == learned(pack)
