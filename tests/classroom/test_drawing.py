"""Questions that several commands choose alike."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.checks.fairness.robots import MARGIN
from quiz.checks.fairness.winning import CLOSE, Winning
from quiz.checks.fairness.worth import Worths, scores
from quiz.classroom.drawing import Draw, answerable, only, questions_for, takes_one_vote
from quiz.model import FORMS as MODEL_FORMS
from quiz.play.matched import leaders
from quiz.play.selection import Wish, choose_round
from tests.play.test_families import pack_of

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Form, Pack

FORMS = pytest.mark.parametrize("form", [None, "A", "B", "C"])


@pytest.mark.parametrize("form", MODEL_FORMS)
@pytest.mark.parametrize("seed", [1, 12])
def test_a_longer_choice_of_a_form_begins_with_a_shorter_one(pack: Pack, form: Form, seed: int) -> None:
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


SEEDS = range(1000)


@pytest.fixture(scope="module")
def winning(builtin: Contents) -> Winning:
    return Winning(builtin.pack)


def test_no_lesson_of_a_thousand_can_be_won_or_asks_what_it_does_not_show(builtin: Contents, winning: Winning) -> None:
    draw = Draw(builtin.pack, Wish(5, level=1))
    for seed in SEEDS:
        chosen = draw.lesson(3, seed)
        assert len({question.id for question in chosen}) == 5
        assert not winning.excess(chosen), seed
        assert all(answerable(builtin.pack, each) and takes_one_vote(builtin.pack, each) for each in chosen)
        assert sorted(filter(None, (each.judgement for each in chosen))) == ["fair", "loaded"]


def test_no_sheet_of_a_thousand_can_be_won_or_asks_what_it_does_not_show(builtin: Contents, winning: Winning) -> None:
    draw = Draw(builtin.pack, Wish(10))
    for seed in SEEDS:
        chosen = draw.sheet(seed)
        assert len({question.id for question in chosen}) == 10
        assert not winning.excess(chosen), seed
        assert all(answerable(builtin.pack, each) for each in chosen)


@pytest.mark.parametrize("seed", range(20))
def test_what_a_robot_of_the_fairness_report_wins_is_won_here_too(
    builtin: Contents, winning: Winning, seed: int
) -> None:
    chosen = choose_round(builtin.pack, Wish(8), Random(seed))
    reported = scores(Worths(builtin.pack), chosen)
    gain = max(reported.values()) - reported["random"] - MARGIN
    excess = winning.excess(chosen)
    assert excess > gain - CLOSE  # more where outlets tie: the report takes one, a player may take any


def test_the_questions_voted_on_train_skills_as_unlike_as_can_be(builtin: Contents) -> None:
    draw = Draw(builtin.pack, Wish(5, level=1))
    for seed in range(30):
        chosen = draw.lesson(3, seed)
        skills = len({each.device for each in chosen})
        assert len({each.device for each in chosen[:3]}) == min(3, skills)


def test_the_same_seed_gives_the_same_lesson_and_another_another(pack: Pack) -> None:
    lessons = [Draw(pack, Wish(4, level=1)).lesson(2, seed) for seed in (1, 1, 2)]
    assert lessons[0] == lessons[1] != lessons[2]


def test_a_lesson_of_too_small_a_bank_is_shorter_and_asks_nothing_else(every_kind: Pack) -> None:
    chosen = Draw(every_kind, Wish(50)).lesson(3, 1)
    assert 0 < len(chosen) < len(every_kind.questions())
    assert all(answerable(every_kind, each) for each in chosen)
    assert not [each for each in chosen if each.kind == "order"]


def test_where_nothing_fits_nothing_is_drawn(every_kind: Pack) -> None:
    assert Draw(every_kind, Wish(5, level=3, device="reuse")).lesson(3, 1) == ()
