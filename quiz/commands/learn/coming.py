"""What comes back and when, in words: for the end of a round, the home screen and `quiz review`."""

from __future__ import annotations

import shlex
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from quiz.commands.clock import now
from quiz.commands.ending import why_unusable
from quiz.console.output import tell
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.draw.console.page import MARGIN
from quiz.learner.agenda import agenda, day_began, local_day
from quiz.learner.cards import cards_of, catch_up
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.standing import standings
from quiz.locale.dates import weekday
from quiz.locale.reviewing import reviewing_words
from quiz.tell.standing import standing_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from quiz.draw.console.page import Page
    from quiz.learner.agenda import Agenda
    from quiz.learner.attempts import Sitting
    from quiz.learner.schedule import Card
    from quiz.learner.standing import Standings
    from quiz.locale import Phrases
    from quiz.model import Pack

NEARLY_A_YEAR = timedelta(days=300)
"""From there on, a day needs its year."""


def current_cards(
    say: Phrases, history: History, player: str, *, plain: bool, thorough: bool = False
) -> dict[str, Card]:
    """A player's cards, brought up to the log; where that cannot be written, says why and does it in memory.

    Raises UnusableError, DamagedError when the log cannot even be read.
    """
    try:
        _catch_up(say, history, player, plain=plain, thorough=thorough)
    except UnusableError as error:
        tell(why_unusable(say, error))
        with closing(History.of_copy(history.path, error)) as copy:
            _catch_up(say, copy, player, plain=plain, thorough=thorough)
            return cards_of(copy, player)
    return cards_of(history, player)


def _catch_up(say: Phrases, history: History, player: str, *, plain: bool, thorough: bool = False) -> None:
    with Waiting(reviewing_words(say.language).computing, shown=bar_is_wanted(plain=plain)) as told:
        catch_up(history, player, now(), told, thorough=thorough)


class Situation(NamedTuple):
    """Where a player stands now in a pack, and how many questions were reviewed today."""

    agenda: Agenda
    standings: Standings
    reviewed: int
    today: date


def situation(history: History, pack: Pack, player: str, cards: Mapping[str, Card]) -> Situation:
    """Where a player with these cards stands. Raises UnusableError, DamagedError."""
    moment = now()
    found = agenda(pack, cards, moment, local_day)
    reviewed = history.reviewed(player, day_began(moment), moment)
    return Situation(found, standings(pack, cards, found), reviewed, local_day(moment))


def show_coming(page: Page, history: History, pack: Pack, sitting: Sitting) -> None:
    """Say at the end of a round how far the player has come in its pack, and when its questions come back.

    Raises UnusableError, DamagedError.
    """
    stands = situation(
        history, pack, sitting.player, current_cards(page.say, history, sitting.player, plain=page.plain)
    )
    page.blank()
    page.line(f"{standing_text(page.say.language, stands.standings.whole)}.")
    line = coming_in_words(page.say, stands)
    if line and not (stands.agenda.due or stands.agenda.coming):
        page.line(line)
    elif line:
        show_command(page, f"{line} · ", command_for("review", sitting.banks, sitting.player))


def coming_in_words(say: Phrases, stands: Situation) -> str:
    """What is still to be reviewed today, or that it is enough, and what comes next; nothing when nothing comes."""
    words, found = reviewing_words(say.language), stands.agenda
    portion = found.portion(stands.reviewed)
    if portion:
        return words.still_today.format(count=words.count.of(portion))
    done = f"{words.done} " if stands.reviewed else ""
    if found.due:
        return words.done + words.rest_waits.format(count=words.count.of(len(found.due)))
    if found.next_day is None:
        return done.strip()
    day, count = found.next_day
    coming = words.coming.format(day=day_in_words(say, day, stands.today), count=words.count.of(count))
    return done + coming


def show_command(page: Page, words: str, command: str) -> None:
    """Words and a command, which stays whole: on a line of its own where there is no room."""
    if MARGIN + cell_len(words + command) <= page.width:
        page.line(words, command)
    else:
        page.line(words.rstrip(" ·"))
        page.verbatim(command, 0 if page.plain else MARGIN)


def command_for(name: str, banks: Sequence[str], player: str) -> str:
    """What to type to play or review the same banks as the same player."""
    words = ["quiz", name, *(shortened(bank) for bank in banks)]
    return shlex.join([*words, "--player", player] if player else words)


def day_in_words(say: Phrases, day: date, today: date) -> str:
    """Today, tomorrow, or a weekday with its date; the year only when it is far away."""
    words = reviewing_words(say.language)
    if day <= today + timedelta(days=1):
        return words.tomorrow if day > today else words.today
    return weekday(say, day, of_year=day - today > NEARLY_A_YEAR)


def shortened(name: str) -> str:
    """A path below the current folder as one would type it, with a separator, so that it is no bank's name."""
    path, here = Path(name), Path.cwd()
    return f"./{path.relative_to(here)}" if path.is_absolute() and path.is_relative_to(here) else name
