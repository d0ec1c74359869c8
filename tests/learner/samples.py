"""Attempts and rounds to try things with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.learner.attempts import Attempt, Sitting

if TYPE_CHECKING:
    from typing import Any

MONDAY = 1_641_772_800_000
"""2022-01-10, 00:00 UTC."""
DAY = 24 * 3600 * 1000


def sitting(name: str = "r1", **changes: Any) -> Sitting:  # noqa: ANN401 -- any field
    fields: dict[str, Any] = {
        "id": name,
        "player": "",
        "started": MONDAY,
        "mode": "play",
        "seed": 7,
        "questions": ("duree", "refus"),
    }
    return Sitting(**fields | changes)


def attempt(name: str = "a1", **changes: Any) -> Attempt:  # noqa: ANN401 -- as above
    fields: dict[str, Any] = {
        "id": name,
        "player": "",
        "round": "r1",
        "at": MONDAY,
        "question": "duree",
        "bank": "les-faits",
        "content": "c0",
        "key": "k0",
        "response": ("a",),
        "right": 1,
        "of": 1,
        "milliseconds": 900,
        "language": "fr",
    }
    return Attempt(**fields | changes)
