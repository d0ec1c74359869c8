"""Which questions a handout asks, and how its versions differ."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.handouts.versions import DEFAULT_COUNT, Plan, chosen, versions
from quiz.model import Choice
from quiz.play.marking import key_line
from quiz.play.presentation import present
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Form, Pack


def ids(pack: Pack, plan: Plan) -> list[str]:
    return [question.id for question in chosen(pack, plan)]


def test_ten_questions_are_usual(pack: Pack) -> None:
    assert len(ids(pack, Plan())) == DEFAULT_COUNT == 10
    assert len(ids(pack, Plan(questions=3))) == 3


def test_the_same_seed_gives_the_same_questions_and_another_gives_others(pack: Pack) -> None:
    assert ids(pack, Plan(seed=7)) == ids(pack, Plan(seed=7))
    assert ids(pack, Plan(seed=7)) != ids(pack, Plan(seed=8))


def test_level_and_device_are_kept_to(pack: Pack) -> None:
    found = chosen(pack, Plan(level=1, device="wording"))
    assert found
    assert {(question.level, question.device) for question in found} == {(1, "wording")}


@pytest.mark.parametrize("form", ["A", "B"])
def test_a_form_is_whole_unless_a_number_is_given(pack: Pack, form: Form) -> None:
    of_form = {question.id for question in pack.questions() if question.form == form}
    assert set(ids(pack, Plan(form=form))) == of_form
    assert len(ids(pack, Plan(questions=4, form=form))) == 4


@given(seed=st.integers(0, 50), count=st.integers(1, 12))
def test_form_b_asks_the_twins_of_form_a_in_the_same_order(pack: Pack, seed: int, count: int) -> None:
    first = chosen(pack, Plan(questions=count, form="A", seed=seed))
    second = chosen(pack, Plan(questions=count, form="B", seed=seed))
    assert [question.twin for question in second] == [question.id for question in first]


def test_the_first_version_is_what_play_would_show(pack: Pack) -> None:
    plan = Plan(seed=5)
    [only] = handout(pack, plan).versions
    assert only.letter == "A"
    assert list(only.asked) == [present(pack, question, 5) for question in chosen(pack, plan)]


def test_versions_ask_the_same_questions(pack: Pack) -> None:
    made = handout(pack, Plan(versions=4)).versions
    assert [version.letter for version in made] == ["A", "B", "C", "D"]
    asked = [sorted(each.question.id for each in version.asked) for version in made]
    assert asked == [asked[0]] * 4


@given(seed=st.integers(0, 30))
def test_no_question_keeps_its_number_in_two_versions(pack: Pack, seed: int) -> None:
    made = handout(pack, Plan(seed=seed, versions=2)).versions
    first, second = ([each.question.id for each in version.asked] for version in made)
    assert all(one != other for one, other in zip(first, second, strict=True))


@given(seed=st.integers(0, 30))
def test_a_choice_has_another_key_letter_in_each_of_three_versions_unless_it_follows_passages(
    pack: Pack, seed: int
) -> None:
    made = handout(pack, Plan(seed=seed, versions=3)).versions
    for question in chosen(pack, Plan(seed=seed)):
        if isinstance(question, Choice) and not any(option.passage for option in question.options):
            keys = [key_line(pack, each) for version in made for each in version.asked if each.question is question]
            assert all(one != other for one, other in combinations(keys, 2))


@given(seed=st.integers(0, 30))
def test_no_letter_is_right_in_most_questions_of_a_further_version(pack: Pack, seed: int) -> None:
    for version in handout(pack, Plan(seed=seed, versions=3)).versions[1:]:
        right = [key_line(pack, each) for each in version.asked if is_free(each.question)]
        assert max(map(right.count, right), default=0) <= len(right) / 2 + 1


def is_free(question: AnyQuestion) -> bool:
    """Whether it has one key, and options that may stand in any order."""
    if not isinstance(question, Choice):
        return False
    return not any(option.passage for option in question.options) and sum(each.key for each in question.options) == 1


def test_more_versions_than_there_are_orders_are_still_made(every_kind: Pack) -> None:
    one = [question for question in every_kind.questions() if question.id == "un-mot"]
    made = versions(every_kind, one, Plan(versions=4))
    assert [len(version.asked) for version in made] == [1, 1, 1, 1]


@pytest.mark.parametrize("seed", range(10))
def test_what_a_lesson_votes_on_is_the_same_in_all_versions_and_the_rest_is_not(pack: Pack, seed: int) -> None:
    made = handout(pack, Plan(questions=6, level=1, minutes=45, versions=3, seed=seed))
    first, *others = (version.asked for version in made.versions)
    assert len(made.voted) == 3
    for other in others:
        assert other[:3] == first[:3] == made.voted
        assert other[3:] != first[3:]
        assert {each.question.id for each in other} == {each.question.id for each in first}
