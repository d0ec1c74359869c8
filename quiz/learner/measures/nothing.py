"""Why there is no number."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Why: TypeAlias = Literal["no answers", "one class only", "too few answers"]


class NoNumber(NamedTuple):
    """There is no number, and why; `missing` is how many answers more would make one, where that is known."""

    why: Why
    missing: int = 0
