"""The end of a round on one screen; all the rest behind a key, or at once where keys are not read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from quiz.commands.play.players import AtKeyboard
from quiz.console.prompting import Quit
from quiz.draw.console.nodes import show
from quiz.locale.playing import playing_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from quiz.commands.play.players import Player
    from quiz.draw.console.page import Page
    from quiz.model import Pack
    from quiz.play.debrief import Answer, Debrief

    Coda: TypeAlias = Callable[[Page, Sequence[Answer]], None]
    """What is said after a summary: how far the player has come, what to do next."""


KEYS = 4
"""Lines that a page leaves for the keys and what is blank around them."""


def nothing_more(_page: Page, _answers: Sequence[Answer]) -> None:
    """Say nothing: a round of which nothing is remembered."""


def show_end(page: Page, player: Player, pack: Pack, end: Debrief, coda: Coda) -> None:
    """Print what a round showed. Whoever ends the program here has lost nothing."""
    from quiz.tell.ending import brief  # no first question waits for it

    waits = isinstance(player, AtKeyboard) and not page.plain
    page.blank()
    show(page, brief(page.say, end))
    if end.answers and not waits:
        _show_rest(page, pack, end)
    coda(page, end.answers)
    with suppress(Quit, KeyboardInterrupt):
        if end.answers and isinstance(player, AtKeyboard) and waits and player.more(page, page.say.keys_end):
            _page_through(page, player, pack, end)


def _show_rest(page: Page, pack: Pack, end: Debrief) -> None:
    from quiz.tell.ending import whole

    page.blank()
    show(page, whole(page.say, pack, end))


def _page_through(page: Page, player: AtKeyboard, pack: Pack, end: Debrief) -> None:
    """Print the rest as much at a time as the screen has room for, with the line of keys below it."""
    from quiz.commands.play.feedback import FEWEST, drawn, in_pages

    text = drawn(page, lambda page: _show_rest(page, pack, end))
    pages = in_pages(text.lstrip("\n"), max(FEWEST, page.console.height - KEYS))
    for number, part in enumerate(pages, start=1):
        page.blank()
        page.console.file.write(part)
        words = playing_words(page.say.language).page_of_end
        if number < len(pages) and not player.more(page, words.format(number=number, of=len(pages))):
            return
