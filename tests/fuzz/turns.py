"""Which ordeals come one after the other: so many of each, or all in turn until it is late."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz.ordeals import ORDEALS, Ordeal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

TURNS = 500
"""In how many parts a run by the clock cuts what is usual, so that no ordeal waits long for its turn."""


class Trial(NamedTuple):
    """One of an ordeal, by its number."""

    ordeal: Ordeal
    number: int


def so_many(times: Mapping[str, int]) -> Iterator[Trial]:
    """So many of each, by its name."""
    for each in ORDEALS:
        yield from (Trial(each, number) for number in range(times[each.name]))


def all_in_turn(clock: Callable[[], float], end: float) -> Iterator[Trial]:
    """Some of each, again and again, until the clock shows the end."""
    for turn in count():
        for each in ORDEALS:
            part = max(1, each.usual // TURNS)
            for number in range(turn * part, (turn + 1) * part):
                if clock() > end:
                    return
                yield Trial(each, number)
