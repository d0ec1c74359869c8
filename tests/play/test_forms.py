"""Questions that several commands choose alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.play.forms import only, questions_for
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from quiz.model import Form, Pack

FORMS = pytest.mark.parametrize("form", [None, "A", "B"])


@FORMS
@pytest.mark.parametrize("seed", [1, 12])
def test_a_longer_choice_begins_with_a_shorter_one(pack: Pack, form: Form | None, seed: int) -> None:
    long = questions_for(pack, Wish(12), form, seed)
    assert questions_for(pack, Wish(5), form, seed) == long[:5]


@FORMS
def test_a_pack_of_only_those_questions_has_no_others_and_no_empty_bank(pack: Pack, form: Form | None) -> None:
    kept = only(pack, Wish(3), form, 4)
    wished = questions_for(pack, Wish(3), form, 4)
    assert sorted(each.id for each in kept.questions()) == sorted(each.id for each in wished)
    assert all(bank.questions for bank in kept.banks)


def test_the_order_of_the_banks_is_kept(pack: Pack) -> None:
    every = list(pack.questions())
    kept = list(only(pack, Wish(9), None, 2).questions())
    assert kept == sorted(kept, key=every.index)
