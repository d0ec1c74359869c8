"""A round asks what is new first, rises, balances, and begins gently."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.play.choosing import Past, round_for, suits_a_newcomer
from quiz.play.company import Company, places
from quiz.play.families import families
from quiz.play.selection import Wish, choose_round, open_to_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack

SEEDS = pytest.mark.parametrize("seed", range(30))
TEN = Wish(10)
NOBODY = Past()


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The real one: rules of choosing show in many questions, whatever these say."""
    return builtin.pack


def met(questions: Sequence[AnyQuestion], *, right: float = 1.0, due: Sequence[str] = ()) -> Past:
    return Past({each.id: float(i) for i, each in enumerate(questions)}, frozenset(due), round(right * len(questions)))


@SEEDS
def test_a_newcomer_begins_with_a_short_question_about_framing(pack: Pack, seed: int) -> None:
    assert suits_a_newcomer(round_for(pack, TEN, NOBODY, Random(seed))[0])


@SEEDS
def test_levels_rise_within_a_round(pack: Pack, seed: int) -> None:
    levels = [question.level for question in round_for(pack, TEN, NOBODY, Random(seed))]
    assert levels == sorted(levels)


def test_levels_rise_with_what_was_right_before(pack: Pack) -> None:
    some = pack.questions()[:30]
    means = [
        sum(q.level for seed in range(40) for q in round_for(pack, TEN, met(some, right=share), Random(seed)))
        for share in (0.2, 0.6, 1.0)
    ]
    assert means == sorted(set(means))


@SEEDS
def test_forms_are_kept_for_tests(pack: Pack, seed: int) -> None:
    assert {question.form for question in round_for(pack, TEN, NOBODY, Random(seed))} == {None}
    assert {question.form for question in choose_round(pack, TEN, Random(seed))} == {None}


def test_nothing_comes_again_before_all_was_asked(pack: Pack) -> None:
    unseen = {question.id for question in open_to_all(pack.questions())}
    past, asked = NOBODY, Counter[str]()
    while len(unseen) >= 40:
        chosen = round_for(pack, TEN, past, Random(len(unseen)))
        assert {question.id for question in chosen} <= unseen
        asked.update(question.id for question in chosen)
        unseen -= asked.keys()
        past = Past(dict.fromkeys(asked, 1.0), right=len(asked))
    assert set(asked.values()) == {1}


def test_what_is_due_comes_before_what_is_known(pack: Pack) -> None:
    everything = pack.questions()
    due = [question.id for question in open_to_all(everything)[5:100:12]][:4]
    chosen = {question.id for question in round_for(pack, TEN, met(everything, due=due), Random(1))}
    kin = families(pack)
    assert all(name in chosen or any(kin.get(name) == kin.get(other, "") for other in chosen) for name in due)


def test_what_is_most_forgotten_comes_before_what_is_fresh(pack: Pack) -> None:
    everything = pack.questions()
    chosen = round_for(pack, TEN, met(everything), Random(1))
    half = len(everything) // 2
    assert all(everything.index(question) > half for question in chosen)


@SEEDS
def test_verdicts_are_in_balance(pack: Pack, seed: int) -> None:
    for chosen in (round_for(pack, TEN, NOBODY, Random(seed)), choose_round(pack, TEN, Random(seed))):
        counts = Counter(question.judgement for question in chosen if question.judgement)
        assert abs(counts["fair"] - counts["loaded"]) <= 1


@SEEDS
def test_no_passage_is_shown_twice(pack: Pack, seed: int) -> None:
    for chosen in (round_for(pack, TEN, NOBODY, Random(seed)), choose_round(pack, TEN, Random(seed))):
        shown = [set(places(pack.passages_of(question))) for question in chosen]
        assert not any(one & other for one, other in combinations(shown, 2))


def test_in_hundreds_of_rounds_each_question_is_asked_about_equally_often(pack: Pack) -> None:
    asked = Counter(q.id for seed in range(400) for q in round_for(pack, TEN, NOBODY, Random(seed)))
    open_ones = open_to_all(pack.questions())
    mean = 4_000 / len(open_ones)
    assert {question.id for question in open_ones} == asked.keys()
    assert mean / 5 <= min(asked.values())
    assert max(asked.values()) <= 3 * mean


def test_the_same_seed_and_past_give_the_same_round(pack: Pack) -> None:
    assert round_for(pack, TEN, NOBODY, Random(3)) == round_for(pack, TEN, NOBODY, Random(3))


def test_a_verdict_that_leads_waits_for_the_other(pack: Pack) -> None:
    company = Company(pack)
    loaded = [question for question in pack.questions() if question.judgement == "loaded"]
    company.join(loaded[0])
    assert not any(company.welcomes(question) for question in loaded[1:])
