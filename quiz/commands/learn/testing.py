"""`quiz test`: which form, which questions, and what two forms show together."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_root
from quiz.commands.learn.exams import Exam
from quiz.commands.learn.history_access import minding
from quiz.commands.opening import tell_left_out
from quiz.commands.play.closing import nothing_more
from quiz.commands.play.play import PlayOptions, Prepared, history_for, new_sitting, play_prepared
from quiz.commands.play.resuming import resume
from quiz.console.ending import UsageError
from quiz.console.output import make_page, tell
from quiz.console.places import cache_folder
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.learner.agenda import local_day
from quiz.learner.measures.change import change
from quiz.learner.measures.nothing import NoNumber
from quiz.library.pack.compiled import load_pack
from quiz.locale.dates import in_words
from quiz.locale.measures import measure_words
from quiz.locale.numbers import signed
from quiz.locale.testing import testing_words
from quiz.model import FORMS
from quiz.play.debrief import scored
from quiz.play.presentation import present
from quiz.play.selection import in_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.commands.play.closing import Coda
    from quiz.learner.attempts import Attempt, Sitting
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Form, Pack
    from quiz.play.debrief import Score

LARGEST_SEED = 9999


class Taken(NamedTuple):
    """A form that was answered to its end."""

    sitting: Sitting
    score: Score


@minding
def take_form(say: Phrases, options: PlayOptions, form: Form | None, *, resuming: bool) -> int:
    """Take a form of the test, or go on with one; then compare. Returns the exit code."""
    history = history_for(say, options)
    prepared = _resumed(say, options, history) if resuming else _prepared(say, options, history, form)
    if not prepared.answers:
        _announce(make_page(say, plain=options.plain), prepared)
    return play_prepared(say, prepared, options, history, Exam, _comparing(history, prepared.pack, options.player))


def _comparing(history: History | None, pack: Pack, player: str) -> Coda:
    """At the end of a form, what it shows together with another."""
    return nothing_more if history is None else lambda page, _: _compare(page, pack, taken(history, player))


def taken(history: History, player: str) -> list[Taken]:
    """The forms that a player has answered to the end, oldest first."""
    done = [each for each in history.sittings() if each.player == player and each.mode == "test" and each.finished]
    return [Taken(each, _score(history.attempts_of_round(each.id))) for each in done]


def _score(attempts: Iterable[Attempt]) -> Score:
    """Skipped questions count as not right: a test asks for an answer."""
    return scored(attempt.outcome for attempt in attempts)


def _prepared(say: Phrases, options: PlayOptions, history: History | None, form: Form | None) -> Prepared:
    done = taken(history, options.player) if history else []
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    tell_left_out(say, options.banks, problems)
    chosen = form or _next_form(pack, done)
    seed = options.seed if options.seed is not None else random.SystemRandom().randint(0, LARGEST_SEED)
    questions = form_questions(pack, chosen, seed)
    if not questions:
        raise UsageError(testing_words(say.language).no_form.format(form=chosen))
    before = [each for each in done if each.sitting.form == chosen]
    other = _next_form(pack, done)
    if before and other != chosen:
        day = in_words(say, local_day(before[-1].sitting.started).isoformat())
        tell(testing_words(say.language).again.format(form=chosen, other=other, day=day))
    asked = tuple(present(pack, question, seed) for question in questions)
    return Prepared(pack, asked, new_sitting(options, "test", questions, seed, chosen))


def _next_form(pack: Pack, done: Sequence[Taken]) -> Form:
    """A first, then the one of the pack that was not taken yet, or longest ago."""
    last = {each.sitting.form: i for i, each in enumerate(done)}
    held = {question.form for question in pack.questions()}
    return min((form for form in FORMS if form in held), key=lambda form: last.get(form, -1), default=FORMS[0])


def form_questions(pack: Pack, form: Form, seed: int) -> tuple[AnyQuestion, ...]:
    """All questions of a form, interleaved, of each family one; its twin in the other form has its device and level."""
    chance = random.Random(seed)  # noqa: S311 -- an order, no secret
    return tuple(in_turn(pack, [each for each in pack.questions() if each.form == form], chance))


def _resumed(say: Phrases, options: PlayOptions, history: History | None) -> Prepared:
    sitting = history.unfinished(options.player, "test") if history else None
    if history is None or sitting is None:
        raise UsageError(testing_words(say.language).nothing_to_resume)
    pack, _ = load_pack(asked_root(say, sitting.banks), cache_folder())
    found = resume(pack, sitting, history.attempts_of_round(sitting.id))
    return Prepared(pack, found.asked, sitting, found.answers)


def _announce(page: Page, prepared: Prepared) -> None:
    words = testing_words(page.say.language).announce
    page.blank()
    count = len(prepared.asked)
    told = words.of(count, form=prepared.sitting.form)
    page.line(Span(told, STRONG))
    page.line(testing_words(page.say.language).no_feedback)


def _compare(page: Page, pack: Pack, done: Sequence[Taken]) -> None:
    """The latest two different forms, in words that claim no more than they show."""
    if not done:
        return
    after = done[-1]
    before = next((each for each in reversed(done[:-1]) if each.sitting.form != after.sitting.form), None)
    page.blank()
    if before is None:
        other = _next_form(pack, done)
        if other != after.sitting.form:
            page.line(testing_words(page.say.language).later.format(form=other))
        return
    _tell_change(page, before, after)


def _tell_change(page: Page, before: Taken, after: Taken) -> None:
    say, words = page.say, measure_words(page.say.language)
    found = change(before.score.tally, after.score.tally)
    if isinstance(found, NoNumber):
        return
    days = [in_words(say, local_day(each.sitting.started).isoformat()) for each in (before, after)]
    page.line(
        Span(testing_words(say.language).heading.format(before=before.sitting.form, after=after.sitting.form), STRONG),
        Span(f" ({days[0]}, {days[1]})", QUIET),
    )
    page.line(
        words.change[found.shown].format(
            before=before.score.right, before_of=before.score.of, after=after.score.right, after_of=after.score.of
        )
    )
    if before.score.partly or after.score.partly:
        in_part = testing_words(say.language).in_part
        page.line(in_part.format(before=before.score.partly, after=after.score.partly))
    points, low, high = (round(100 * each) for each in (found.difference, found.interval.low, found.interval.high))
    interval = testing_words(say.language).interval
    page.line(interval.of(points, points=signed(points), low=signed(low), high=signed(high)))
    if found.shown != "up":
        page.line(words.change_needed.format(up_from=found.up_from) if found.up_from else words.change_never)
    page.line(words.change_note)
