"""What a report could not measure, and why: nothing in it was asked, or too little of it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.classroom.report.judging import state_of
from quiz.classroom.statistics import Suppressed
from quiz.learner.measures import NoNumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.classroom.report.gathering import Kind
    from quiz.classroom.report.items import View
    from quiz.classroom.report.values import Judging, SkillReport
    from quiz.learner.measures import Calibration
    from quiz.model import Verdict

Why: TypeAlias = Literal["not_asked", "few_answers", "only_fair", "only_loaded", "publisher", "sureness"]
CELLS: tuple[tuple[Verdict, bool], ...] = tuple(product(("fair", "loaded"), (True, False)))
"""The passages that it takes to see whether the publisher weighs: of both kinds, from state outlets and from others."""


class Unmeasured(NamedTuple):
    """Something that was not measured: the reason, and what it is about: skills, or the passages that were lacking."""

    why: Why
    names: tuple[str, ...] = ()


def unmeasured(
    view: View,
    kinds: Mapping[str, Mapping[Kind, int]],
    skills: Sequence[SkillReport],
    judging: Judging | None,
    sureness: Calibration | NoNumber | None,
) -> Iterator[Unmeasured]:
    """All of that, in the order of a report."""
    asked = {each.device for each in skills}
    devices = dict.fromkeys(question.device for question in view.book.pack.questions())
    if never := tuple(view.say.devices[each] for each in devices if each not in asked):
        yield Unmeasured("not_asked", never)
    if few := tuple(each.skill for each in skills if isinstance(each.difficulty, Suppressed)):
        yield Unmeasured("few_answers", few)
    if judging is not None:
        yield from _of_judging(view, kinds, judging)
    if sureness is None:
        yield Unmeasured("sureness")


def _of_judging(view: View, kinds: Mapping[str, Mapping[Kind, int]], judging: Judging) -> Iterator[Unmeasured]:
    if not judging.counts.loaded:
        yield Unmeasured("only_fair")
    if not judging.counts.fair:
        yield Unmeasured("only_loaded")
    lacking = tuple(_cell(*cell) for cell in CELLS if cell not in _cells(view, kinds))
    if isinstance(judging.stereotype, NoNumber) and lacking:
        yield Unmeasured("publisher", lacking)


def _cell(verdict: Verdict, state: bool) -> str:  # noqa: FBT001 -- one of four cells
    """The name of a cell, by which its words are found."""
    return f"{verdict} {'state' if state else 'other'}"


def _cells(view: View, kinds: Mapping[str, Mapping[Kind, int]]) -> set[tuple[Verdict, bool]]:
    """The cells of which something was asked."""
    found: set[tuple[Verdict, bool]] = set()
    for name in kinds:
        known = view.book.known(name)
        if known is not None and known.question.judgement is not None:
            state = state_of(view.book.pack, known.question)
            found |= set() if state is None else {(known.question.judgement, state)}
    return found
