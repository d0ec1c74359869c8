"""What the command `quiz today` does: ask the question of the day once, and leave a line to share."""

from __future__ import annotations

from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from quiz.commands.asked import asked_root
from quiz.commands.clock import now
from quiz.commands.learn.coming import command_for, show_command
from quiz.commands.learn.history_access import existing, minding
from quiz.commands.opening import nothing_to_play
from quiz.commands.play.play import (
    Prepared,
    history_for,
    introduce_newcomer,
    new_sitting,
    play_prepared,
)
from quiz.commands.play.rounds import Round
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json
from quiz.console.places import cache_folder
from quiz.draw.console.page import MARGIN, QUIET, STRONG, Page, Span
from quiz.learner.agenda import local_day
from quiz.learner.errors import UnusableError
from quiz.learner.today import answer_of, seed_of
from quiz.library.pack.compiled import load_pack
from quiz.locale.dates import without_year
from quiz.locale.moments import moment_words
from quiz.play.daily import question_of
from quiz.play.presentation import present
from quiz.tell.today import Result, line_to_share

if TYPE_CHECKING:
    from datetime import date

    from quiz.commands.play.play import PlayOptions
    from quiz.learner.attempts import Attempt
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Pack


class RoundOfTheDay(Round):
    """One question, after which there is nothing to sum up but the line to share."""

    def __init__(self, day: date, *rest: Any) -> None:  # noqa: ANN401 -- what every round is made of
        super().__init__(*rest)
        self.day = day

    def sum_up(self) -> None:
        """Print the line, if the question was answered or skipped."""
        for answer in self.answers:
            right = None if answer.response is None else answer.mark.right
            self.page.blank()
            _show_line(self.page, self.day, Result(right, answer.mark.of, answer.confidence))
        self.host.coda(self.page, self.answers)


@minding
def play_today(say: Phrases, options: PlayOptions, *, json: bool) -> int:
    """Ask the question of today, or say that it was; returns the exit code."""
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    if not pack.questions():
        return nothing_to_play(say, problems)
    day = local_day(now())
    question = question_of(pack, day)
    if question is None:
        raise UsageError(moment_words(say.language).none)
    if json:
        print_json(_as_data(say, pack, question, day, _answer(say, options, question, day)))
        return FINE
    answer = None
    with suppress(UnusableError):  # why is told when the question is asked
        answer = _answer(say, options, question, day)
    if answer is None:
        return _ask(say, options, pack, question, day)
    _say_done(make_page(say, plain=options.plain), options, day, answer)
    return FINE


def _answer(say: Phrases, options: PlayOptions, question: AnyQuestion, day: date) -> Attempt | None:
    """What was answered today already; no history is begun to find out. Raises UnusableError, DamagedError."""
    history = existing(say, options.data) if options.data is not None else None
    if history is None:
        return None
    with closing(history):
        return answer_of(history, options.player, question.id, day)


def _ask(say: Phrases, options: PlayOptions, pack: Pack, question: AnyQuestion, day: date) -> int:
    words, page, seed = moment_words(say.language), make_page(say, plain=options.plain), seed_of(day)
    history = history_for(say, options)
    introduce_newcomer(say, options, pack, history)
    page.blank()
    page.line(Span(words.question.format(day=without_year(say, day)), STRONG))
    prepared = Prepared(pack, (present(pack, question, seed),), new_sitting(options, "play", (question,), seed))
    return play_prepared(say, prepared, options, history, partial(RoundOfTheDay, day))


def _say_done(page: Page, options: PlayOptions, day: date, answer: Attempt) -> None:
    """That it was answered, the line again, and how to go on all the same."""
    words = moment_words(page.say.language)
    page.blank()
    page.line(Span(words.done, STRONG))
    page.blank()
    _show_line(page, day, _outcome(answer))
    page.blank()
    show_command(page, words.practise, command_for("play", options.banks, options.player))
    page.blank()


def _show_line(page: Page, day: date, outcome: Result) -> None:
    """The line by itself, to be copied whole, and below it that nobody else does."""
    line = line_to_share(page.say, day, outcome)
    if page.plain:
        page.line(line.word)
    else:
        page.verbatim(line.sign, MARGIN)
    page.line(Span(moment_words(page.say.language).share, QUIET))


def _outcome(answer: Attempt) -> Result:
    return Result(None if answer.response is None else answer.right, answer.of, answer.confidence)


def _as_data(say: Phrases, pack: Pack, question: AnyQuestion, day: date, answer: Attempt | None) -> dict[str, object]:
    asked = {"day": day.isoformat(), "question": question.id, "bank": pack.bank_of(question).id}
    if answer is None:
        return {**asked, "answer": None}
    outcome = _outcome(answer)
    told = {"right": outcome.right, "of": outcome.of, "confidence": outcome.confidence}
    return {**asked, "answer": told | {"line": line_to_share(say, day, outcome).sign}}
