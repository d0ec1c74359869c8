"""Marks as columns: for each item one byte a person, so that sums run at the speed of the interpreter's own loops."""

from __future__ import annotations

from itertools import compress
from operator import truediv
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Column(NamedTuple):
    """One item: who answered it, and who answered it rightly; one byte a person, 1 or 0."""

    answered: bytes
    right: bytes

    @property
    def of(self) -> int:
        """How many answered."""
        return self.answered.count(1)

    @property
    def correct(self) -> int:
        """How many answered rightly."""
        return self.right.count(1)


class Matrix(NamedTuple):
    """The columns of all items, for the same persons in the same order."""

    persons: int
    columns: tuple[Column, ...]

    @property
    def complete(self) -> bool:
        """Whether everybody answered every item."""
        return all(column.of == self.persons for column in self.columns)


class Totals(NamedTuple):
    """For each person: how many items they answered, and how many of these rightly."""

    answered: tuple[int, ...]
    right: tuple[int, ...]


def matrix_of(persons: int, items: int, marks: Iterable[tuple[int, int, int]]) -> Matrix:
    """Columns from marks: the person's number, the item's number, whether it was right. The first mark counts."""
    answered = [bytearray(persons) for _ in range(items)]
    right = [bytearray(persons) for _ in range(items)]
    for person, item, is_right in marks:
        if not answered[item][person]:
            answered[item][person] = 1
            right[item][person] = is_right
    columns = (Column(bytes(one), bytes(other)) for one, other in zip(answered, right, strict=True))
    return Matrix(persons, tuple(columns))


def totals(matrix: Matrix) -> Totals:
    """Sum over the items, for each person."""
    return Totals(
        _sums(matrix.persons, [column.answered for column in matrix.columns]),
        _sums(matrix.persons, [column.right for column in matrix.columns]),
    )


def _sums(persons: int, columns: Sequence[bytes]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*columns, strict=True))) if columns else (0,) * persons


def shares(right: Iterable[int], answered: Iterable[int]) -> list[float]:
    """Right answers as a share; 0 where nothing was answered."""
    return list(map(truediv, right, (of or 1 for of in answered)))


def picked(values: Iterable[float], where: bytes) -> list[float]:
    """The values of those persons whose byte is 1."""
    return list(compress(values, where))
