"""The screen of a question, and the line in which the answer takes shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz.document import Heading, Run
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page, hints
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.kinds import kind_of
from quiz.play.kinds.entry import EMPTY
from quiz.play.presentation import LETTERS
from quiz.tell.question import question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.play.debrief import Answer
    from quiz.play.kinds.entry import Entry
    from quiz.play.presentation import Asked


class Progress(NamedTuple):
    """Where the round is: the answers so far and how many questions it has."""

    answers: Sequence[Answer]
    planned: int

    @property
    def number(self) -> int:
        """The number of the question being asked, from 1."""
        return len(self.answers) + 1


def show_question(page: Page, asked: Asked, progress: Progress, *, gloss: bool) -> None:
    """Print a question: where we are, the prompt, the passages, the options."""
    page.blank()
    show(page, (_heading(page, asked, progress), *question(page.say, asked, gloss=gloss)))
    page.blank()


def _heading(page: Page, asked: Asked, progress: Progress) -> Heading:
    """Which question of how many, of which bank; how the answers before it were."""
    title = asked.bank.title.of(page.say.language)
    where = page.say.question_of.format(number=progress.number, planned=progress.planned)
    number = Run(f"{progress.number}/{progress.planned}  ", strong=True)
    dots = [*map(_dot, progress.answers), *[Run("· ", "quiet")] * (progress.planned - len(progress.answers))]
    return Heading((number, Run(title, "quiet")), tuple(dots), f"{where}, {title}", ornament=True)


def _dot(answer: Answer) -> Run:
    if answer.response is None:
        return Run("○ ", "quiet")
    return Run("● ", "good") if answer.mark.correct else Run("✗ ", "bad")


def keys_line(page: Page, asked: Asked) -> str:
    """The keys that do something now."""
    say = page.say
    letters = " ".join(LETTERS[: len(asked.choices)])
    match asked.question:
        case Match():
            rows = " ".join(str(i + 1) for i in range(len(asked.rows)))
            keys = [say.keys_match.format(rows=rows, letters=letters)]
        case Order():
            keys = [say.keys_order.format(letters=letters)]
        case Choice() | Hottext() | Gap() as question:
            count = sum(option.key for option in question.options)
            several = say.keys_several.of(count, letters=letters)
            keys = [letters if count == 1 else several]
        case _:
            assert_never(asked.question)
    if asked.passages:
        keys.append(say.gloss)
    if asked.question.hint:
        keys.append(say.hint)
    return hints(" · ".join([*keys, say.keys_choice]))


def entry_line(asked: Asked, entry: Entry, label: str) -> str:
    """What has been entered so far, on one line."""
    letters = [LETTERS[pick] if pick is not None else EMPTY for pick in entry.picks]
    return f"{label} {kind_of(asked.question).so_far(letters, entry.cursor)}"
