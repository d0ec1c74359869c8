"""A copy of the files at any moment opens, and has every answer acknowledged before."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import time
import traceback
from contextlib import closing, contextmanager, suppress
from random import Random
from typing import TYPE_CHECKING

from quiz.learner.database import FILE_NAME
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from tests.learner.damage import begun
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def suppress_busy() -> Iterator[None]:
    """Writers that never pause can keep each other waiting too long; a round tries again, and so do they."""
    try:
        yield
    except UnusableError as error:
        if error.reason != "busy":
            raise


def write_for_ever(folder: Path, name: str, pipe: int) -> None:
    """What a forked process does: keep answers, and say the number of each that is kept."""
    try:
        history = History.open(folder)
        number = 0
        while True:
            with suppress_busy():
                history.store(sitting(name), [attempt(f"{name}-{number}", round=name, at=MONDAY + number)])
                number += 1
                os.write(pipe, b".")
            time.sleep(0.002)  # whoever never pauses leaves no room for others
    except BaseException:  # noqa: BLE001 -- a forked process must never go on with the tests
        (folder / f"{name}.failed").write_text(traceback.format_exc(), encoding="utf-8")
    finally:
        os._exit(1)


class Writer:
    """Another process that writes to the history."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.folder = folder
        reading, writing = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.closerange(3, writing)  # without a reader left, it ends
            write_for_ever(folder, name, writing)
        os.close(writing)
        self.pipe = reading
        self.acknowledged = 0

    def wait(self, count: int) -> None:
        """Wait for so many more answers to be kept."""
        until = self.acknowledged + count
        while self.acknowledged < until:
            told = os.read(self.pipe, until - self.acknowledged)
            assert told, (self.folder / f"{self.name}.failed").read_text(encoding="utf-8")
            self.acknowledged += len(told)

    def take_in(self) -> None:
        """Take in what was acknowledged by now."""
        os.set_blocking(self.pipe, False)
        with suppress(BlockingIOError):
            self.acknowledged += len(os.read(self.pipe, 65536))
        os.set_blocking(self.pipe, True)

    def stop(self) -> None:
        """Stop the process where it is; nothing is written until it goes on."""
        os.kill(self.process, signal.SIGSTOP)
        os.waitpid(self.process, os.WUNTRACED)

    def go_on(self) -> None:
        """Let it go on."""
        os.kill(self.process, signal.SIGCONT)

    def kill(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.pipe)


def names_in(folder: Path) -> list[str]:
    """The answers that are in a folder's history, which is sound."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    history = History.open(folder)
    names = [each.id for each in history.attempts()]
    history.close()
    return names


def test_a_copy_at_any_moment_has_every_answer_acknowledged_before(tmp_path: Path) -> None:
    """A power cut leaves what a copy of the files would have: two writers are stopped in the middle of what they do."""
    random = Random(1)
    (tmp_path / "home").mkdir()
    writers = [Writer(tmp_path / "home", "one"), Writer(tmp_path / "home", "two")]
    for moment in range(40):
        writers[moment % 2].wait(random.randrange(1, 12))
        for writer in writers:
            writer.stop()
            writer.take_in()
        copy = tmp_path / str(moment)
        shutil.copytree(tmp_path / "home", copy)
        kept = names_in(copy)
        assert len(set(kept)) == len(kept)
        for writer in writers:
            assert {f"{writer.name}-{number}" for number in range(writer.acknowledged)} <= set(kept)
            writer.go_on()
    for writer in writers:
        writer.kill()
    assert len(names_in(tmp_path / "home")) >= sum(writer.acknowledged for writer in writers)


def test_a_log_that_ends_anywhere_after_an_acknowledged_answer_has_it(tmp_path: Path) -> None:
    """What was not yet on the disk when the power was cut is missing or garbage; what was is read."""
    random = Random(2)
    history = begun(tmp_path / "home")
    log = history.path.with_name(history.path.name + "-wal")
    sizes = [log.stat().st_size]
    for number in range(8):
        history.record(attempt(f"a{number}", at=MONDAY + number))
        sizes.append(log.stat().st_size)
    whole = log.read_bytes()
    for number in range(40):
        acknowledged = random.randrange(len(sizes))
        cut = random.randrange(sizes[acknowledged], len(whole) + 1)
        copy = tmp_path / str(number)
        copy.mkdir()
        shutil.copy(history.path, copy)
        (copy / log.name).write_bytes(whole[:cut] + random.randbytes(random.choice((0, 50, 5000))))
        assert names_in(copy)[:acknowledged] == [f"a{each}" for each in range(acknowledged)]
    history.close()


def test_every_answer_is_synchronised_with_the_disk(tmp_path: Path) -> None:
    history = begun(tmp_path)
    modes = [history.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")]
    assert modes == [3, "wal"]


def test_two_programs_that_begin_a_history_at_once_both_can(tmp_path: Path) -> None:
    for trial in range(5):
        writers = [Writer(tmp_path / str(trial), name) for name in ("one", "two", "three")]
        for writer in writers:
            writer.wait(2)
        for writer in writers:
            writer.kill()
        assert len(names_in(tmp_path / str(trial))) >= 6
