"""What the commands `quiz` and `quiz play` do: read a pack, show it, play it."""

from __future__ import annotations

import os
import random
import signal
import sys
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.compiled import load_pack
from quiz.library.roots import builtin_root
from quiz.play.selection import Wish, choose_round
from quiz.terminal.asked import UsageError, asked_device, asked_root
from quiz.terminal.ending import plural
from quiz.terminal.home import show_banks
from quiz.terminal.keys import keys_can_be_read, read_key
from quiz.terminal.output import FINDINGS, FINE, INTERRUPTED, TERMINATED, USAGE, make_page, tell
from quiz.terminal.places import cache_folder
from quiz.terminal.players import AtKeyboard, FromLines
from quiz.terminal.rounds import Round

if TYPE_CHECKING:
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Pack
    from quiz.terminal.page import Page
from quiz.terminal.players import Player

LARGEST_SEED = 9999


class PlayOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...]
    questions: int
    seed: int | None
    level: int | None
    device: str | None
    plain: bool


def show_home(say: Phrases, *, plain: bool) -> None:
    """Print what there is to play."""
    pack, _ = load_pack(builtin_root(), cache_folder())
    show_banks(make_page(say, plain=plain), pack)


def play_round(say: Phrases, options: PlayOptions) -> int:
    """Play a round; returns the exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    page = make_page(say, plain=options.plain)
    try:
        pack, problems, questions, seed = _prepare(say, options)
    except UsageError as error:
        tell(str(error))
        return USAGE
    if not questions:
        return nothing_to_play(say, problems)
    playing = Round(page, pack, questions, seed, _player())
    try:
        playing.play()
    except (KeyboardInterrupt, BrokenPipeError) as error:
        return _interrupted(page, playing, error)
    if problems:
        count, path = len(problems), " ".join(options.banks)
        tell(say.left_out.format(count=count, path=path))
    return FINE


def _interrupted(page: Page, playing: Round, error: BaseException) -> int:
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    right, of = playing.score
    page.blank()
    page.blank()
    page.line(page.say.goodbye.format(right=right, of=of, s=plural(right)))
    return TERMINATED if error.args == ("terminated",) else INTERRUPTED


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt("terminated")


def _prepare(say: Phrases, options: PlayOptions) -> tuple[Pack, tuple[Problem, ...], tuple[AnyQuestion, ...], int]:
    device = asked_device(say, options.device)
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    if not any(bank.questions for bank in pack.banks):
        return pack, problems, (), 0
    seed = options.seed if options.seed is not None else random.SystemRandom().randint(0, LARGEST_SEED)
    wish = Wish(options.questions, options.level, device)
    questions = choose_round(pack, wish, random.Random(seed))  # noqa: S311 -- a round, no secret
    if not questions:
        raise UsageError(say.nothing_to_ask)
    return pack, problems, questions, seed


def nothing_to_play(say: Phrases, problems: tuple[Problem, ...]) -> int:
    """Say why there is no question to ask; returns the exit code."""
    from quiz.terminal.renderers.concise import concise

    tell(say.nothing_playable)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def _player() -> Player:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    if keys_can_be_read(sys.stdin, sys.stdout, os.environ):
        descriptor = sys.stdin.fileno()
        return AtKeyboard(lambda: read_key(descriptor), sys.stdout)
    return FromLines(sys.stdin, waits=sys.stdin.isatty() and sys.stdout.isatty())
