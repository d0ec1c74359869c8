"""How words agree with numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.manner import OTHER, manner_of

if TYPE_CHECKING:
    from quiz.model import Language

MINUS = "−"


def plural(language: Language, count: int) -> str:
    """The ending of a noun after so many: French says « 0 question », English “0 questions”."""
    return "s" if manner_of(language).form_of(count) == OTHER else ""


def signed(value: int) -> str:
    """A whole number with its sign, which zero has none of."""
    return f"{value:+d}".replace("-", MINUS) if value else "0"


def hundredths(language: Language, value: float) -> str:
    """A number to two places, with the decimal sign of the language; what rounds to nothing has no sign."""
    text = f"{round(value, 2) + 0.0:.2f}".replace("-", MINUS)
    return text.replace(".", manner_of(language).decimal)
