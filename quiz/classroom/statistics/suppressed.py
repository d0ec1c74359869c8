"""What is not told because it rests on too few."""

from __future__ import annotations

from typing import Literal, NamedTuple

FEWEST_ANSWERS = 10
"""Answers to an item below which nothing is told of it."""
FEWEST_PERSONS = 5
"""Persons of a group below which nothing is told of it."""


class Suppressed(NamedTuple):
    """Not told: so many answers or persons, where so many are needed, or no difference at all to speak of."""

    why: Literal["too few answers", "too few persons", "all the same", "one item only", "not one form"]
    of: int
    needed: int = 0
