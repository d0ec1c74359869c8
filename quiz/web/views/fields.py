"""Names under which the teacher's page sends what was pressed and typed: whoever reads it takes them from here."""

from __future__ import annotations

from typing import Literal, TypeAlias

DEED = "deed"
"""Of the button that was pressed: a deed of `quiz.classroom.conduct`, or one of `Mending`."""
Mending: TypeAlias = Literal["correct", "withdraw", "join"]
"""Put a count in the place of another, or where none is; take one away; one pupil more."""
MOVES = "moves"
"""How many changes whoever pressed had seen (`Course.moves`): what was meant for another screen is not done."""
QUESTION, BALLOT, PART = "question", "ballot", "part"
"""Which count is mended; a part that is empty is the whole question."""


def hands(letter: str) -> str:
    """The field of the hands for a letter."""
    return f"hands-{letter}"


def team(number: int) -> str:
    """The field of the letters of a team, by its place from 1."""
    return f"team-{number}"
