"""The lesson plan as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag
from quiz.formats.sheets.parts import codes, head, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.handouts.values import Lesson, Step
    from quiz.locale.handout import HandoutWords


def plan(words: HandoutWords, shown: Lesson) -> Html:
    """The plan, on one page of A4."""
    say = words.lesson
    course = tag("table", tag("tbody", *(_step(words, step) for step in shown.steps)))
    return join(
        head(f"{say.title}{words.colon}{shown.title}", f"{say.duration} · {shown.about}"),
        _pair(_bullets(say.aims_title, shown.aims), _bullets(say.materials, shown.materials), "pair wide"),
        tag("section", tag("h2", say.course), course),
        _pair(_bullets(say.say_title, shown.say), _bullets(say.avoid_title, shown.avoid)),
        _bullets(say.after_title, shown.after),
        tag("section", tag("h2", say.codes_title), codes(shown.codes)) if shown.codes else None,
        tag("p", shown.reference, class_="reference"),
    )


def _pair(one: Html, other: Html, name: str = "pair") -> Html:
    return tag("div", one, other, class_=name)


def _bullets(title: str, items: Iterable[str]) -> Html:
    return tag("section", tag("h2", title), listed("ul", [tag("li", tag("span", item)) for item in items], "bullets"))


def _step(words: HandoutWords, step: Step) -> Html:
    minutes = words.lesson.minutes.format(minutes=step.minutes)
    return tag("tr", tag("td", minutes), tag("td", tag("p", step.name), *(tag("p", tell) for tell in step.tells)))
