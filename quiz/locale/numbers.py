"""Numbers as the language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.manner import manner_of

if TYPE_CHECKING:
    from quiz.model import Language

MINUS = "−"


def signed(value: int) -> str:
    """A whole number with its sign, which zero has none of."""
    return f"{value:+d}".replace("-", MINUS) if value else "0"


def hundredths(language: Language, value: float) -> str:
    """A number to two places, with the decimal sign of the language; what rounds to nothing has no sign."""
    text = f"{round(value, 2) + 0.0:.2f}".replace("-", MINUS)
    return text.replace(".", manner_of(language).decimal)
