"""Robots' scores are exact, and a biased bank lets one win."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.checks.fairness.audit import audit
from quiz.checks.fairness.robots import ROBOTS, Situation, chance, first_option, is_state
from quiz.checks.fairness.worth import Worths
from quiz.checks.rules.fairness import fair
from quiz.library.pack.packs import read_contents
from quiz.model import Choice, Match, Order
from quiz.play.kinds import kind_of
from quiz.play.kinds.chances import liking
from quiz.play.marking import mark
from quiz.play.presentation import present
from tests.checks.fairness.made import asking, option
from tests.conftest import by_itself

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.model import AnyQuestion, Option, Pack
    from quiz.play.presentation import Asked
    from tests.conftest import Finding

KINDS = ("un-choix", "deux-cles", "options-liees", "un-jugement", "une-association", "un-ordre", "un-mot")
PLAYS = 3000


def played(pack: Pack, question: AnyQuestion, answer: Callable[[Asked, random.Random], tuple[str, ...]]) -> float:
    """The mean mark over many shuffles."""
    chosen = random.Random(5)
    marks = []
    for seed in range(PLAYS):
        asked = present(pack, question, seed)
        result = mark(pack, question, answer(asked, chosen))
        marks.append(result.right / result.of)
    return sum(marks) / PLAYS


def at_random(asked: Asked, chosen: random.Random) -> tuple[str, ...]:
    question = asked.question
    if isinstance(question, Match):
        return tuple(chosen.choice(asked.names) for _ in question.rows)
    if isinstance(question, Order):
        return tuple(chosen.sample(asked.names, len(asked.names)))
    return tuple(chosen.sample(asked.names, sum(option.key for option in question.options)))


def first(asked: Asked, _chosen: random.Random) -> tuple[str, ...]:
    question = asked.question
    if isinstance(question, Match):
        return tuple(asked.names[0] for _ in question.rows)
    if isinstance(question, Order):
        return asked.names
    return asked.names[: sum(option.key for option in question.options)]


@pytest.mark.parametrize("name", KINDS)
def test_chance_is_what_random_answers_score(every_kind: Pack, question: Finding, name: str) -> None:
    expected = float(chance(Situation(every_kind, question(name), None)))
    assert played(every_kind, question(name), at_random) == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize("name", KINDS)
def test_the_first_option_scores_what_it_scores_on_the_screen(every_kind: Pack, question: Finding, name: str) -> None:
    expected = float(first_option(Situation(every_kind, question(name), None)))
    assert played(every_kind, question(name), first) == pytest.approx(expected, abs=0.03)


def test_flagging_everything_and_trusting_everything_split_a_judgement(every_kind: Pack, question: Finding) -> None:
    situation = Situation(every_kind, question("un-jugement"), None)
    assert ROBOTS["flag-all"](situation) == 0
    assert ROBOTS["trust-all"](situation) == 1


LENGTHS = [
    ("un-choix", 0, 1),
    ("options-liees", 0, 0),
    ("un-jugement", 1, 1),
    ("un-mot", 0, 0),
    ("un-ordre", 1 / 3, 1 / 3),
]


@pytest.mark.parametrize(("name", "french", "english"), LENGTHS)
def test_the_longest_option_is_told_in_each_language(
    every_kind: Pack, question: Finding, name: str, french: float, english: float
) -> None:
    situation = Situation(every_kind, question(name), None)
    found = ROBOTS["longest-fr"](situation), ROBOTS["longest-en"](situation)
    assert found == pytest.approx((french, english))


def test_of_options_that_are_as_long_each_is_as_likely_and_without_texts_any_is(
    every_kind: Pack, question: Finding
) -> None:
    choice, words = kind_of(question("deux-temps")).asks(every_kind)
    assert ROBOTS["longest-fr"](Situation(every_kind, choice, None)) == Fraction(1, 2)
    assert (
        ROBOTS["longest-fr"](Situation(every_kind, words, None)) == 0
    )  # the wrong one of the two takes back the other
    assert ROBOTS["longest-fr"](Situation(every_kind, question("deux-cles"), None)) == Fraction(1, 3)


USUAL = [
    ("deux-cles", "sputnik-france", Fraction(1, 2)),
    ("deux-cles", "rt-france", Fraction(0)),
    ("options-liees", "sputnik-france", Fraction(1)),
    ("options-liees", "radio-habana-cuba", Fraction(0)),
    ("une-association", "sputnik-france", Fraction(1, 3)),
    ("une-association", "rt-france", Fraction(0)),
    ("une-association", "nato", Fraction(1, 4)),
    ("un-choix", "sputnik-france", Fraction(1, 3)),
    ("une-association", None, Fraction(1, 4)),
]


@pytest.mark.parametrize(("name", "outlet", "score"), USUAL)
def test_the_usual_outlet_is_taken_wherever_it_can_be(
    every_kind: Pack, question: Finding, name: str, outlet: str | None, score: Fraction
) -> None:
    assert ROBOTS["usual-outlet"](Situation(every_kind, question(name), outlet)) == score
    assert Worths(every_kind).of(question(name)).with_usual(outlet) == pytest.approx(float(score))


def test_whoever_thinks_the_worse_of_one_side_flags_it_and_trusts_the_other(
    every_kind: Pack, question: Finding
) -> None:
    fair_of_others = Situation(every_kind, question("un-jugement"), None)
    assert ROBOTS["state-worse"](fair_of_others) == 1
    assert ROBOTS["non-state-worse"](fair_of_others) == 0
    exact_of_state = Situation(every_kind, question("options-liees"), None)
    assert ROBOTS["non-state-worse"](exact_of_state) == Fraction(1, 2)
    assert ROBOTS["state-worse"](exact_of_state) == Fraction(1, 3)
    without_merit = Situation(every_kind, question("deux-cles"), None)
    assert ROBOTS["non-state-worse"](without_merit) == Fraction(1, 3)


def test_passages_of_the_side_that_is_thought_the_worse_of_are_flagged_each_time(pack: Pack) -> None:
    judged = [each for each in pack.questions() if each.judgement]
    sides = set()
    for one in judged:
        state = any(is_state(pack, passage.source) for passage in pack.passages_of(one))
        sides.add(state)
        for name, flags in (("state-worse", state), ("non-state-worse", not state)):
            told = [each for _, each in one.members if each.says == ("loaded" if flags else "fair")]
            assert ROBOTS[name](Situation(pack, one, None)) == liking(kind_of(one).choices(pack), told)
    assert sides == {True, False}


def test_a_verdict_that_no_option_passes_scores_nothing(every_kind: Pack, question: Finding) -> None:
    judgement = question("un-jugement")
    assert isinstance(judgement, Choice)
    mute = msgspec.structs.replace(
        judgement, options=tuple(msgspec.structs.replace(each, says=None) for each in judgement.options)
    )
    assert ROBOTS["trust-all"](Situation(every_kind, mute, None)) == 0


def test_words_that_sound_hard_are_taken_for_the_answer(every_kind: Pack, question: Finding) -> None:
    def score(*options: Option) -> Fraction:
        return ROBOTS["loaded-word"](Situation(every_kind, asking(every_kind, "Wer ?", options), None))

    assert score(option("a", "il refuse", key=True), option("b", "il dit"), option("c", "il croit")) == 1
    assert score(option("a", "il dit", key=True), option("b", "il refuse"), option("c", "un échec")) == 0
    assert score(option("a", "il refuse", key=True), option("b", "un échec"), option("c", "il dit")) == Fraction(1, 2)
    assert score(option("a", "il dit", key=True), option("b", "il croit"), option("c", "il sait")) == Fraction(1, 3)
    assert ROBOTS["loaded-word"](Situation(every_kind, question("deux-cles"), None)) == Fraction(1, 3)
    assert ROBOTS["loaded-word"](Situation(every_kind, question("un-ordre"), None)) == Fraction(1, 3)


def test_a_passage_that_sounds_hard_is_flagged_and_another_trusted(pack: Pack, every_kind: Pack) -> None:
    def flagged(of: Pack, name: str) -> Fraction:
        one = next(each for each in of.questions() if each.id == name)
        assert isinstance(one, Choice)
        loaded = tuple(msgspec.structs.replace(each, key=each.says == "loaded") for each in one.options)
        return ROBOTS["loaded-word"](Situation(of, msgspec.structs.replace(one, options=loaded), None))

    assert flagged(every_kind, "un-jugement") == 0
    assert flagged(pack, "accusation-et-dementi") == 1


def test_a_biased_bank_fails_the_check(tmp_path: Path, every_kind: Pack) -> None:
    bank = every_kind.banks[0]
    copies = [q for i in range(16) for q in [_copy(bank.questions[3], i)]]
    text = msgspec.yaml.encode(msgspec.structs.replace(bank, questions=tuple(copies)))
    path = tmp_path / "bank.yaml"
    path.write_bytes(text)
    contents = read_contents(by_itself(path))
    assert len(contents.questions) == 16
    codes = [problem.code for problem in fair(contents)]
    assert {"B901", "B903"} <= set(codes)


def _copy(question: AnyQuestion, i: int) -> AnyQuestion:
    return msgspec.structs.replace(question, id=f"{question.id}-{i}")


def test_an_audit_counts_what_it_says(every_kind: Pack) -> None:
    found = audit(every_kind, every_kind.questions(), "x")
    assert found.kinds == {"choice": 5, "match": 1, "order": 1, "hottext": 1, "gap": 1}
    assert found.winners == {"state": 1}
    assert found.cells == {("non-state", "fair"): 1}
    assert found.on_statements == 1
