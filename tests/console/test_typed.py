"""What is typed is read, however long it is, and whether or not it ever ends."""

from __future__ import annotations

import io

import pytest

from quiz.console.typed import LONGEST, next_line, number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("1", 1), ("9", 9), ("007", 7), ("٣", 3), ("0", None), ("10", None), ("-1", None), ("1.0", None), ("²", None),
     ("", None), ("9" * 9999, None), ("0" * 9999 + "5", 5), ("0" * 9999, None)],
    ids=lambda value: str(value)[:9],
)  # fmt: skip
def test_a_number_is_one_within_its_bounds_and_nothing_else_is(text: str, number: int | None) -> None:
    assert number_in(text, 1, 9) == number


def test_lines_end_where_the_input_does_or_where_it_has_none() -> None:
    lines = io.StringIO("a\n" + "b" * (LONGEST - 1) + "\nc")
    assert [len(next_line(lines)) for _ in range(4)] == [2, LONGEST, 1, 0]
    assert next_line(io.StringIO("\0" * 2 * LONGEST)) == ""
