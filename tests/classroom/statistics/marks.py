"""Marks as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.statistics import Column, Matrix

if TYPE_CHECKING:
    from collections.abc import Iterable


def matrix_of(persons: int, items: int, marks: Iterable[tuple[int, int, bool]]) -> Matrix:
    """Columns from marks: the person's number, the item's number, whether it was right. The first mark counts."""
    right: list[dict[int, bool]] = [{} for _ in range(items)]
    for person, item, is_right in marks:
        right[item].setdefault(person, is_right)
    return Matrix(persons, tuple(_column(each) for each in right))


def _column(right: dict[int, bool]) -> Column:
    persons = sorted(right)
    return Column([each for each in persons if right[each]], [each for each in persons if not right[each]])
