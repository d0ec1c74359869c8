"""Which questions a review asks, and in which order."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.learner.agenda import agenda, are_alike
from quiz.learner.fingerprints import key_fingerprint
from quiz.learner.reviewing import Known, due_questions, due_round, practice_round, stand_in
from quiz.learner.schedule import Given, advance
from quiz.play.selection import Wish, open_to_all
from tests.learner.samples import DAY, MONDAY
from tests.learner.test_agenda import day_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Confidence, Pack

ALL = Wish()


def find(pack: Pack, name: str) -> AnyQuestion:
    return next(each for each in pack.questions() if each.id == name)


def answered(pack: Pack, name: str, ago: float, *, correct: bool = True, confidence: Confidence | None = None) -> Card:
    key = key_fingerprint(pack, find(pack, name))
    return advance(None, Given(MONDAY - int(ago * DAY), name, key, "right" if correct else "wrong", confidence))


def knowing(pack: Pack, cards: dict[str, Card]) -> Known:
    return Known(cards, agenda(pack, cards, MONDAY, day_of), MONDAY, day_of)


def changed(pack: Pack, change: Callable[[AnyQuestion], AnyQuestion]) -> Pack:
    (bank,) = pack.banks
    return replace(pack, banks=(replace(bank, questions=tuple(map(change, bank.questions))),))


@pytest.fixture
def one_skill(every_kind: Pack) -> Pack:
    """The questions of the small pack that show but one passage, or none, all about one device."""
    (bank,) = every_kind.banks
    few = tuple(each for each in bank.questions if len(every_kind.passages_of(each)) <= 1)
    small = replace(every_kind, banks=(replace(bank, questions=few),))
    return changed(small, lambda each: replace(each, device="numbers"))


def ids(questions: tuple[AnyQuestion, ...]) -> list[str]:
    return [each.id for each in questions]


def test_confident_errors_come_first(every_kind: Pack) -> None:
    cards = {
        "un-choix": answered(every_kind, "un-choix", 30),
        "un-ordre": answered(every_kind, "un-ordre", 2, correct=False, confidence="sure"),
        "un-mot": answered(every_kind, "un-mot", 30, correct=False),
    }
    assert ids(due_questions(every_kind, knowing(every_kind, cards)))[0] == "un-ordre"


def test_the_others_follow_by_what_is_likeliest_to_be_forgotten(every_kind: Pack) -> None:
    cards = {
        "un-choix": answered(every_kind, "un-choix", 3),
        "un-ordre": answered(every_kind, "un-ordre", 90),
        "un-mot": answered(every_kind, "un-mot", 9),
    }
    assert ids(due_questions(every_kind, knowing(every_kind, cards))) == ["un-ordre", "un-mot", "un-choix"]


def test_a_changed_key_is_asked_as_something_unknown(every_kind: Pack) -> None:
    cards = {
        "un-choix": answered(every_kind, "un-choix", 90),
        "un-mot": answered(every_kind, "un-mot", 1)._replace(key="another"),
    }
    assert ids(due_questions(every_kind, knowing(every_kind, cards))) == ["un-mot", "un-choix"]


def test_a_missed_question_gives_way_to_another_of_its_device_on_other_passages(one_skill: Pack) -> None:
    for missed in one_skill.questions():
        known = knowing(one_skill, {missed.id: answered(one_skill, missed.id, 2, correct=False)})
        review = due_round(one_skill, known, ALL, Random(1))
        (asked,) = review.questions
        assert are_alike(one_skill, missed, asked)
        assert review.fresh == {asked.id}


def test_where_there_is_no_such_question_it_is_asked_itself(every_kind: Pack) -> None:
    known = knowing(every_kind, {"un-ordre": answered(every_kind, "un-ordre", 2, correct=False)})
    assert due_round(every_kind, known, ALL, Random(1)) == ((find(every_kind, "un-ordre"),), frozenset())


def test_of_several_the_one_never_asked_or_asked_longest_ago_is_the_freshest(one_skill: Pack) -> None:
    missed = find(one_skill, "un-choix")
    likes = [each for each in one_skill.questions() if are_alike(one_skill, missed, each)]
    assert len(likes) > 2
    cards = {each.id: answered(one_skill, each.id, 50 + i) for i, each in enumerate(likes)}
    cards[missed.id] = answered(one_skill, missed.id, 2, correct=False)
    known = knowing(one_skill, cards)
    assert stand_in(one_skill, missed, known, likes) == likes[-1]
    del cards[likes[0].id]
    assert stand_in(one_skill, missed, knowing(one_skill, cards), likes) == likes[0]


def test_the_day_after_its_stand_in_it_is_the_turn_of_the_question_itself(one_skill: Pack) -> None:
    cards = {
        "un-choix": answered(one_skill, "un-choix", 3, correct=False),
        "un-jugement": answered(one_skill, "un-jugement", 1),
    }
    assert ids(due_round(one_skill, knowing(one_skill, cards), ALL, Random(1)).questions) == ["un-choix"]


def test_a_question_waits_until_tomorrow_when_another_was_right_in_its_place(one_skill: Pack) -> None:
    missed = answered(one_skill, "un-choix", 3, correct=False)
    other = answered(one_skill, "un-jugement", 0)
    found = agenda(one_skill, {"un-choix": missed, "un-jugement": other}, MONDAY, day_of)
    assert (found.due, found.next_day) == ((), (day_of(MONDAY + DAY), 1))
    tomorrow = agenda(one_skill, {"un-choix": missed, "un-jugement": other}, MONDAY + DAY, day_of)
    assert tomorrow.due == ("un-choix",)


def test_it_stays_due_when_the_other_was_missed_too(one_skill: Pack) -> None:
    cards = {
        "un-choix": answered(one_skill, "un-choix", 3, correct=False),
        "un-jugement": answered(one_skill, "un-jugement", 0, correct=False),
    }
    assert agenda(one_skill, cards, MONDAY, day_of).due == ("un-choix",)


def test_it_waits_but_once_however_often_others_are_right(one_skill: Pack) -> None:
    cards = {
        "un-choix": answered(one_skill, "un-choix", 3, correct=False),
        "un-jugement": answered(one_skill, "un-jugement", 1),
        "un-ordre": answered(one_skill, "un-ordre", 0),
    }
    assert agenda(one_skill, cards, MONDAY, day_of).due == ("un-choix",)


def test_what_was_known_is_asked_itself(one_skill: Pack) -> None:
    known = knowing(one_skill, {"un-choix": answered(one_skill, "un-choix", 30)})
    assert ids(due_round(one_skill, known, ALL, Random(1)).questions) == ["un-choix"]


def test_a_changed_key_is_asked_itself(one_skill: Pack) -> None:
    card = answered(one_skill, "un-choix", 30, correct=False)._replace(key="another")
    assert ids(due_round(one_skill, knowing(one_skill, {"un-choix": card}), ALL, Random(1)).questions) == ["un-choix"]


def test_questions_of_tests_are_neither_due_nor_asked_in_the_place_of_others(one_skill: Pack) -> None:
    tested = changed(one_skill, lambda each: replace(each, form="A" if each.id != "un-choix" else None))
    cards = {each.id: answered(one_skill, each.id, 30, correct=False) for each in one_skill.questions()}
    assert ids(due_round(tested, knowing(tested, cards), ALL, Random(1)).questions) == ["un-choix"]


@pytest.mark.parametrize("seed", range(5))
def test_a_review_asks_no_question_twice_and_no_more_than_wished(pack: Pack, seed: int) -> None:
    chance = Random(seed)
    met = chance.sample(open_to_all(pack.questions()), 20)
    cards = {each.id: answered(pack, each.id, 5, correct=chance.random() < 0.5) for each in met}
    asked = ids(due_round(pack, knowing(pack, cards), Wish(8), chance).questions)
    assert len(set(asked)) == len(asked) == 8


def test_a_review_keeps_to_the_device_and_level_wished_for(pack: Pack) -> None:
    cards = {each.id: answered(pack, each.id, 5, correct=False) for each in pack.questions()}
    asked = due_round(pack, knowing(pack, cards), Wish(None, 1, "wording"), Random(1)).questions
    assert {(each.level, each.device) for each in asked} == {(1, "wording")}


def test_neighbours_in_a_review_differ_as_far_as_its_order_allows(pack: Pack) -> None:
    chosen = [each for each in open_to_all(pack.questions()) if each.device in {"wording", "numbers"}][:16]
    cards = {each.id: answered(pack, each.id, 30) for each in chosen}
    asked = due_round(pack, knowing(pack, cards), ALL, Random(1)).questions
    as_written = sum(a.device == b.device for a, b in pairwise(chosen))
    assert sum(a.device == b.device for a, b in pairwise(asked)) < as_written


def test_the_same_seed_gives_the_same_review(pack: Pack) -> None:
    cards = {each.id: answered(pack, each.id, 5, correct=False) for each in pack.questions()[::3]}
    known = knowing(pack, cards)
    assert due_round(pack, known, Wish(10), Random(7)) == due_round(pack, known, Wish(10), Random(7))


def test_practice_begins_with_what_fades_and_goes_on_with_what_is_new(every_kind: Pack) -> None:
    cards = {"un-choix": answered(every_kind, "un-choix", 0.1), "un-mot": answered(every_kind, "un-mot", 1)}
    asked = ids(practice_round(every_kind, knowing(every_kind, cards), Wish(4), Random(1)).questions)
    assert set(asked[:2]) == {"un-choix", "un-mot"}
    assert len(set(asked)) == 4


def test_practice_without_any_past_is_a_round_like_any_other(pack: Pack) -> None:
    asked = practice_round(pack, knowing(pack, {}), Wish(10), Random(1)).questions
    assert len({pack.bank_of(each).id for each in asked}) >= 4
