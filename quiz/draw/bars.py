"""Bars of a list as HTML: each a name, a length, and figures that say the same to those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag
from quiz.draw.inline import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.document import Bar, Bars


def bars(node: Bars) -> Html:
    """A list; its lengths are attributes of pictures, which no policy of styles forbids."""
    return listed("ul", map(_bar, node.items), f"bars {node.name}")


def _bar(bar: Bar) -> Html:
    figures = (tag("span", each) for each in bar.figures)
    name = tag("span", bar.label.sign, class_="when") if bar.label.sign else None
    return tag("li", name, " ", length(bar.part, bar.whole), tag("span", *_spaced(figures), class_="figures"))


def _spaced(words: Iterable[Html]) -> list[Html]:
    """Words with a blank between them, for those who listen or copy."""
    return [join(each, " ") for each in words]


def length(part: int, whole: int) -> Html:
    """A part of a whole as a length, which stretches to the room there is."""
    filled = f"{100 * min(part, whole) / whole:.1f}" if whole > 0 else "0"
    boxes = (tag("rect", width=wide, height="10", class_=style) for wide, style in (("100", "track"), (filled, "bar")))
    return tag("svg", *boxes, viewBox="0 0 100 10", preserveAspectRatio="none", class_="length", aria_hidden="true")
