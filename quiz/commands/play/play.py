"""What the command `quiz play` does: read a pack, play it."""

from __future__ import annotations

import os
import random
import signal
import sys
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import asked_device, asked_root
from quiz.commands.clock import now, steady_clock
from quiz.commands.ending import carried_out, unless_lost
from quiz.commands.opening import nothing_to_play, tell_left_out
from quiz.commands.play.closing import nothing_more
from quiz.commands.play.flags import FLAGS
from quiz.commands.play.memory import Forgetful
from quiz.commands.play.past import met_before, never_played
from quiz.commands.play.players import AtKeyboard, FromLines
from quiz.commands.play.recorder import Remembering, new_id, open_history, tell_taken_over
from quiz.commands.play.resuming import resume
from quiz.commands.play.rising import RisingRound
from quiz.commands.play.rounds import Host, Round
from quiz.console.ending import (
    FINDINGS,
    FINE,
    HUNG_UP,
    INTERRUPTED,
    TERMINATED,
    WINDOW_CLOSED,
    UsageError,
    leave_silently,
)
from quiz.console.output import make_page, tell
from quiz.console.places import cache_folder, readable
from quiz.console.prompting import reader_of_keys
from quiz.learner.attempts import Sitting
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.locks import Playing
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.files import real
from quiz.play.choosing import round_for, spare_for
from quiz.play.presentation import present
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.commands.play.closing import Coda
    from quiz.commands.play.memory import Memory
    from quiz.commands.play.players import Player
    from quiz.draw.console.page import Page
    from quiz.learner.attempts import Mode
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Form, Pack
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked

LARGEST_SEED = 9999
TERMINATE, HANGUP = "SIGTERM", "SIGHUP"


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
    """A round that can begin."""

    pack: Pack
    asked: tuple[Asked, ...]
    sitting: Sitting
    answers: tuple[Answer, ...] = ()
    spare: tuple[AnyQuestion, ...] = ()
    """What may take the place of a question that does not suit."""


@carried_out
def play_round(say: Phrases, options: PlayOptions) -> int:
    """Play a round; returns the exit code."""
    wish = wish_of(say, options)
    pack, problems = load_pack(asked_root(say, options.banks), cache_folder())
    if not pack.questions():
        return nothing_to_play(say, problems)
    history = history_for(say, options)
    prepared = _prepare(say, options, pack, wish, history)
    introduce_newcomer(say, options, pack, history)
    code = play_prepared(say, prepared, options, history, partial(RisingRound, prepared.spare, prepared.sitting.seed))
    if code in {FINE, FINDINGS}:
        tell_left_out(say, options.banks, problems)
    return code


def introduce_newcomer(say: Phrases, options: PlayOptions, pack: Pack, history: History | None) -> None:
    """Tell whoever never played, or may never have, what happened and who is named."""
    if history is None or never_played(history, options.player):
        from quiz.commands.play.inviting import introduce

        introduce(make_page(say, plain=options.plain), pack)


@carried_out
def resume_round(say: Phrases, options: PlayOptions) -> int:
    """Go on with the latest round that was interrupted; returns the exit code."""
    history = open_history(say, options.data) if options.data else None
    try:
        return _resume(say, options, history)
    except DamagedError:
        if history is None:
            raise
        history.begin_anew()  # the round may be among what is saved
        tell_taken_over(say, history)
        return _resume(say, options, history)


def _resume(say: Phrases, options: PlayOptions, history: History | None) -> int:
    sitting = history.unfinished(options.player, "play", "review") if history else None
    if history is None or sitting is None:
        raise UsageError(say.remembering.nothing_to_resume)
    with closing(Playing(history.path.parent, sitting.id)) as playing:
        if playing.elsewhere:
            raise UsageError(say.remembering.elsewhere)
        pack, _ = load_pack(asked_root(say, sitting.banks), cache_folder())
        found = resume(pack, sitting, history.attempts_of_round(sitting.id))
        if found.gone:
            tell(say.remembering.gone.format(count=found.gone))
        prepared = Prepared(pack, found.asked, sitting, found.answers)
        return play_prepared(say, prepared, options, history)


def history_for(say: Phrases, options: PlayOptions) -> History | None:
    """The history, if it is wanted and can be used; if it cannot, the player is told that the round goes on."""
    if options.data is None:
        return None
    history = open_history(say, options.data)
    if history is None:
        tell(say.remembering.goes_on)
    return history


def play_prepared(
    say: Phrases,
    prepared: Prepared,
    options: PlayOptions,
    history: History | None,
    kind: Callable[..., Round] = Round,
    coda: Coda | None = None,
) -> int:
    """Ask, remember, sum up; returns the exit code. Unless a coda is given, what comes next is told at the end."""
    _end_on_signals()
    page = make_page(say, plain=options.plain)
    pack = prepared.pack
    memory = Remembering(history, pack, say, now, prepared.sitting) if history else Forgetful(wanted=bool(options.data))
    coda = coda or (_coming(history, memory) if isinstance(memory, Remembering) and history else nothing_more)
    flags, sitting = options.flags / FLAGS, prepared.sitting.id
    host = Host(make_player(), memory, steady_clock(), flags, options.confidence, coda, sitting)
    playing = kind(page, pack, prepared.asked, host, prepared.answers)
    shown = Playing(history.path.parent, prepared.sitting.id) if history else None
    try:
        with host.player.attends():
            playing.play()
        code = FINE
    except (KeyboardInterrupt, OSError) as error:
        code = _interrupted(playing, error, memory)
    finally:
        kept = memory.settle() and playing.all_noted
        if shown:
            shown.close()
    return unless_lost(code, kept=kept)


def _coming(history: History, memory: Remembering) -> Coda:
    """What comes next is a courtesy: a history that cannot be read now has been told of already."""

    def show_what_is_next(page: Page, answers: Sequence[Answer]) -> None:
        from quiz.commands.learn.coming import show_coming

        with suppress(UnusableError, DamagedError):
            show_coming(page, history, memory.pack, memory.sitting)
        if memory.sitting.finished is not None:
            _invite(page, memory.pack, memory.sitting, answers)
        elif answers:
            _show_how_to_go_on(page, memory)

    return show_what_is_next


def _invite(page: Page, pack: Pack, sitting: Sitting, answers: Sequence[Answer]) -> None:
    from quiz.commands.play.inviting import invite
    from quiz.learner.agenda import local_day

    invite(page, pack, sitting, answers, local_day(sitting.started))


def _interrupted(playing: Round, error: BaseException, memory: Memory) -> int:
    """Say goodbye and how to go on, if anybody is there to read it; the answers given are on disk already."""
    if isinstance(error, OSError):
        if error.errno not in WINDOW_CLOSED and not isinstance(error, BrokenPipeError):
            raise error
        leave_silently()
        return INTERRUPTED
    if error.args == (HANGUP,):
        leave_silently(told=False)
        return HUNG_UP
    try:
        playing.farewell()
        if 0 < len(playing.answers) < len(playing.asked):
            _show_how_to_go_on(playing.page, memory)
    except OSError:
        leave_silently()
        return INTERRUPTED
    return TERMINATED if error.args == (TERMINATE,) else INTERRUPTED


def _show_how_to_go_on(page: Page, memory: Memory) -> None:
    """Say so where there is something to go on with: a round of which nothing could be kept is gone."""
    if not isinstance(memory, Remembering) or not memory.begun or memory.sitting.mode == "test":
        return
    from quiz.commands.learn.coming import command_for, show_command

    show_command(page, page.say.remembering.go_on, command_for("play", ("--resume",), memory.sitting.player))


def _end_on_signals() -> None:
    """A closed window and a polite request to end are like Ctrl-C: what was begun is brought to its end."""
    for name in (TERMINATE, HANGUP):
        if hasattr(signal, name):  # Windows has no closed windows
            signal.signal(getattr(signal, name), _raise_interrupt)


def _raise_interrupt(number: int, _frame: object) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)


def wish_of(say: Phrases, options: PlayOptions) -> Wish:
    """What the options ask for. Raises UsageError."""
    return Wish(options.questions, options.level, asked_device(say, options.device))


def seed_of(options: PlayOptions) -> int:
    """The seed asked for, or one that nobody can foresee."""
    return options.seed if options.seed is not None else random.SystemRandom().randint(0, LARGEST_SEED)


def _prepare(say: Phrases, options: PlayOptions, pack: Pack, wish: Wish, history: History | None) -> Prepared:
    """A round; whoever asks for a seed gets what everybody gets with it, so that nothing of it is spare."""
    seed = seed_of(options)
    past = met_before(say, history, pack, options.player, plain=options.plain)
    questions = round_for(pack, wish, past, random.Random(seed))  # noqa: S311 -- a round, no secret
    if not questions:
        raise UsageError(say.nothing_to_ask)
    asked = tuple(present(pack, question, seed) for question in questions)
    spare = () if options.seed is not None else spare_for(pack, wish, past, questions, random.Random(seed))  # noqa: S311
    return Prepared(pack, asked, new_sitting(options, "play", questions, seed), spare=spare)


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
        banks=tuple(readable(str(real(Path(name))) if Path(name).exists() else name) for name in options.banks),
        questions=tuple(question.id for question in questions),
        form=form,
    )


def make_player() -> Player:
    """A keyboard needs a terminal at both ends; anything else is read line by line."""
    if next_key := reader_of_keys(sys.stdin, sys.stdout, os.environ):
        return AtKeyboard(next_key, sys.stdout, sys.stdin)
    return FromLines(sys.stdin, waits=sys.stdin.isatty() and sys.stdout.isatty())
