"""Why what was typed is no vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.classroom.votes import Refusal
    from quiz.locale.projector import ClassWords


def refused(words: ClassWords, refusal: Refusal) -> str:
    """Why a line is no vote, in words."""
    found = refusal.found[:24] + ("…" if refusal.found[24:] else "")
    return words.refusals[refusal.kind].format(found=found, given=refusal.given, wanted=refusal.wanted)
