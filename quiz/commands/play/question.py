"""The screen of a question, and the line in which the answer takes shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.console.page import BAD, BAR, GOOD, QUIET, STRONG, Page, Span, hints
from quiz.console.quotation import show_passage
from quiz.model import Choice, Hottext, Match, Order, Word
from quiz.play import wording
from quiz.play.presentation import LETTERS
from quiz.play.wording import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.commands.play.entry import Entry
    from quiz.model import Option, Row, Step, Target
    from quiz.play.debrief import Answer
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
    _heading(page, asked, progress)
    page.blank()
    for paragraph in asked.question.ask.of(page.say.language).splitlines():
        page.line(Span(paragraph, STRONG))
    page.blank()
    _passages(page, asked, gloss=gloss)
    _choices(page, asked)


def _heading(page: Page, asked: Asked, progress: Progress) -> None:
    title = asked.bank.title.of(page.say.language)
    if page.plain:
        where = page.say.question_of.format(number=progress.number, planned=progress.planned)
        page.row([f"{where}, {title}"], [])
        return
    number = Span(f"{progress.number}/{progress.planned}  ", STRONG)
    dots: list[Span | str] = [Span(*_dot(answer)) for answer in progress.answers]
    dots += [Span("· ", QUIET)] * (progress.planned - len(progress.answers))
    fits = len(title) + 2 * progress.planned + 10 <= page.width
    page.row([number, Span(title, QUIET)], dots if fits else [])


def _dot(answer: Answer) -> tuple[str, str]:
    if answer.response is None:
        return "○ ", QUIET
    return ("● ", GOOD) if answer.mark.correct else ("✗ ", BAD)


def _passages(page: Page, asked: Asked, *, gloss: bool) -> None:
    words = [option.word for option in asked.choices if isinstance(option, Word)]
    for label, passage in zip(labels(asked), asked.passages, strict=True):
        if not label.isdecimal():
            show_passage(page, passage, label=label, marked=words, gloss=gloss)
            page.blank()
    for number, row in enumerate(asked.rows, start=1):
        _row(page, asked, row, number, gloss=gloss)


def _row(page: Page, asked: Asked, row: Row, number: int, *, gloss: bool) -> None:
    passage = asked.passage(row.passage) if row.passage else None
    if passage is not None:
        show_passage(page, passage, label=str(number), gloss=gloss, numbered=True)
        page.blank()
        return
    text = row_text(page, asked, row)
    lead = page.say.row_label.format(label=number) if page.plain else f"{number} {BAR}"
    page.line(text, indent=4, lead=Span(lead, QUIET), hang=f"  {BAR}")
    if number == len(asked.rows):
        page.blank()


def row_text(page: Page, asked: Asked, row: Row) -> str:
    """What a row of a match says when it is no passage, in the language of the page."""
    return wording.row_text(page.say, asked, row)


def _choices(page: Page, asked: Asked) -> None:
    for letter, choice in zip(LETTERS, asked.choices, strict=False):
        text = choice_text(page, asked, choice)
        lead = page.say.answer_label.format(label=letter) if page.plain else f"{letter}  "
        page.line(text, indent=4, lead=Span(lead, STRONG))
    page.blank()


def choice_text(page: Page, asked: Asked, choice: Option | Step | Word | Target) -> str:
    """What a choice says, in the language of the page."""
    return wording.choice_text(page.say, asked, choice)


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
        case Choice() | Hottext() as question:
            count = sum(option.key for option in question.options)
            several = say.keys_several.format(letters=letters, count=count)
            keys = [letters if count == 1 else several]
    if asked.passages:
        keys.append(say.gloss)
    if asked.question.hint:
        keys.append(say.hint)
    return hints(" · ".join([*keys, say.keys_choice]))


def entry_line(asked: Asked, entry: Entry, label: str) -> str:
    """What has been entered so far, on one line."""
    letters = [LETTERS[pick] if pick is not None else "…" for pick in entry.picks]
    if isinstance(asked.question, Match):
        cells = [f"{'›' if i == entry.cursor else ' '}{i + 1}→{letter}" for i, letter in enumerate(letters)]
        return f"{label} {'  '.join(cells)}"
    if isinstance(asked.question, Order):
        return f"{label} {' › '.join(letters)}"
    return f"{label} {' '.join(letter for letter in letters if letter != '…')}"
