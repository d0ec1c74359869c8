"""Which questions a review asks, and in which order."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.learner.agenda import agenda
from quiz.learner.fingerprints import key_fingerprint
from quiz.learner.reviewing import Known, are_alike, due_questions, due_round, practice_round, stand_in
from quiz.learner.schedule import Given, advance
from quiz.play.selection import Wish
from tests.learner.samples import DAY, MONDAY
from tests.learner.test_agenda import day_of

if TYPE_CHECKING:
    from quiz.learner.schedule import Card
    from quiz.model import AnyQuestion, Confidence, Pack

ALL = Wish()


def find(pack: Pack, name: str) -> AnyQuestion:
    return next(each for each in pack.questions() if each.id == name)


def answered(pack: Pack, name: str, ago: float, *, correct: bool = True, confidence: Confidence | None = None) -> Card:
    key = key_fingerprint(pack, find(pack, name))
    return advance(None, Given(MONDAY - int(ago * DAY), name, key, correct, confidence))


def knowing(pack: Pack, cards: dict[str, Card], held: frozenset[str] = frozenset()) -> Known:
    return Known(cards, agenda(pack, cards, MONDAY, day_of), MONDAY, day_of, held)


def pairs(pack: Pack) -> list[tuple[AnyQuestion, AnyQuestion]]:
    return [(each, find(pack, each.twin)) for each in pack.questions() if each.twin]


def alike(pack: Pack, question: AnyQuestion) -> list[AnyQuestion]:
    return [each for each in pack.questions() if are_alike(pack, question, each) and each.level == question.level]


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


def test_a_missed_question_is_replaced_by_its_twin(pack: Pack) -> None:
    for missed, twin in pairs(pack):
        known = knowing(pack, {missed.id: answered(pack, missed.id, 2, correct=False)})
        review = due_round(pack, known, ALL, Random(1))
        assert (ids(review.questions), review.fresh) == ([twin.id], frozenset({twin.id}))


def test_without_a_twin_another_question_of_the_device_on_other_passages_is_asked(pack: Pack) -> None:
    twins = {each.id for pair in pairs(pack) for each in pair}
    for missed in [each for each in pack.questions() if each.id not in twins]:
        known = knowing(pack, {missed.id: answered(pack, missed.id, 2, correct=False)})
        (asked,) = due_round(pack, known, ALL, Random(1)).questions
        assert asked.device == missed.device
        shown = [{passage.quote for passage in pack.passages_of(each)} for each in (asked, missed)]
        assert asked.id == missed.id or not shown[0] & shown[1]


def test_of_several_the_one_never_asked_or_asked_longest_ago_is_the_freshest(pack: Pack) -> None:
    twins = {each.id for pair in pairs(pack) for each in pair}
    alone = [each for each in pack.questions() if each.id not in twins]
    missed, likes = max(((each, alike(pack, each)) for each in alone), key=lambda found: len(found[1]))
    assert len(likes) > 1
    cards = {each.id: answered(pack, each.id, 50 + i) for i, each in enumerate(likes)}
    cards[missed.id] = answered(pack, missed.id, 2, correct=False)
    known = knowing(pack, cards)
    assert stand_in(pack, missed, known, likes) == likes[-1]
    del cards[likes[0].id]
    assert stand_in(pack, missed, knowing(pack, cards), likes) == likes[0]


def test_after_the_twin_it_is_the_turn_of_the_question_itself(pack: Pack) -> None:
    missed, twin = pairs(pack)[0]
    cards = {missed.id: answered(pack, missed.id, 2, correct=False), twin.id: answered(pack, twin.id, 0.5)}
    assert ids(due_round(pack, knowing(pack, cards), ALL, Random(1)).questions) == [missed.id]


def test_a_twin_is_fresh_although_the_device_was_practised_since(pack: Pack) -> None:
    others = [(*pair, each) for pair in pairs(pack) for each in pack.questions() if are_alike(pack, pair[0], each)]
    missed, twin, other = next(found for found in others if found[1] is not found[2])
    cards = {missed.id: answered(pack, missed.id, 2, correct=False), other.id: answered(pack, other.id, 0.5)}
    assert ids(due_round(pack, knowing(pack, cards), ALL, Random(1)).questions) == [twin.id]


def test_what_was_known_is_asked_itself(pack: Pack) -> None:
    question, _ = pairs(pack)[0]
    known = knowing(pack, {question.id: answered(pack, question.id, 30)})
    assert ids(due_round(pack, known, ALL, Random(1)).questions) == [question.id]


def test_a_changed_key_is_asked_itself(pack: Pack) -> None:
    question, _ = pairs(pack)[0]
    card = answered(pack, question.id, 30, correct=False)._replace(key="another")
    assert ids(due_round(pack, knowing(pack, {question.id: card}), ALL, Random(1)).questions) == [question.id]


def test_between_two_tests_the_second_form_is_not_given_away(pack: Pack) -> None:
    missed, twin = next(pair for pair in pairs(pack) if pair[1].form == "B")
    cards = {missed.id: answered(pack, missed.id, 2, correct=False)}
    asked = due_round(pack, knowing(pack, cards, frozenset("B")), ALL, Random(1)).questions
    assert twin.id not in ids(asked)
    assert {each.form for each in asked} <= {None, "A"}


@pytest.mark.parametrize("seed", range(5))
def test_a_review_asks_no_question_twice_and_no_more_than_wished(pack: Pack, seed: int) -> None:
    chance = Random(seed)
    met = chance.sample(pack.questions(), 20)
    cards = {each.id: answered(pack, each.id, 5, correct=chance.random() < 0.5) for each in met}
    asked = ids(due_round(pack, knowing(pack, cards), Wish(8), chance).questions)
    assert len(set(asked)) == len(asked) == 8


def test_a_review_keeps_to_the_device_and_level_wished_for(pack: Pack) -> None:
    cards = {each.id: answered(pack, each.id, 5, correct=False) for each in pack.questions()}
    asked = due_round(pack, knowing(pack, cards), Wish(None, 2, "wording"), Random(1)).questions
    assert {(each.level, each.device) for each in asked} == {(2, "wording")}


def test_neighbours_in_a_review_differ_as_far_as_its_order_allows(pack: Pack) -> None:
    chosen = [each for each in pack.questions() if each.device in {"wording", "numbers"}][:16]
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
