"""Pieces of a picture: text broken into lines, boxes, arrows; the colours are those of the page."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

LEADING = 16.0
"""Units from one line of text to the next."""
LINES = 4
"""Of text in a box."""


def wide(label: str, *children: Html) -> Html:
    """What may be wider than a small screen: it scrolls by itself, also with the keys."""
    return tag("div", *children, class_="wide", role="region", aria_label=label, tabindex="0")


def svg(name: str, title: str, told: Iterable[str], size: tuple[float, float], *children: Html) -> Html:
    """A picture that is announced by its title and told in words."""
    return tag(
        "svg",
        tag("title", title, id=f"{name}-title"),
        tag("desc", " ".join(told), id=f"{name}-words"),
        *children,
        role="img",
        viewBox=f"0 0 {units(size[0])} {units(size[1])}",
        width=units(size[0]),
        height=units(size[1]),
        aria_labelledby=f"{name}-title {name}-words",
    )


def words_at(words: str, x: float, y: float, style: str | None = None) -> Html:
    """A line of text whose foot stands at a place."""
    return tag("text", words, x=units(x), y=units(y), class_=style)


def paragraph(words: str, x: float, middle: float, characters: int, style: str | None = None) -> Html:
    """Text in up to four lines around a height, broken at ordinary spaces; what is left out is marked."""
    lines = wrap(words, characters, max_lines=LINES, placeholder=" …", break_on_hyphens=False)
    top = middle + 4.5 - LEADING * (len(lines) - 1) / 2
    return join(*(words_at(line, x, top + LEADING * i, style) for i, line in enumerate(lines)))


def box(x: float, y: float, width: float, height: float, style: str) -> Html:
    """A rectangle."""
    return tag("rect", x=units(x), y=units(y), width=units(width), height=units(height), class_=style)


def path(steps: str, style: str) -> Html:
    """A line that is not filled."""
    return tag("path", d=steps, class_=style)


def units(value: float) -> str:
    """A coordinate, to a tenth: the same bytes everywhere."""
    return f"{value:.1f}".removesuffix(".0")
