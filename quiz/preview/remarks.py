"""The findings of the check, each beside the question it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quiz.preview.claims import inside
from quiz.preview.values import Remark, Remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.library.problems import Problem, Span
    from quiz.preview.view import View


class Shared(NamedTuple):
    """Findings given out: to the spans that contain them, and those that none contains."""

    by_span: Mapping[Span, tuple[Problem, ...]]
    others: tuple[Problem, ...]


def share_out(problems: Iterable[Problem], spans: Iterable[Span]) -> Shared:
    """Give each finding to the span in which it begins; spans do not overlap."""
    starts: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(spans, key=_start):
        starts[span.file].append(span)
    given: dict[Span, list[Problem]] = defaultdict(list)
    others = []
    for problem in problems:
        known = starts.get(problem.span.file, [])
        at = bisect_right(known, _start(problem.span), key=_start) - 1
        if at >= 0 and inside(problem.span, known[at]):
            given[known[at]].append(problem)
        else:
            others.append(problem)
    return Shared({span: tuple(found) for span, found in given.items()}, tuple(others))


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column


def remarks_of(view: View, problems: Sequence[Problem]) -> Remarks:
    """Findings in words, beside a question: the file is known there."""
    return Remarks(view.words.findings, tuple(_remark(view, problem, _place(view, problem)) for problem in problems))


def other_remarks(view: View, problems: Sequence[Problem]) -> Remarks:
    """Findings that belong to no question."""
    items = [_remark(view, each, f"{each.span.file}:{each.span.line}:{each.span.column}") for each in problems]
    return Remarks(view.words.other_findings, tuple(items))


def _remark(view: View, problem: Problem, place: str) -> Remark:
    error = problem.severity == "error"
    parts = [*problem.notes, *([problem.help] if problem.help else [])]
    severity = view.words.error if error else view.words.warning
    notes = tuple(view.one(part) for part in parts)
    return Remark(error, severity, problem.code, place, view.one(problem.message), notes)


def _place(view: View, problem: Problem) -> str:
    return view.words.place.format(line=problem.span.line, column=problem.span.column)
