"""Rounds that are played with any keys, killed, or played on a failing disk: what was acknowledged is in the file."""

from __future__ import annotations

import atexit
import os
import resource
import shutil
import signal
import termios
import time
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from quiz.learner.database import FILE_NAME
from quiz.learner.history import History
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import root_of
from tests.commands.play.test_killed import BANK, KEYS, Session, Told, check_file, options
from tests.conftest import PATIENCE
from tests.console.forked import ENDED, Forked, Waits

if TYPE_CHECKING:
    from random import Random

ODD = (
    "!\r",
    "?",
    "h",
    "t",
    "p",
    "c",
    "r",
    "u",
    "s",
    "l",
    "+",
    "-",
    " ",
    "\x1b",
    "\x1b[A",
    "\x1b[200~a\x1b[201~",
    "é",
    "\x00",
    "\x7f",
    "9",
    "z",
)
"""Keys that the program does not wait for, or seldom; none of them ends it."""
WIDTHS, HEIGHTS = (1, 500), (1, 120)
ROOM = 90_000
"""Bytes that a history may grow by before the disk is full, at most: enough for a few answers, or for none."""
OFTEN = 2.5
"""Seconds after which a program that goes on is interrupted again."""
NOT_KEPT = ("n’ont pas pu être retenues", "ne seront pas retenues", "le disque est peut-être plein")


@cache
def home() -> Path:
    """A folder with the compiled pack, so that no start reads YAML."""
    folder = Path(mkdtemp(prefix="quiz-fuzz-home-"))
    atexit.register(_remove, folder, os.getpid())
    load_pack(root_of(BANK), folder / "cache" / "qui-parle")
    return folder


def _remove(folder: Path, owner: int) -> None:
    """Only whoever made a folder takes it away, and none of those that were forked meanwhile."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def any_keys(folder: Path, random: Random) -> str:
    """A session of any keys at any size: it ends when asked, tells of no slip, leaves the terminal as it was."""
    session = _session(random)
    size = {"COLUMNS": str(random.randint(*WIDTHS)), "LINES": str(random.randint(*HEIGHTS))}
    with Forked(home(), options(folder, session), before=partial(os.environ.update, size)) as program:
        found = termios.tcgetattr(program.master)
        program.waits()
        keys = [random.choice([random.choice(ODD), *"abcde123\r"]) for _ in range(random.randint(1, KEYS))]
        program.press("".join(keys))
        code = _interrupted(program)
        assert "Traceback" not in program.shown.decode(errors="replace")
        assert code in {0, 130}, code
        assert termios.tcgetattr(program.master) == found
    sound(folder)
    return "interrupted" if code else "ended"


def _interrupted(program: Forked) -> int:
    """Press Ctrl-C, and again where what was typed before it took it for something else, until the program ends."""
    start = again = time.monotonic()
    while time.monotonic() < start + PATIENCE:
        if time.monotonic() >= again:
            program.press("\x03")
            again += OFTEN
        if program.ended():
            return program.end()
    raise AssertionError(f"it does not end: {program.shown[-2000:].decode(errors='replace')}")


def killed(folder: Path, random: Random) -> str:
    """A round that is killed after some keys, and killed again after it was resumed."""
    session, told = _session(random), Told()
    for resume in (False, True):
        keys = "".join(random.choice("abcde123\rsu") for _ in range(random.randint(0, KEYS)))
        with Forked(home(), options(folder, session), resume=resume) as program:
            waits = type_keys(program, keys, told)
            assert program.kill() == -signal.SIGKILL or waits.kind == ENDED
        if waits.kind == ENDED or not check_file(folder, told):
            return "nothing to resume"
    return "resumed"


def type_keys(program: Forked, keys: str, told: Told) -> Waits:
    """Type keys, one each time the program waits for one; returns what it waits for then."""
    told.practising = False  # whoever starts it again has not asked to
    waits = program.waits()
    for key in keys:
        if waits.kind == ENDED:
            break
        program.press(key)
        before, waits = waits, program.waits()
        told.step(before, key, waits)
    return waits


def on_a_full_disk(folder: Path, random: Random) -> str:
    """A round on a disk with little room: it goes on, and what is not kept is told."""
    History.open(folder).close()
    most = (folder / FILE_NAME).stat().st_size + random.randrange(ROOM)
    session, told = _session(random), Told()
    with Forked(home(), options(folder, session), before=partial(_fill, most)) as program:
        type_keys(program, "".join(random.choice("abcde123\rs") for _ in range(KEYS)), told)
        program.kill()
        text = " ".join(program.shown.decode(errors="replace").split())
    assert "Traceback" not in text
    if any(each in text for each in NOT_KEPT):
        sound(folder)
        return "told that it is full"
    check_file(folder, told)
    return "kept"


def sound(folder: Path) -> None:
    """The file can be read, and holds each answer once, to questions of its round."""
    with closing(History.open(folder)) as history:
        assert not history.news()
        rounds = {each.id: each.questions for each in history.sittings()}
        kept = [each for each in history.attempts() if each.withdrawn is None]
    assert len({(each.round, each.question) for each in kept}) == len(kept)
    assert all(each.question in rounds[each.round] for each in kept)


def _fill(most: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def _session(random: Random) -> Session:
    return Session(random.randrange(10_000), "", confidence=random.random() < 0.5)
