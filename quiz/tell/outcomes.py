"""What became of an answer, as a sign, in words, and what it is like: told alike wherever one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.play.marking import outcome_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.document import Role
    from quiz.locale import Phrases
    from quiz.play.debrief import Answer
    from quiz.play.marking import Outcome

SIGNS: Mapping[Outcome, str] = {"right": "✓", "partly": "◐", "wrong": "✗", "skipped": "○"}
ROLES: Mapping[Outcome, Role] = {"right": "good", "partly": "warn", "wrong": "bad", "skipped": "quiet"}


def in_words(say: Phrases, outcome: Outcome, right: int, of: int) -> str:
    """The verdict, with how many parts are right where some are not."""
    told: Mapping[Outcome, str] = {
        "right": say.right,
        "partly": say.partly.format(right=right, of=of),
        "wrong": say.wrong,
        "skipped": say.skipped,
    }
    return told[outcome]


def sign_of(say: Phrases, answer: Answer) -> tuple[str, str, Role]:
    """The verdict on an answer as a sign, in words, and what it is like."""
    right, of, *_ = answer.mark
    outcome = outcome_of(right, of, answered=answer.response is not None)
    return SIGNS[outcome], in_words(say, outcome, right, of), ROLES[outcome]
