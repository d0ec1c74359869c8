"""The history as one file that can be carried about: JSON lines, the same bytes for the same history.

The first line says what the file is and how many rounds and attempts follow, so that a file that was cut short is
noticed. Then come the rounds, then the attempts, oldest first; `kind` tells them apart. Moments are ISO 8601 in UTC
with milliseconds.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from quiz.learner.merging import portable
from quiz.learner.moments import milliseconds, utc
from quiz.library.text.formulas import neutralised
from quiz.locale.visible import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.learner.attempts import Attempt, Sitting

FORMAT = "qui-parle-history"
VERSION = 1
MOMENTS = frozenset({"at", "started", "finished", "withdrawn"})
"""The fields that are moments."""
COLUMNS = (
    "id", "player", "at", "question", "bank", "response", "right", "of", "confidence", "form", "language", "round",
    "content", "key", "milliseconds", "withdrawn",
)  # fmt: skip
"""The fields of an attempt, in the order in which they are written."""


def lines_of(sittings: Sequence[Sitting], attempts: Sequence[Attempt]) -> Iterator[str]:
    """The lines of the file, with their ends."""
    header = {"format": FORMAT, "version": VERSION, "rounds": len(sittings), "attempts": len(attempts)}
    yield _line(header)
    for sitting in sorted(sittings, key=lambda each: (each.started, each.id)):
        yield _line({"kind": "round"} | _round(sitting))
    for attempt in sorted(attempts, key=lambda each: (each.at, each.id)):
        yield _line({"kind": "attempt"} | fields_of(attempt))


def fields_of(attempt: Attempt) -> dict[str, Any]:
    """An attempt as names and plain values; what is not known is null."""
    return {name: _plain(name, getattr(attempt, name)) for name in COLUMNS}


def cells_of(attempt: Attempt) -> list[str]:
    """An attempt as the cells of a spreadsheet, in the order of `COLUMNS`; none of them can be taken for a formula."""
    fields = fields_of(attempt) | {"response": " ".join(attempt.response or ())}
    texts = ("" if value is None else str(value) for value in fields.values())
    return [neutralised(text) for text in texts]


def in_iso(moment: int) -> str:
    """A moment in milliseconds as `2022-01-12T09:30:00.000Z`."""
    return utc(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_iso(text: str) -> int:
    """A moment in milliseconds. Raises ValueError where the text is none, or does not say how far it is from UTC."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return milliseconds(found)


def _round(sitting: Sitting) -> dict[str, Any]:
    outside = portable(sitting)
    names = ("id", "player", "started", "mode", "seed", "banks", "questions", "form", "finished")
    return {name: _plain(name, getattr(outside, name)) for name in names}


def _plain(name: str, value: Any) -> Any:  # noqa: ANN401 -- any field
    return in_iso(value) if name in MOMENTS and value is not None else value


def _line(value: dict[str, Any]) -> str:
    return escaped(msgspec.json.encode(value).decode()) + "\n"
