"""Robots' scores are exact, and a biased bank lets one win."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.checks.fairness.audit import audit
from quiz.checks.fairness.robots import ROBOTS, Situation, chance, first_option
from quiz.checks.rules.fairness import fair
from quiz.library.pack.packs import read_contents
from quiz.model import Match, Order
from quiz.play.marking import mark
from quiz.play.presentation import present
from tests.conftest import by_itself

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.model import AnyQuestion, Pack
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
    return asked.names[:1]


@pytest.mark.parametrize("name", KINDS)
def test_chance_is_what_random_answers_score(every_kind: Pack, question: Finding, name: str) -> None:
    expected = float(chance(Situation(every_kind, question(name), None)))
    assert played(every_kind, question(name), at_random) == pytest.approx(expected, abs=0.03)


@pytest.mark.parametrize("name", [kind for kind in KINDS if kind != "deux-cles"])
def test_the_first_option_scores_what_it_scores_on_the_screen(every_kind: Pack, question: Finding, name: str) -> None:
    expected = float(first_option(Situation(every_kind, question(name), None)))
    assert played(every_kind, question(name), first) == pytest.approx(expected, abs=0.03)


def test_flagging_everything_and_trusting_everything_split_a_judgement(every_kind: Pack, question: Finding) -> None:
    situation = Situation(every_kind, question("un-jugement"), None)
    assert ROBOTS["flag-all"](situation) == 0
    assert ROBOTS["trust-all"](situation) == 1


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
