"""Whatever ends the program, at whatever key: every answer it acknowledged is kept, once, and the round goes on."""

from __future__ import annotations

import shutil
import signal
import sqlite3
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from quiz.commands.play.play import PlayOptions
from quiz.learner.database import FILE_NAME
from quiz.learner.history import History
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import root_of
from tests.conftest import PACKS
from tests.console.forked import AFTER, ANSWER, ENDED, MORE, SURENESS, Forked, Waits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from quiz.learner.attempts import Attempt

BANK = PACKS / "good" / "every-kind.yaml"
CERTAINTIES = {"1": "guess", "2": "fairly", "3": "sure"}


class Session(NamedTuple):
    """A round, and what whoever plays it is like: the keys that they are given to, after the usual ones."""

    seed: int
    habits: str
    confidence: bool = True
    resumed_after: int = 0
    """After so many keys the program is killed and the round resumed, before the next key is typed."""


SESSIONS = {
    "answers": Session(6, ""),
    "answers without how sure": Session(4, "", confidence=False),
    "corrections": Session(16, "uu"),
    "practice, and no question how sure": Session(43, "uuu", confidence=False),
    "skipped questions": Session(7, "sss"),
    "help, hints, cards and translations": Session(8, "?htp"),
    "a round that was resumed": Session(16, "su", resumed_after=7),
    "a round that was resumed and practised": Session(30, "uu", confidence=False, resumed_after=9),
}
KEYS = 18
"""Typed in each session."""
USUAL = {ANSWER: "abcde\r", SURENESS: "123\r", AFTER: "\r", MORE: "\r"}
"""The letters come one after the other, so that questions of every kind are answered by and by."""


class Told:
    """What the history must hold, followed from what the program waited for, and nothing else."""

    def __init__(self) -> None:
        self.live: list[tuple[str, str | None]] = []
        self.withdrawn = 0
        self.practising = False

    def step(self, before: Waits, key: str, after: Waits) -> None:
        """The program waited for something, got a key, and now waits for something else."""
        if before.kind == ANSWER and after.kind in {SURENESS, AFTER} and after != before:
            if not self.practising:
                self.live.append((before.question, None))
            self.practising = False
        elif before.kind == SURENESS and after.kind == AFTER and key in CERTAINTIES:
            self.live[-1] = (self.live[-1][0], CERTAINTIES[key])
        elif key == "u" and before.kind == SURENESS and after.kind == ANSWER:
            self.live.pop()
            self.withdrawn += 1
        elif key == "u" and before.kind == AFTER and after.kind == ANSWER:
            self.practising = True


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the compiled pack, so that no start reads YAML."""
    folder = tmp_path_factory.mktemp("home")
    load_pack(root_of(BANK), folder / "cache" / "qui-parle")
    return folder


def options(data: Path, session: Session) -> PlayOptions:
    return PlayOptions((str(BANK),), seed=session.seed, confidence=session.confidence, data=data)


def press_as_habits_say(program: Forked, session: Session, waits: Waits, random: Random, count: int) -> str:
    """Type the key that somebody types there who plays in this way."""
    usual = USUAL[waits.kind][count % len(USUAL[waits.kind])]
    key = random.choice(usual * 10 + session.habits)
    program.press(key)
    return key


def left_by_a_kill(data: Path, copy: Path) -> Path:
    """What a program leaves that is killed now, while it waits for a key: its files, and no lock on them."""
    return shutil.copytree(data, copy) if data.exists() else copy


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, and what it holds."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def play_and_kill(home: Path, data: Path, session: Session) -> Iterator[tuple[Told, Waits, Path]]:
    """Play; before each key, and after the last, what must be held, what is waited for, and what a kill would leave.

    Where the session is resumed, and at its end, the program is killed, and is seen to leave just that.
    """
    told, random, count = Told(), Random(session.seed), 0
    for end in filter(None, (session.resumed_after, KEYS)):
        with Forked(home, options(data, session), resume=count > 0) as program:
            told.practising = False  # whoever starts it again has not asked to
            waits = program.waits()
            copy = left_by_a_kill(data, data.with_name(f"{count} of {end}"))
            known = contents(copy)
            yield told, waits, copy
            while count < end and waits.kind != ENDED:
                key = press_as_habits_say(program, session, waits, random, count)
                count += 1
                before, waits = waits, program.waits()
                told.step(before, key, waits)
                copy = left_by_a_kill(data, data.with_name(f"{count} of {end}"))
                known = contents(copy)
                yield told, waits, copy
            assert program.kill() == -signal.SIGKILL or waits.kind == ENDED
        assert contents(data) == known


def check_file(data: Path, told: Told) -> list[Attempt]:
    """The file is sound and holds what was acknowledged, each answer once; returns the answers that count."""
    if not told.live and not told.withdrawn and not (data / FILE_NAME).exists():
        return []
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    history = History.open(data)
    kept = list(history.attempts())
    history.close()
    live = [attempt for attempt in kept if attempt.withdrawn is None]
    assert len({attempt.id for attempt in kept}) == len(kept)
    assert [(attempt.question, attempt.confidence) for attempt in live] == told.live
    assert len(kept) - len(live) == told.withdrawn
    return live


def check_goes_on(home: Path, data: Path, session: Session, live: Sequence[Attempt]) -> None:
    """`--resume` asks the first question that has no answer."""
    history = History.open(data)
    sitting = history.unfinished("", "play")
    history.close()
    assert sitting is not None
    done = {attempt.question for attempt in live}
    left = [name for name in sitting.questions if name not in done]
    with Forked(home, options(data, session), resume=True) as program:
        waits = program.waits()
        if live:
            assert waits.kind == AFTER, program.shown.decode()
            program.press("\r")
            waits = program.waits()
        assert waits == (Waits(ANSWER, left[0]) if left else Waits(MORE)), program.shown.decode()


@pytest.mark.parametrize("name", SESSIONS)
def test_killed_between_any_two_keys_nothing_is_lost_or_doubled(name: str, home: Path, tmp_path: Path) -> None:
    """19 points in each of 8 sessions, and one more where a session is resumed."""
    session = SESSIONS[name]
    points = most = 0
    for told, waits, data in play_and_kill(home, tmp_path / "data", session):
        live = check_file(data, told)
        if waits.kind != ENDED and (live or told.withdrawn):
            check_goes_on(home, data, session, live)
        points += 1
        most = max(most, len(told.live) + told.withdrawn)
    assert points == KEYS + 1 + (session.resumed_after > 0)
    assert most > 1
