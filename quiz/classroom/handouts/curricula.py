"""Which codes of curricula the questions of a handout carry. Codes come from the questions alone; none is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.model import AnyQuestion
    from quiz.play.presentation import Asked

FRAMEWORKS = ("digcomp", "emi", "emi2025", "emc", "ccss", "unesco_mil", "pisa_mail")


class Code(NamedTuple):
    """A code of a curriculum, by the name that banks give the curriculum."""

    framework: str
    code: str


def codes_of(question: AnyQuestion) -> list[Code]:
    """The codes of one question, curriculum by curriculum."""
    return [Code(framework, code) for framework in FRAMEWORKS for code in getattr(question.tags, framework)]


def carried(asked: Sequence[Asked]) -> Mapping[Code, Sequence[int]]:
    """Each code once, with the numbers of the questions that carry it, ascending."""
    numbers: dict[Code, list[int]] = {}
    for number, each in enumerate(asked, start=1):
        for code in codes_of(each.question):
            numbers.setdefault(code, []).append(number)
    order = sorted(numbers, key=lambda each: (FRAMEWORKS.index(each.framework), each.code))
    return {code: numbers[code] for code in order}
