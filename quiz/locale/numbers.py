"""How words agree with numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.model import Language


def plural(language: Language, count: int) -> str:
    """The ending of a noun after so many: French says « 0 question », English “0 questions”."""
    return "s" if (count > 1 if language == "fr" else count != 1) else ""
