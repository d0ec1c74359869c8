"""Findings are given to what they are about."""

from __future__ import annotations

from quiz.checks.findings import share_out
from quiz.library.problems import Problem, Span
from tests.sayings import in_both


def problem(line: int, column: int, file: str = "a.yaml") -> Problem:
    return Problem(code="X1", message=in_both(fr="f", en="e"), span=Span(file=file, line=line, column=column))


def test_a_finding_belongs_to_the_question_whose_lines_hold_it() -> None:
    one = Span(file="a.yaml", line=3, column=5, end_line=9, end_column=3)
    two = Span(file="a.yaml", line=9, column=5, end_line=12, end_column=1)
    shared = share_out([problem(1, 1), problem(3, 5), problem(8, 70), problem(9, 5), problem(12, 1)], [two, one])
    assert [each.span.line for each in shared.by_span[one]] == [3, 8]
    assert [each.span.line for each in shared.by_span[two]] == [9]
    assert [each.span.line for each in shared.others] == [1, 12]


def test_a_finding_in_another_file_belongs_to_no_question() -> None:
    span = Span(file="a.yaml", line=1, column=1, end_line=9, end_column=1)
    assert [each.span.file for each in share_out([problem(2, 1, "b.yaml")], [span]).others] == ["b.yaml"]
