"""`quiz stats`: how somebody judges, in words and bars first, in numbers on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.clock import now
from quiz.commands.learn.coming import current_cards, situation
from quiz.commands.learn.forecast import due_by_day
from quiz.commands.learn.history_access import existing, minding
from quiz.console.ending import FINE
from quiz.console.output import make_page, print_json, tell
from quiz.console.places import cache_folder
from quiz.console.writing import asked_file, write_result
from quiz.draw.console.nodes import show_apart
from quiz.learner.agenda import local_day
from quiz.learner.database import FILE_NAME
from quiz.learner.firsts import first_attempts
from quiz.learner.portrait import portrait
from quiz.learner.schema import FIRST_MONDAY, WEEK
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import builtin_root
from quiz.locale.stats import stats_words
from quiz.tell.portrait import portrait as told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from quiz.learner.portrait import Portrait
    from quiz.locale import Phrases

    ToHtml: TypeAlias = Callable[[Phrases, Portrait, str, bool], str]


class StatsOptions(NamedTuple):
    """What was asked for on the command line."""

    data: Path
    player: str = ""
    numbers: bool = False
    json: bool = False
    html: str | None = None
    force: bool = False
    plain: bool = False


@minding
def show_stats(say: Phrases, options: StatsOptions, to_html: ToHtml) -> int:
    """Show how a player judges; returns the exit code. `to_html` makes a page, with or without numbers."""
    shown = _portrait(say, options)
    today = local_day(now()).isoformat()
    if options.json:
        print_json(as_data(shown))
    elif options.html is not None:
        target = asked_file(say, options.html, force=options.force, read=options.data.glob(f"{FILE_NAME}*"))
        write_result(say, target, [to_html(say, shown, today, options.numbers).encode()])
        if target is not None:
            tell(stats_words(say.language).written.format(path=target))
    else:
        show_apart(make_page(say, plain=options.plain), told(say, shown, today, numbers=options.numbers))
    return FINE


def _portrait(say: Phrases, options: StatsOptions) -> Portrait:
    pack, _ = load_pack(builtin_root(), cache_folder())
    week = (now() - FIRST_MONDAY) // WEEK
    history = existing(say, options.data)
    if history is None:
        return portrait(pack, [], [], [], week)
    firsts = first_attempts(history, options.player)
    shown = portrait(pack, history.tallies(options.player), firsts, history.weeks(options.player), week)
    cards = current_cards(say, history, options.player, plain=options.plain)
    due, stands = due_by_day(pack, cards), situation(history, pack, options.player, cards)
    return shown._replace(due=due, standings=stands.standings)


def as_data(value: object) -> object:
    """Named tuples as JSON objects, everything inside them too."""
    if hasattr(value, "_asdict"):
        return {name: as_data(each) for name, each in value._asdict().items()}
    if isinstance(value, dict):
        return {str(name): as_data(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [as_data(each) for each in value]
    return value
