"""A question on the pupils' sheet: boxes to tick or to write letters into, and lines for a reason."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag
from quiz.formats.sheets.parts import lined, listed, passage

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Item, Lettered
    from quiz.locale.handout import HandoutWords

SHORT = 32
"""Characters; targets no longer than that stand in two columns."""


def question(words: HandoutWords, item: Item) -> Html:
    """One question, which no page break splits."""
    body = tag(
        "div",
        *(tag("p", each, class_="ask") for each in item.ask),
        *(passage(each, "pick") for each in item.excerpts),
        tag("p", item.task, class_="task"),
        *_answering(words, item),
        lined(item.reason, "reason"),
        tag("div", class_="rule"),
    )
    return join(Html("\n"), tag("section", tag("p", str(item.number), class_="number"), body, class_="question"))


def _answering(words: HandoutWords, item: Item) -> list[Html]:
    if item.rows:
        rows = [tag("li", passage(row, "pick"), tag("span", class_="slot")) for row in item.rows]
        return [listed("ol", rows, "rows"), _letters(item.options)]
    if item.boxes:
        slots = list(repeat(tag("span", class_="slot"), item.boxes))
        arrows = list(repeat(tag("span", "→"), item.boxes - 1))
        places = [*chain.from_iterable(zip(slots, arrows, strict=False)), slots[-1]]
        return [_letters(item.options), tag("p", f"{words.your_order}{words.colon}", *places, class_="order")]
    return [listed("ul", [_option(each) for each in item.options], "options")]


def _option(each: Lettered) -> Html:
    return tag("li", tag("span", class_="box"), tag("b", each.letter), tag("span", each.text))


def _letters(options: tuple[Lettered, ...]) -> Html:
    short = all(len(each.text) <= SHORT for each in options)
    items = [tag("li", tag("b", each.letter), tag("span", each.text)) for each in options]
    return listed("ul", items, "letters short" if short else "letters")
