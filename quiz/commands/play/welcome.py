"""What the command `quiz` does: show what there is to play, and what is remembered of the player."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from quiz.commands.play.home import Remembered, show_banks, show_first_visit
from quiz.console.output import make_page
from quiz.console.places import cache_folder
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import builtin_root

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date
    from pathlib import Path

    from quiz.learner.attempts import Mode
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.model import Pack


First: TypeAlias = Literal["first"]
FIRST: First = "first"
"""Whoever has never played."""


def show_home(say: Phrases, data: Path, commands: Container[str], player: str = "", *, plain: bool) -> None:
    """Print what there is to play; `commands` are those the program has. Nothing is written for a first visit."""
    pack, _ = load_pack(builtin_root(), cache_folder())
    page = make_page(say, plain=plain)
    remembered = _remembered(say, data, pack, player, plain=plain) if data.is_dir() else FIRST
    if remembered == FIRST:
        show_first_visit(page, player)
    else:
        from quiz.commands.clock import now
        from quiz.learner.agenda import local_day

        show_banks(page, pack, local_day(now()), remembered, commands, player)


def _remembered(say: Phrases, data: Path, pack: Pack, player: str, *, plain: bool) -> Remembered | First | None:
    """What is known of the player; None where it cannot be read."""
    from quiz.commands.ending import why_unusable
    from quiz.commands.play.recorder import open_history
    from quiz.console.output import tell
    from quiz.learner.database import is_there
    from quiz.learner.errors import DamagedError, UnusableError

    if not is_there(data):
        return FIRST
    history = open_history(say, data)
    if history is None:
        return None
    try:
        return _read(say, history, pack, player, plain=plain)
    except (UnusableError, DamagedError) as error:
        tell(why_unusable(say, error))
        return None
    finally:
        history.close()


def _read(say: Phrases, history: History, pack: Pack, player: str, *, plain: bool) -> Remembered | First | None:
    from quiz.commands.learn.coming import current_cards, day_in_words, situation
    from quiz.learner.latest import has_answers

    if not has_answers(history, player):
        return FIRST
    cards = current_cards(say, history, player, plain=plain)
    stands = situation(history, pack, player, cards)
    resume, test = (_interrupted(history, player, modes) for modes in (("play", "review"), ("test",)))
    if not cards and resume is None and test is None:
        return None
    coming = None
    if stands.agenda.next_day is not None:
        day, count = stands.agenda.next_day
        coming = (day_in_words(say, day, stands.today), count)
    due, done = stands.agenda.portion(stands.reviewed), _done_today(history, player, pack, stands.today)
    return Remembered(stands.standings, due, stands.reviewed > 0, coming, resume, test, done)


def _done_today(history: History, player: str, pack: Pack, day: date) -> bool:
    from quiz.learner.today import answer_of
    from quiz.play.daily import question_of

    question = question_of(pack, day)
    return question is not None and answer_of(history, player, question.id, day) is not None


def _interrupted(history: History, player: str, modes: tuple[Mode, ...]) -> tuple[int, int] | None:
    """How far the player's interrupted round of these modes has come: so many answers of so many."""
    sitting = history.unfinished(player, *modes)
    return None if sitting is None else (len(history.attempts_of_round(sitting.id)), len(sitting.questions))
