"""A typed line as an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


def read_answer(asked: Asked, line: str) -> Response | None:
    """A typed line as a response: `b`, `a c`, `bca`, `1c 2a 3b`, `2 3 1`; None when it is none."""
    kind = kind_of(asked.question)
    positions = kind.read(asked, re.sub(r"[\s,;:=→>.-]+", "", line.lower()))
    return asked.response(positions) if len(positions) == kind.places else None
