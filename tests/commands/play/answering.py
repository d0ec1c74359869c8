"""Answers of all outcomes to a question, and what is on a screen after one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import pyte
from rich.console import Console

from quiz.commands.play.asides import keys_offered
from quiz.commands.play.feedback import Answered, View
from quiz.commands.play.hints import show_hint
from quiz.commands.play.question import Progress, heading, show_question
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.locale.playing import playing_words
from quiz.play.debrief import Answer
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of, mark
from quiz.play.presentation import present
from quiz.reading.register import facets_after
from tests.console.quick import Drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import AnyQuestion, Language, Pack
    from quiz.play.presentation import Asked

Outcome: TypeAlias = Literal["right", "partly", "wrong", "skipped"]
OUTCOMES: tuple[Outcome, ...] = ("right", "partly", "wrong", "skipped")


class Size(NamedTuple):
    """Of a screen."""

    columns: int
    lines: int


def answered(pack: Pack, question: AnyQuestion, outcome: Outcome, seed: int = 1) -> Answer | None:
    """An answer of that outcome; None where there is none between right and wrong."""
    asked = present(pack, question, seed)
    key = key_of(pack, question)
    if outcome == "skipped":
        return Answer(asked, None, mark(pack, question, ()))
    response = key if outcome == "right" else _missed(asked, key, 1 if outcome == "partly" else len(key))
    given = mark(pack, question, response)
    fits = given.correct if outcome == "right" else bool(given.right) == (outcome == "partly")
    return Answer(asked, response, given) if fits else None


def _missed(asked: Asked, key: tuple[str, ...], count: int) -> tuple[str, ...]:
    """The key with so many places wrong, or in an order one step on."""
    if not kind_of(asked.question).in_parts:
        free = [name for name in asked.names if name not in key]
        return (*key[: len(key) - count], *free[:count])
    if not asked.rows:
        return (*key[1:], key[0]) if count > 1 and count == len(key) else (*key[:-2], key[-1], key[-2])
    moved = [asked.names[(asked.names.index(name) + 1) % len(asked.names)] for name in key]
    return (*moved[:count], *key[count:])


def after(pack: Pack, answers: Sequence[Answer], language: Language, size: Size, *, plain: bool = False) -> list[str]:
    """What is on the screen after the last of some answers, from its first line on."""
    file = io.StringIO()
    console = Console(file=file, width=size.columns, height=size.lines, force_terminal=True, _environ={"TERM": "xterm"})
    page = Page(console, phrases(language), plain=plain)
    _show(page, pack, answers)
    screen = Drawn(size.columns, size.lines)
    screen.set_mode(pyte.modes.LNM)
    pyte.Stream(screen).feed(file.getvalue())
    return screen.shown()


def _show(page: Page, pack: Pack, answers: Sequence[Answer]) -> None:
    asked, words = answers[-1].asked, playing_words(page.say.language)
    show_question(page, asked, Progress(answers[:-1], 10), gloss=False)
    page.console.file.write("\r\x1b[K\n")
    told = Answered(
        answers[-1],
        heading(page.say, asked, len(answers), Progress(answers, 10)),
        facets_after(pack, [each.asked for each in answers]),
    )
    keys = (words.next_question.format(number=len(answers) + 1), keys_offered(page, words.keys_after, pack, asked))
    view = View(page, pack, told, keys, words.space)
    view.show()
    show_hint(page, view.hint())
