"""Questions that several commands choose alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.model import FORMS as MODEL_FORMS
from quiz.play.forms import only, questions_for
from quiz.play.matched import leaders
from quiz.play.selection import Wish
from tests.play.test_families import pack_of

if TYPE_CHECKING:
    from quiz.model import Form, Pack

FORMS = pytest.mark.parametrize("form", [None, "A", "B", "C"])


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


def test_forms_ask_matched_questions_in_the_same_order(pack: Pack) -> None:
    led = leaders(pack)
    asked = [[led[each.id] for each in questions_for(pack, Wish(), form, 3)] for form in MODEL_FORMS]
    assert asked[0] == asked[1]
    assert [name for name in asked[0] if name in asked[2]] == asked[2]


def test_a_question_of_form_c_is_led_by_that_of_form_a(every_kind: Pack) -> None:
    shapes = [(0, "rhc", 0), (1, "rhc", 1), (2, "rhc", 2)]
    pack = pack_of(every_kind, shapes)
    one, two, three = pack.questions()
    formed = (
        replace(one, form="A", twin=two.id),
        replace(two, form="B", twin=one.id),
        replace(three, form="C", twin=one.id),
    )
    pack = replace(pack, banks=(replace(pack.banks[0], questions=formed),))
    assert set(leaders(pack).values()) == {one.id}
    assert [questions_for(pack, Wish(), form, 1) for form in MODEL_FORMS] == [(each,) for each in formed]


def test_the_order_of_the_banks_is_kept(pack: Pack) -> None:
    every = list(pack.questions())
    kept = list(only(pack, Wish(9), None, 2).questions())
    assert kept == sorted(kept, key=every.index)
