"""LSAT, section 6: 1,000 persons, five items (Bock and Lieberman 1970, Psychometrika 35, 179-197, Table 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.classroom.statistics.marks import matrix_of

if TYPE_CHECKING:
    from quiz.classroom.statistics import Matrix

FREQUENCIES = (
    3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15,
    10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
)  # fmt: skip
"""Persons with each pattern of right (1) and wrong (0), from 00000 to 11111; the first item is the first digit."""
ITEMS = 5


def patterns() -> list[str]:
    """The answers of each person."""
    return [f"{pattern:05b}" for pattern, count in enumerate(FREQUENCIES) for _ in range(count)]


def lsat6() -> Matrix:
    """The same as columns."""
    marks = ((i, j, mark == "1") for i, pattern in enumerate(patterns()) for j, mark in enumerate(pattern))
    return matrix_of(len(patterns()), ITEMS, marks)
