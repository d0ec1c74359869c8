"""What the choices of a question say in a report, where no letter and no order of a screen is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz.model import Choice, Gap, Hottext, Match, Order, name_in
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Option, Pack, Row

JOINT = " → "


class Choosable(NamedTuple):
    """Something that may be picked: its name in a tally, its text, the reason given for it, whether it is right."""

    name: str
    text: str
    why: str
    right: bool


def choosables(pack: Pack, say: Phrases, question: AnyQuestion, key: tuple[str, ...]) -> tuple[Choosable, ...]:
    """The options of a question; for a match each row with each target, for an order each rank with each step."""
    match question:
        case Match():
            return tuple(_pairs(pack, say, question, key))
        case Order():
            return tuple(_ranks(say, question, key))
        case Hottext():
            words = question.options
            return tuple(Choosable(w.id, say.quoted.format(text=w.word), w.why.of(say.language), w.key) for w in words)
        case Choice() | Gap():
            return tuple(_option(pack, say, question, option) for option in question.options)
        case _:
            assert_never(question)


def names_in(question: AnyQuestion, response: tuple[str, ...]) -> list[str]:
    """The names, in a tally, of what a response picked."""
    if kind_of(question).in_parts:
        return [f"{place}={name}" for place, name in enumerate(response) if name]
    return list(response)


def _option(pack: Pack, say: Phrases, question: Choice | Gap, option: Option) -> Choosable:
    text = option.text.of(say.language) if option.text else ""
    if not text and option.outlet:
        text = name_in(pack.outlets[option.outlet].name, say.language)
    passage = next((p for p in pack.passages_of(question) if p.id == option.passage), None)
    if passage is not None:
        outlet = name_in(pack.outlet_of(passage).name, say.language)
        text = f"{text} ({outlet})" if text else outlet
    return Choosable(option.id, text, option.why.of(say.language), option.key)


def _pairs(pack: Pack, say: Phrases, question: Match, key: tuple[str, ...]) -> Iterator[Choosable]:
    for place, row in enumerate(question.rows):
        for target in kind_of(question).choices(pack):
            name = target.name
            goal = target.text.of(say.language) if target.text else _outlet(pack, say, target.outlet)
            text = f"{_row(pack, say, question, row)}{JOINT}{goal}"
            yield Choosable(f"{place}={name}", text, row.why.of(say.language), key[place] == name)


def _row(pack: Pack, say: Phrases, question: Match, row: Row) -> str:
    if row.text is not None:
        return row.text.of(say.language)
    passage = next((p for p in pack.passages_of(question) if p.id == row.passage), None)
    return say.quoted.format(text=passage.quote) if passage else _outlet(pack, say, row.outlet)


def _outlet(pack: Pack, say: Phrases, outlet: str | None) -> str:
    return name_in(pack.outlets[outlet].name, say.language) if outlet else ""


def _ranks(say: Phrases, question: Order, key: tuple[str, ...]) -> Iterator[Choosable]:
    for place, right in enumerate(key):
        for step in question.options:
            text = f"{place + 1}.{JOINT.rstrip()} {step.text.of(say.language)}"
            yield Choosable(f"{place}={step.id}", text, step.why.of(say.language), step.id == right)
