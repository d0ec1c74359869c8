"""Marks by item: who was right and who was wrong, so that sums run at the speed of the interpreter's own loops.

Only answers take room, not the persons who never met an item: a country's pupils need not have met the same ones.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from operator import truediv
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Column(NamedTuple):
    """One item: the numbers of the persons who answered it rightly, and of those who did not, in their order."""

    right: Sequence[int]
    wrong: Sequence[int]

    @property
    def of(self) -> int:
        """How many answered."""
        return len(self.right) + len(self.wrong)

    @property
    def correct(self) -> int:
        """How many answered rightly."""
        return len(self.right)


class Matrix(NamedTuple):
    """The columns of all items, for the same persons."""

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


def totals(matrix: Matrix) -> Totals:
    """Sum over the items, for each person."""
    right = Counter(chain.from_iterable(column.right for column in matrix.columns))
    wrong = Counter(chain.from_iterable(column.wrong for column in matrix.columns))
    persons = range(matrix.persons)
    return Totals(tuple(right[each] + wrong[each] for each in persons), tuple(right[each] for each in persons))


def shares(right: Iterable[int], answered: Iterable[int]) -> list[float]:
    """Right answers as a share; 0 where nothing was answered."""
    return list(map(truediv, right, (of or 1 for of in answered)))
