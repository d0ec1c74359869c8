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
    """A number to two places; what rounds to nothing has no sign."""
    return written(language, f"{round(value, 2) + 0.0:.2f}")


def written(language: Language, number: str) -> str:
    """A number that Python wrote, with or without `%`, with the signs of the language."""
    manner = manner_of(language)
    digits = number.removesuffix("%").replace("-", MINUS).replace(".", manner.decimal)
    return manner.percent.format(value=digits) if number.endswith("%") else digits
