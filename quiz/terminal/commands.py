"""What the command `quiz play` does: read a pack, play it."""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.attempts import Sitting
from quiz.library.compiled import load_pack
from quiz.play.presentation import present
from quiz.play.selection import Wish, choose_round
from quiz.terminal.asked import UsageError, asked_device, asked_root
from quiz.terminal.flags import FLAGS
from quiz.terminal.keys import keys_can_be_read, read_key
from quiz.terminal.memory import Forgetful, Remembering, new_id, now, open_history
from quiz.terminal.output import FINDINGS, FINE, INTERRUPTED, TERMINATED, USAGE, make_page, tell
from quiz.terminal.places import cache_folder
from quiz.terminal.players import AtKeyboard, FromLines
from quiz.terminal.resuming import resume
from quiz.terminal.rounds import Host, Round

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.learner.attempts import Mode
    from quiz.learner.history import History
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Form, Pack
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked
    from quiz.terminal.players import Player

LARGEST_SEED = 9999


class PlayOptions(NamedTuple):
    """What was asked for on the command line; without a `data` folder nothing is remembered."""

    banks: tuple[str, ...] = ()
    questions: int = 10
    seed: int | None = None
    level: int | None = None
    device: str | None = None
    plain: bool = False
    confidence: bool = True
    player: str = ""
    data: Path | None = None
    flags: Path = Path()
    """The folder of the file in which the player notes what is wrong with a question."""


class Prepared(NamedTuple):
    """A round that can begin, and the problems of the files it comes from."""

    pack: Pack
    problems: tuple[Problem, ...]
    asked: tuple[Asked, ...]
    sitting: Sitting
    answers: tuple[Answer, ...] = ()


def play_round(say: Phrases, options: PlayOptions) -> int:
    """Play a round; returns the exit code."""
    try:
        prepared = _prepare(say, options)
    except UsageError as error:
        tell(str(error))
        return USAGE
    if not prepared.asked:
        return nothing_to_play(say, prepared.problems)
    history = open_history(say, options.data) if options.data else None
    code = play_prepared(say, prepared, options, history)
    if prepared.problems and code == FINE:
        count, path = len(prepared.problems), " ".join(options.banks)
        tell(say.left_out.format(count=count, path=path))
    return code


def resume_round(say: Phrases, options: PlayOptions) -> int:
    """Go on with the latest round that was interrupted; returns the exit code."""
    history = open_history(say, options.data) if options.data else None
    sitting = history.unfinished(options.player, "play", "review") if history else None
    if history is None or sitting is None:
        tell(say.remembering["nothing_to_resume"])
        return USAGE
    try:
        pack, problems = load_pack(asked_root(say, sitting.banks), cache_folder())
    except UsageError as error:
        tell(str(error))
        return USAGE
    found = resume(pack, sitting, history.attempts_of_round(sitting.id))
    if found.gone:
        tell(say.remembering["gone"].format(count=found.gone))
    return play_prepared(say, Prepared(pack, problems, found.asked, sitting, found.answers), options, history)


def play_prepared(
    say: Phrases, prepared: Prepared, options: PlayOptions, history: History | None, kind: type[Round] = Round
) -> int:
    """Ask, remember, sum up; returns the exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    page = make_page(say, plain=options.plain)
    pack = prepared.pack
    memory = Remembering(history, pack, say, now, prepared.sitting) if history else Forgetful()
    host = Host(make_player(), memory, now, options.flags / FLAGS, options.confidence)
    playing = kind(page, pack, prepared.asked, host, prepared.answers)
    try:
        playing.play()
        if history is not None and prepared.sitting.mode != "test":
            from quiz.terminal.coming import show_coming

            show_coming(page, history, pack, prepared.sitting)
    except (KeyboardInterrupt, BrokenPipeError) as error:
        return _interrupted(playing, error)
    return FINE


def _interrupted(playing: Round, error: BaseException) -> int:
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    playing.farewell()
    return TERMINATED if error.args == ("terminated",) else INTERRUPTED


def _terminate(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt("terminated")


def wish_of(say: Phrases, options: PlayOptions) -> Wish:
    """What the options ask for. Raises UsageError."""
    return Wish(options.questions, options.level, asked_device(say, options.device))


def seed_of(options: PlayOptions) -> int:
    """The seed asked for, or one that nobody can foresee."""
    return options.seed if options.seed is not None else random.SystemRandom().randint(0, LARGEST_SEED)


def _prepare(say: Phrases, options: PlayOptions) -> Prepared:
    wish = wish_of(say, options)
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    seed = seed_of(options)
    questions = choose_round(pack, wish, random.Random(seed))  # noqa: S311 -- a round, no secret
    if not questions and any(bank.questions for bank in pack.banks):
        raise UsageError(say.nothing_to_ask)
    asked = tuple(present(pack, question, seed) for question in questions)
    return Prepared(pack, problems, asked, new_sitting(options, "play", questions, seed))


def new_sitting(
    options: PlayOptions, mode: Mode, questions: Sequence[AnyQuestion], seed: int, form: Form | None = None
) -> Sitting:
    """What the history needs to go on with a round; paths are kept whole, as it may be resumed from elsewhere."""
    return Sitting(
        id=new_id(),
        player=options.player,
        started=now(),
        mode=mode,
        seed=seed,
        banks=tuple(str(Path(name).resolve()) if Path(name).exists() else name for name in options.banks),
        questions=tuple(question.id for question in questions),
        form=form,
    )


def nothing_to_play(say: Phrases, problems: tuple[Problem, ...]) -> int:
    """Say why there is no question to ask; returns the exit code."""
    from quiz.terminal.renderers.concise import concise

    tell(say.nothing_playable)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def make_player() -> Player:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    if keys_can_be_read(sys.stdin, sys.stdout, os.environ):
        descriptor = sys.stdin.fileno()
        return AtKeyboard(lambda: read_key(descriptor), sys.stdout, sys.stdin)
    return FromLines(sys.stdin, waits=sys.stdin.isatty() and sys.stdout.isatty())
