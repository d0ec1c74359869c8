"""The screen of a question: where the round is, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz.document import Heading, Para, Run
from quiz.draw.console.nodes import show
from quiz.locale.playing import playing_words
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.kinds import kind_of
from quiz.tell.outcomes import sign_of
from quiz.tell.question import question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


class Progress(NamedTuple):
    """Where the round is: the answers so far and how many questions it has; `corrected` once these are told apart."""

    answers: Sequence[Answer]
    planned: int
    corrected: bool = True


def show_question(page: Page, asked: Asked, progress: Progress, *, gloss: bool, later: bool = False) -> None:
    """Print a question: where we are, of which kind it is where it is heard, the prompt, the passages, the options.

    In a `later` step one knows where one is.
    """
    page.blank()
    where = () if later else (heading(page.say, asked, len(progress.answers) + 1, progress),)
    kind = (Para((Run(kind_text(page.say, asked)),)),) if page.plain else ()
    show(page, (*where, *kind, *question(page.say, asked, gloss=gloss)))
    page.blank()


def heading(say: Phrases, asked: Asked, number: int, progress: Progress) -> Heading:
    """Which question of how many, of which bank; how those answered so far were."""
    title = asked.bank.title.of(say.language)
    where = say.question_of.format(number=number, planned=progress.planned)
    sign = Run(f"{number}/{progress.planned}  ", strong=True)
    dots = [_dot(say, answer, corrected=progress.corrected) for answer in progress.answers]
    left = [Run("· ", "quiet")] * (progress.planned - len(progress.answers))
    return Heading((sign, Run(title, "quiet")), (*dots, *left), f"{where}, {title}", ornament=True)


def _dot(say: Phrases, answer: Answer, *, corrected: bool) -> Run:
    if not corrected:
        return Run("● ", "quiet")
    sign, _, role = sign_of(say, answer)
    return Run("● " if answer.correct else f"{sign} ", role)


def kind_text(say: Phrases, asked: Asked) -> str:
    """What kind of question it is, and how much it asks for."""
    words, places = playing_words(say.language), kind_of(asked.question).places
    match asked.question:
        case Choice() | Hottext():
            return words.to_pick.of(places)
        case Gap():
            return words.to_fill
        case Match():
            return words.to_match.of(places)
        case Order():
            return words.to_order.of(places)
        case _:
            assert_never(asked.question)
