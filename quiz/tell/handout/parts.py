"""What several papers of a handout say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.curricula import carried
from quiz.document import Fact, Facts, Group, Heading, Label, Para, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.handouts.curricula import Code
    from quiz.classroom.handouts.making import Handout
    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords

LONGEST = 24
"""Characters of a list of numbers that somebody still reads."""
SHORTENED = 3
"""Numbers in a row from which a range is shorter."""


def title_of(say: Phrases, words: HandoutWords, handout: Handout) -> str:
    """The title of the bank; of several, a common one."""
    return handout.bank.title.of(say.language) if handout.bank else words.mixed


def about_of(words: HandoutWords, handout: Handout) -> str:
    """How many questions, and of which form."""
    form = [words.form.format(form=handout.plan.form)] if handout.plan.form else []
    return " · ".join([words.count(len(handout.first)), *form])


def head(title: str, about: str, corner: Runs = ()) -> Group:
    """The top of a paper."""
    return Group((Heading((Run(title),), corner, level=1), Para((Run(about, "quiet"),), "about")), "header")


def code_text(words: HandoutWords, code: Code) -> str:
    """A code in short, with its curriculum."""
    short = words.short_codes.get(":".join(code), code.code)
    return words.frameworks[code.framework].format(code=short)


def codes(words: HandoutWords, handout: Handout) -> list[Facts]:
    """Each code of the questions with its official name, where we know it, and which carry it; none for none."""
    told = carried(handout.first)
    facts = (Fact(Label(code_text(words, code)), _code(words, code, numbers)) for code, numbers in told.items())
    return [Facts(tuple(facts), "codes")] if told else []


def _code(words: HandoutWords, code: Code, numbers: Sequence[int]) -> Runs:
    """Its name and its questions; how many they are, where their numbers would fill a line."""
    short = ranges(numbers)
    told = words.key.questions.format(numbers=short) if len(short) <= LONGEST else words.count(len(numbers))
    return (Run(" · ".join(filter(None, [words.codes.get(":".join(code), ""), told]))),)


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
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) >= SHORTENED else ", ".join(map(str, run)) for run in runs)
