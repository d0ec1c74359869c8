"""What drafting finds: words of articles with their places, why to look at them, and what was verified of them."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from quiz.model import Device, Evidence, Id, Line, Value

Reason: TypeAlias = Literal[
    "rendering", "quoted", "saying", "label", "spelling", "figures", "figure", "speakers", "unquoted", "alone", "few",
    "copied", "edited", "cut", "credit", "headlines", "opening", "hedged", "denied",
]  # fmt: skip
"""Why a candidate is proposed; each has its sentence in `quiz/locale`."""
REASONS: tuple[Reason, ...] = get_args(Reason)
DEVICE_OF: dict[Reason, Device] = {
    "rendering": "wording",
    "quoted": "voice",
    "saying": "attribution",
    "label": "wording",
    "spelling": "translation",
    "figures": "numbers",
    "figure": "numbers",
    "speakers": "emphasis",
    "unquoted": "attribution",
    "alone": "omission",
    "few": "omission",
    "copied": "reuse",
    "edited": "reuse",
    "cut": "truncation",
    "credit": "provenance",
    "headlines": "emphasis",
    "opening": "emphasis",
    "hedged": "attribution",
    "denied": "context",
}
"""The device that each reason points at; whoever writes the question may find another one."""


class Quotation(Value, frozen=True, kw_only=True):
    """Words of an article as it has them: offsets in characters (the end excluded), and the line, from 1.

    `telling` are the words among them that made them worth a look.
    """

    article: Id
    text: Line
    start: int
    end: int
    line: int
    telling: tuple[Line, ...] = ()


class Candidate(Value, frozen=True, kw_only=True):
    """Quotations from which a question may be written.

    `statement` is the number, from 1, of what is said in them: candidates about the same words have the same. `about`
    are the words on which the finder came; `also` are further reasons for the same quotations; `absent` the articles
    in which the evidence shows words to be missing; all `evidence` is verified. `score` lies between 0 and 1 and
    orders the candidates; it measures nothing else.
    """

    id: Id
    device: Device
    reason: Reason
    also: tuple[Reason, ...] = ()
    statement: int
    score: float
    quotations: tuple[Quotation, ...]
    about: tuple[Line, ...] = ()
    absent: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All reasons, the first one first."""
        return (self.reason, *self.also)

    @property
    def devices(self) -> tuple[Device, ...]:
        """All devices that the reasons point at."""
        return tuple(dict.fromkeys(DEVICE_OF[each] for each in self.reasons))
