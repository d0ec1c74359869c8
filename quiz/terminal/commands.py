"""What the commands `quiz` and `quiz play` do: read a pack, show it, play it."""

from __future__ import annotations

import os
import random
import signal
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console

from quiz.library.compiled import load_pack
from quiz.library.roots import Root, builtin_root, is_pack, root_of
from quiz.model import DEVICES
from quiz.play.selection import Wish, choose_round
from quiz.terminal.home import show_banks
from quiz.terminal.keys import CAN_READ_KEYS, read_key
from quiz.terminal.page import Page
from quiz.terminal.players import AtKeyboard, FromLines
from quiz.terminal.rounds import Round

if TYPE_CHECKING:
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Pack
    from quiz.terminal.players import Player

FINE, FINDINGS, USAGE, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143
LARGEST_SEED = 9999


class PlayOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...]
    questions: int
    seed: int | None
    level: int | None
    device: str | None
    plain: bool


class UsageError(Exception):
    """The command cannot be carried out as written; says why."""


def show_home(say: Phrases, *, plain: bool) -> None:
    """Print what there is to play."""
    pack, _ = load_pack(builtin_root(), _cache())
    show_banks(_page(say, plain=plain), pack)


def play_round(say: Phrases, options: PlayOptions) -> int:
    """Play a round; returns the exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    page = _page(say, plain=options.plain)
    try:
        pack, problems, questions, seed = _prepare(say, options)
    except UsageError as error:
        print(error, file=sys.stderr)  # noqa: T201 -- messages go to standard error
        return USAGE
    if not questions:
        return _nothing_to_play(say, problems)
    playing = Round(page, pack, questions, seed, _player())
    try:
        playing.play()
    except (KeyboardInterrupt, BrokenPipeError) as error:
        return _interrupted(page, playing, error)
    if problems:
        count, path = len(problems), " ".join(options.banks)
        print(say.left_out.format(count=count, path=path), file=sys.stderr)  # noqa: T201 -- as above
    return FINE


def _interrupted(page: Page, playing: Round, error: BaseException) -> int:
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    right, of = playing.score
    page.blank()
    page.blank()
    page.line(page.say.goodbye.format(right=right, of=of))
    return TERMINATED if error.args == ("terminated",) else INTERRUPTED


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt("terminated")


def _prepare(
    say: Phrases, options: PlayOptions
) -> tuple[Pack, tuple[Problem, ...], tuple[AnyQuestion, ...], int]:
    device = next((known for known in DEVICES if known == options.device), None)
    if options.device is not None and device is None:
        raise UsageError(_unknown_device(say, options.device))
    pack, problems = load_pack(_root(say, options.banks), _cache())
    if not any(bank.questions for bank in pack.banks):
        return pack, problems, (), 0
    seed = options.seed if options.seed is not None else random.SystemRandom().randint(0, LARGEST_SEED)
    wish = Wish(options.questions, options.level, device)
    questions = choose_round(pack, wish, random.Random(seed))  # noqa: S311 -- a round, no secret
    if not questions:
        raise UsageError(say.nothing_to_ask)
    return pack, problems, questions, seed


def _nothing_to_play(say: Phrases, problems: tuple[Problem, ...]) -> int:
    from quiz.terminal.findings import concise

    print(say.nothing_playable, file=sys.stderr)  # noqa: T201 -- messages go to standard error
    for problem in problems:
        print(concise(problem, say.language), file=sys.stderr)  # noqa: T201 -- as above
    return FINDINGS


def _unknown_device(say: Phrases, name: str) -> str:
    by_name = {**{say.devices[device]: device for device in DEVICES}, **{device: device for device in DEVICES}}
    close = [by_name[near] for near in get_close_matches(name, list(by_name), n=1)]
    guess = " " + say.did_you_mean.format(names=close[0]) if close else ""
    return f"--device {name} :{guess} {', '.join(DEVICES)}" if say.language == "fr" else (
        f"--device {name}:{guess} {', '.join(DEVICES)}"
    )


def _root(say: Phrases, names: tuple[str, ...]) -> Root:
    """The files that the names of banks or paths mean, all of one pack."""
    builtin = builtin_root()
    known = {path.stem: path for path in builtin.banks}
    if not names:
        return builtin
    if all(name in known for name in names):
        return Root(builtin.folder, tuple(known[name] for name in dict.fromkeys(names)))
    roots = [Root(builtin.folder, (known[name],)) if name in known else _path(say, name, known) for name in names]
    return Root(roots[-1].folder, tuple(dict.fromkeys(bank for root in roots for bank in root.banks)))


def _path(say: Phrases, name: str, known: dict[str, Path]) -> Root:
    path = Path(name)
    looks_like_path = path.suffix in {".yaml", ".yml"} or len(path.parts) > 1
    if path.is_dir() and is_pack(path):
        return root_of(path)
    if path.exists() or looks_like_path:
        return root_of(path)
    close = get_close_matches(name, known, n=2, cutoff=0.5)
    guess = say.did_you_mean.format(names=", ".join(close)) + " " if close else ""
    banks = say.banks_are.format(names=", ".join(known))
    raise UsageError(f"{say.unknown_bank.format(name=name)} {guess}{banks}")


def _page(say: Phrases, *, plain: bool) -> Page:
    console = Console(highlight=False, emoji=False, markup=False)
    if console.encoding.lower().replace("-", "") != "utf8":
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        plain = True
    return Page(console, say, plain=plain or not console.is_terminal or console.is_dumb_terminal)


def _player() -> Player:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    both = sys.stdin.isatty() and sys.stdout.isatty()
    if both and CAN_READ_KEYS and os.environ.get("TERM", "dumb") != "dumb" and "CI" not in os.environ:
        descriptor = sys.stdin.fileno()
        return AtKeyboard(lambda: read_key(descriptor), sys.stdout)
    return FromLines(sys.stdin, waits=both)


def _cache() -> Path | None:
    from platformdirs import user_cache_path

    return user_cache_path("qui-parle", appauthor=False)
