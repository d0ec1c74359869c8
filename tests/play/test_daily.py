"""What a day has for everyone."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.play.daily import cycle, question_of, renderings_of, statement_of

if TYPE_CHECKING:
    from quiz.model import Form, Pack

DAY = date(2022, 1, 12)


def in_form(pack: Pack, form: Form | None, name: str = "") -> Pack:
    """The pack with a question, or all, in a form of a test."""
    banks = [
        replace(bank, questions=tuple(replace(q, form=form) if name in {"", q.id} else q for q in bank.questions))
        for bank in pack.banks
    ]
    return replace(pack, banks=tuple(banks))


def test_the_same_day_has_the_same_question_whatever_the_order_of_the_banks(every_kind: Pack) -> None:
    (bank,) = every_kind.banks
    turned = replace(every_kind, banks=(replace(bank, questions=bank.questions[::-1]),))
    days = [DAY + timedelta(days=number) for number in range(20)]
    assert [question_of(every_kind, day) for day in days] == [question_of(turned, day) for day in days]


def test_all_questions_come_once_before_one_comes_again(every_kind: Pack) -> None:
    plain = in_form(every_kind, None)
    count = len(plain.questions())
    asked = [question_of(plain, DAY + timedelta(days=number)) for number in range(2 * count)]
    assert {each.id for each in asked[:count] if each} == {each.id for each in plain.questions()}
    assert asked[:count] == asked[count:]


def test_a_question_of_a_test_is_never_that_of_a_day(every_kind: Pack) -> None:
    name = every_kind.questions()[0].id
    held = in_form(in_form(every_kind, None), "A", name)
    days = [question_of(held, DAY + timedelta(days=number)) for number in range(20)]
    assert name not in {each.id for each in days if each}
    assert question_of(in_form(every_kind, "A"), DAY) is None


def test_the_statement_of_a_day_is_one_that_several_articles_render(pack: Pack) -> None:
    for number in range(40):
        statement = statement_of(pack, DAY + timedelta(days=number))
        assert statement
        assert len(renderings_of(statement)) > 1


def test_a_pack_without_statements_has_none_of_the_day(every_kind: Pack) -> None:
    assert statement_of(replace(every_kind, statements={}), DAY) is None


@given(st.lists(st.integers(0, 9), min_size=7, max_size=60))
def test_neighbouring_days_share_no_family_that_is_no_larger_than_a_third(family: list[int]) -> None:
    kin = {f"q{number}": f"f{each}" for number, each in enumerate(family)}
    assume(3 * max(Counter(kin.values()).values()) <= len(kin))
    days = cycle(list(kin), kin)
    assert sorted(days) == sorted(kin)
    assert all(kin[one] != kin[other] for one, other in pairwise([*days, days[0]]))
