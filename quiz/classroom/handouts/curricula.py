"""Which codes of curricula the questions of a handout carry. Codes come from the questions alone; none is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.values import Code

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.locale.handout import HandoutWords
    from quiz.model import AnyQuestion
    from quiz.play.presentation import Asked

LONGEST = 24
"""Characters of a list of numbers that somebody still reads."""
FRAMEWORKS = ("digcomp", "emi", "emi2025", "emc", "ccss", "unesco_mil", "pisa_mail")


def short_codes(words: HandoutWords, question: AnyQuestion) -> str:
    """The codes of one question on one line."""
    return " · ".join(_short(words, *tag) for tag in _tags(question))


def codes(words: HandoutWords, asked: Sequence[Asked]) -> tuple[Code, ...]:
    """Each code once, with its official name where we know it and which questions carry it."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for number, each in enumerate(asked, start=1):
        for tag in _tags(each.question):
            numbers.setdefault(tag, []).append(number)
    order = sorted(numbers, key=lambda tag: (FRAMEWORKS.index(tag[0]), tag[1]))
    return tuple(
        Code(
            code=_short(words, *tag), name=words.codes.get(":".join(tag), ""), questions=_questions(words, numbers[tag])
        )
        for tag in order
    )


def _questions(words: HandoutWords, numbers: Sequence[int]) -> str:
    """Which questions; how many, where their numbers would fill a line."""
    told = ranges(numbers)
    return words.key.questions.format(numbers=told) if len(told) <= LONGEST else words.count(len(numbers))


def _tags(question: AnyQuestion) -> Iterator[tuple[str, str]]:
    for framework in FRAMEWORKS:
        for code in getattr(question.tags, framework):
            yield framework, code


def _short(words: HandoutWords, framework: str, code: str) -> str:
    return words.frameworks[framework].format(code=words.short_codes.get(f"{framework}:{code}", code))


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers in short.

    >>> ranges([1, 2, 3, 5, 8, 9])
    '1–3, 5, 8, 9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)  # noqa: PLR2004 -- two numbers are no shorter as a range
