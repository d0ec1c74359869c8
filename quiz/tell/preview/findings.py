"""The findings of the check in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Items, Para, Run
from quiz.tell.preview.values import Counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Role, Section
    from quiz.library.problems import Problem
    from quiz.tell.preview.view import View


def counted(problems: Sequence[Problem]) -> Counts:
    """How many findings there are of each sort."""
    errors = sum(problem.severity == "error" for problem in problems)
    return Counts(errors, len(problems) - errors)


def findings_of(view: View, problems: Sequence[Problem]) -> list[Section]:
    """What was found about a question: the file is known there."""
    place = view.words.place
    found = [_finding(view, each, place.format(line=each.span.line, column=each.span.column)) for each in problems]
    return _listed(view, view.words.findings, found)


def other_findings(view: View, problems: Sequence[Problem]) -> list[Section]:
    """What was found elsewhere."""
    found = [_finding(view, each, f"{each.span.file}:{each.span.line}:{each.span.column}") for each in problems]
    return _listed(view, view.words.other_findings, found)


def _listed(view: View, label: str, found: Sequence[Group]) -> list[Section]:
    return [view.part(label, Items(tuple(found)), name="findings")] if found else []


def _finding(view: View, problem: Problem, place: str) -> Group:
    words = view.words
    looks: tuple[Role, str, str] = ("warn", "! ", words.warning)
    if problem.severity == "error":
        looks = ("bad", "✗ ", words.error)
    role, sign, severity = looks
    head = Para((Run(f"{severity} {problem.code}", role, strong=True, sign=sign), Run(f" · {place}", "quiet")))
    below = [*problem.notes, *([problem.help] if problem.help else [])]
    notes = (Para((Run(each.of(view.say.language), "quiet"),)) for each in below)
    return Group((head, Para((Run(problem.message.of(view.say.language)),)), *notes))
