"""How far a player has come, in words that are the same wherever it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.reviewing import reviewing_words

if TYPE_CHECKING:
    from quiz.learner.standing import Standing
    from quiz.model import Language


def standing_text(language: Language, standing: Standing) -> str:
    """What was seen and understood, and what of that is to be refreshed, where something is."""
    words = reviewing_words(language)
    told = words.seen.of(standing.seen, of=standing.of) + words.understood.of(standing.understood)
    return told + (words.refresh.of(standing.refresh) if standing.refresh else "")
