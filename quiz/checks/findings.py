"""Which finding is about what: each is given to the stretch of a file in which it begins."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.library.problems import Problem, Span


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
        if at >= 0 and known[at].holds(problem.span):
            given[known[at]].append(problem)
        else:
            others.append(problem)
    return Shared({span: tuple(found) for span, found in given.items()}, tuple(others))


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column
