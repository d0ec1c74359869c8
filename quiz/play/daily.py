"""What a day has for everyone: a question, a statement. The date alone chooses, never what somebody has played.

Over a cycle of as many days as there are things, each comes once, always as many days after it came before, and
neighbouring days share no family of twins by text.
"""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from math import gcd
from typing import TYPE_CHECKING

from quiz.play.families import families

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from quiz.model import AnyQuestion, Pack, PlacedStatement

STRIDE = 0.382
"""The part of the cycle that lies, in the order of families, between two days: the golden section, for variety."""


def question_of(pack: Pack, day: date) -> AnyQuestion | None:
    """The question of a day, never one of a test; None where a pack has no other."""
    questions = {question.id: question for question in pack.questions() if question.form is None}
    name = _of(cycle(list(questions), families(pack)), day)
    return questions[name] if name else None


def statement_of(pack: Pack, day: date) -> PlacedStatement | None:
    """The statement of a day, of those that several articles render; None where there is none."""
    several = [each.id for each in pack.statements.values() if len(renderings_of(each)) > 1]
    name = _of(cycle(several, {}), day)
    return pack.statements[name] if name else None


def renderings_of(statement: PlacedStatement) -> set[str]:
    """The articles that render a statement."""
    return {passage.source for passage in statement.passages}


def _of(days: Sequence[str], day: date) -> str | None:
    return days[day.toordinal() % len(days)] if days else None


def cycle(names: Sequence[str], family_of: Mapping[str, str]) -> list[str]:
    """The names in an order that looks like chance and is the same everywhere; its last is followed by its first.

    Families are put one after the other; if each day is further on in that order than the largest of them is long,
    no two neighbours are of one.
    """
    kin = {name: family_of.get(name, name) for name in names}
    ordered = sorted(names, key=lambda name: (_chance(kin[name]), kin[name], name))
    step = _step(len(names), max(Counter(kin.values()).values(), default=1))
    return [ordered[i * step % len(ordered)] for i in range(len(ordered))]


def _step(count: int, least: int) -> int:
    """How many places further the next day is: by such steps all are met, and those next to each other are far away."""
    steps = [step for step in range(1, count) if gcd(step, count) == 1]
    return min(steps, key=lambda step: (min(step, count - step) < least, abs(step - STRIDE * count)), default=1)


def _chance(name: str) -> bytes:
    """What is a name's own on every machine, and in no order."""
    return blake2b(name.encode(), digest_size=8).digest()
