"""What the command `quiz review` does: ask what is due today, or say when something will be."""

from __future__ import annotations

import random
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_root
from quiz.commands.clock import now
from quiz.commands.learn.coming import command_for, current_cards, day_in_words, show_command
from quiz.commands.learn.history_access import minding
from quiz.commands.opening import nothing_to_play
from quiz.commands.play.play import (
    PlayOptions,
    Prepared,
    history_for,
    make_player,
    new_sitting,
    play_prepared,
    seed_of,
    wish_of,
)
from quiz.commands.play.players import AtKeyboard, FromLines
from quiz.commands.play.recorder import open_history
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.keys import ENTER
from quiz.console.output import make_page, print_json, tell
from quiz.console.places import cache_folder
from quiz.console.prompting import Quit
from quiz.console.typed import next_line
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.learner.agenda import agenda, due_day, local_day, met_questions
from quiz.learner.cards import taken_forms
from quiz.learner.database import is_there
from quiz.learner.reviewing import Known, due_questions, due_round, practice_round
from quiz.learner.schedule import retrievability
from quiz.library.pack.compiled import load_pack
from quiz.locale.reviewing import reviewing_words
from quiz.play.presentation import present

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.history import History
    from quiz.learner.reviewing import Review
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Pack
    from quiz.play.selection import Wish


class ReviewOptions(NamedTuple):
    """What was asked for on the command line."""

    play: PlayOptions
    anyway: bool = False
    json: bool = False

    @property
    def data(self) -> Path | None:
        """The folder of the history."""
        return self.play.data


@minding
def review(say: Phrases, options: ReviewOptions) -> int:
    """Ask what is due; returns the exit code."""
    wish = wish_of(say, options.play)
    pack, problems = load_pack(asked_root(say, options.play.banks), cache_folder())
    if not pack.questions():
        return nothing_to_play(say, problems)
    history, failed = _history(say, options)
    if failed:
        return _without_history(say, options, pack, wish)
    known = _known(say, history, pack, options)
    if options.json:
        _print_json(pack, known, wish, options.play.player)
        return FINE
    return _ask(say, options, pack, known, history)


def _without_history(say: Phrases, options: ReviewOptions, pack: Pack, wish: Wish) -> int:
    """Why it cannot be used was said; practice needs none."""
    if options.json or not options.anyway:
        words = reviewing_words(say.language)
        tell(f"{words.no_history} {words.anyway}{_practising(options.play)}")
        return FINDINGS
    tell(say.remembering.goes_on)
    seed = seed_of(options.play)
    chosen = practice_round(pack, _nothing_known(pack), wish, random.Random(seed))  # noqa: S311 -- a round, no secret
    return _play(say, options, pack, chosen, seed, None)


def _history(say: Phrases, options: ReviewOptions) -> tuple[History | None, bool]:
    """The history, if there is one, and whether it could not be used; none is begun before something is asked."""
    folder = options.play.data
    if folder is None or not is_there(folder):
        return None, False
    history = open_history(say, folder)
    return history, history is None


def _known(say: Phrases, history: History | None, pack: Pack, options: ReviewOptions) -> Known:
    if history is None:
        return _nothing_known(pack)
    player, moment = options.play.player, now()
    cards = current_cards(say, history, player, plain=options.play.plain, thorough=True)
    tested = bool(taken_forms(history, player))
    return Known(cards, agenda(pack, cards, moment, local_day), moment, local_day, tested)


def _nothing_known(pack: Pack) -> Known:
    return Known({}, agenda(pack, {}, now(), local_day), now(), local_day)


def _ask(say: Phrases, options: ReviewOptions, pack: Pack, known: Known, history: History | None) -> int:
    page = make_page(say, plain=options.play.plain)
    wish, seed = wish_of(say, options.play), seed_of(options.play)
    due = due_questions(pack, known, wish)
    chance = random.Random(seed)  # noqa: S311 -- a round, no secret
    if due:
        chosen = due_round(pack, known, wish, chance)
        _announce(page, known, due, chosen)
    else:
        _nothing_due(page, pack, known, options.play)
        if not options.anyway and not (_has_met(pack, known) and _practise_all_the_same(page, options.play)):
            return FINE
        chosen = practice_round(pack, known, wish, chance)
    if history is None and options.play.data is not None and chosen.questions:
        history = history_for(say, options.play)
    return _play(say, options, pack, chosen, seed, history)


def _play(say: Phrases, options: ReviewOptions, pack: Pack, chosen: Review, seed: int, history: History | None) -> int:
    if not chosen.questions:
        raise UsageError(say.nothing_to_ask)
    asked = tuple(present(pack, question, seed) for question in chosen.questions)
    sitting = new_sitting(options.play, "review", chosen.questions, seed)
    return play_prepared(say, Prepared(pack, asked, sitting), options.play, history)


def _announce(page: Page, known: Known, due: tuple[AnyQuestion, ...], chosen: Review) -> None:
    words = reviewing_words(page.say.language)
    asked = len(chosen.questions)
    rest = words.others_wait.of(len(due) - asked) if asked < len(due) else ""
    if any(known.cards[each.id].surely_wrong for each in due):
        rest += words.surely_wrong
    if chosen.fresh:
        rest += words.fresh.of(len(chosen.fresh))
    page.blank()
    page.line(Span(words.to_review.of(asked), STRONG), rest)


def _has_met(pack: Pack, known: Known) -> bool:
    return bool(met_questions(pack, known.cards))


def _nothing_due(page: Page, pack: Pack, known: Known, options: PlayOptions) -> None:
    words, found = reviewing_words(page.say.language), known.agenda
    page.blank()
    if not _has_met(pack, known):
        page.line(words.never + (words.tested if known.tested else ""))
        show_command(page, words.begin, command_for("play", options.banks, options.player))
    elif found.due:
        rest = words.unfit.format(count=words.count.of(len(found.due)))
        page.line(Span(words.nothing, STRONG), rest)
    else:
        page.line(Span(words.nothing, STRONG), _next_time(page, known))


def _next_time(page: Page, known: Known) -> str:
    if known.agenda.next_day is None:
        return ""
    words = reviewing_words(page.say.language)
    day, count = known.agenda.next_day
    when = day_in_words(page.say, day, known.day_of(known.now))
    return words.next.format(day=when, count=words.count.of(count))


def _practise_all_the_same(page: Page, options: PlayOptions) -> bool:
    """Ask a person at a terminal; anybody else is told which option practises."""
    words, player = reviewing_words(page.say.language), make_player()
    if isinstance(player, AtKeyboard):
        page.blank()
        page.line(Span(page.hints(words.offer), QUIET))
        with suppress(Quit):
            return player.one_of("q") == ENTER
        return False
    if not (isinstance(player, FromLines) and player.waits):
        show_command(page, words.anyway, _practising(options))
        return False
    page.line(page.hints(words.offer))
    line = next_line(sys.stdin)
    return bool(line) and not line.strip()


def _practising(options: PlayOptions) -> str:
    return f"{command_for('review', options.banks, options.player)} --anyway"


def _print_json(pack: Pack, known: Known, wish: Wish, player: str) -> None:
    due = [_as_data(pack, known, each) for each in due_questions(pack, known, wish)]
    coming = {str(day): count for day, count in known.agenda.coming.items()}
    found = {"player": player, "today": str(known.day_of(known.now)), "due": due, "coming": coming}
    print_json(found)


def _as_data(pack: Pack, known: Known, question: AnyQuestion) -> dict[str, object]:
    card = known.cards[question.id]
    return {
        "question": question.id,
        "bank": pack.bank_of(question).id,
        "device": question.device,
        "level": question.level,
        "since": str(due_day(card, known.day_of)),
        "last_answer": card.outcome,
        "confidence": card.confidence,
        "key_changed": question.id in known.agenda.changed,
        "recall": round(retrievability(card, known.now), 4),
    }
