"""What can happen to the history file, and what is left of it."""

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

import pytest

from quiz.learner import database, schema
from quiz.learner.database import FILE_NAME, UnusableError
from quiz.learner.history import History
from quiz.learner.locks import CAN_LOCK, Playing
from quiz.learner.rows import add_attempt
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def begun(folder: Path, name: str = "r1") -> History:
    history = History.open(folder)
    history.begin(sitting(name))
    return history


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


def corrupt_middle(path: Path, *, share: float = 0.05) -> None:
    """Overwrite a share of the pages of a file, those in the middle, as a failing disk does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    pages = len(content) // 4096
    many = min(max(3, round(pages * share)), pages - 1)
    start = max(1, (pages - many) // 2) * 4096
    content[start : start + many * 4096] = b"\xa5" * (many * 4096)
    path.write_bytes(bytes(content))


def filled(folder: Path) -> None:
    history = begun(folder)
    with history.writing() as write:
        for number in range(4000):
            add_attempt(write, attempt(f"a{number}", at=MONDAY + number))
    history.close()


def test_what_can_be_read_of_a_damaged_file_is_taken_over(tmp_path: Path) -> None:
    filled(tmp_path)
    corrupt_middle(tmp_path / FILE_NAME)
    damaged = (tmp_path / FILE_NAME).read_bytes()
    history = History.open(tmp_path, damaged=True)
    assert history.damaged is not None
    assert history.damaged.read_bytes() == damaged
    assert 1000 < history.saved < 4000
    assert history.count() == history.saved
    assert history.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_was_cut_short_is_set_aside(tmp_path: Path) -> None:
    filled(tmp_path)
    os.truncate(tmp_path / FILE_NAME, 8 * 4096)
    history = History.open(tmp_path, damaged=True)
    assert history.damaged is not None
    history.begin(sitting("r5"))
    history.record(attempt("new", round="r5"))
    assert "new" in {each.id for each in history.attempts()}


def test_damaged_files_are_never_overwritten(tmp_path: Path) -> None:
    for number in range(1, 4):
        (tmp_path / FILE_NAME).write_bytes(f"damage {number}".encode() * 99)
        history = History.open(tmp_path)
        assert history.damaged == tmp_path / f"history.damaged-{number}.sqlite3"
        history.close()
    assert [each.read_bytes()[:8] for each in sorted(tmp_path.glob("*damaged*"))] == [
        b"damage 1", b"damage 2", b"damage 3",
    ]  # fmt: skip


def test_one_program_does_not_set_aside_what_another_has_just_begun(tmp_path: Path) -> None:
    first, second = begun(tmp_path), History.open(tmp_path)
    first.begin_anew()
    first.store(sitting(), [attempt()])
    second.begin_anew()
    assert [each.id for each in second.attempts()] == ["a1"]
    assert len(list(tmp_path.glob("*.damaged-*.sqlite3"))) == 1


@pytest.mark.parametrize("how", ["deleted", "set aside"])
def test_answers_do_not_go_into_a_file_that_is_no_longer_there(tmp_path: Path, how: str) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    if how == "deleted":
        for part in tmp_path.iterdir():
            part.unlink()
    else:
        database.set_aside(history.path)
    history.store(sitting(), [attempt("a2")])
    assert [each.id for each in History.open(tmp_path).attempts()] == ["a2"]


def test_an_answer_to_a_round_that_has_not_begun_is_refused(tmp_path: Path) -> None:
    history = begun(tmp_path)
    with pytest.raises(UnusableError, match="r404"):
        history.record(attempt(round="r404"))
    assert history.count() == 0


def test_an_answer_of_a_round_that_was_forgotten_meanwhile_is_kept(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.connection.execute("DELETE FROM round")
    history.store(sitting(), [attempt()])
    assert history.count() == 1


def test_a_change_does_not_bring_back_what_was_forgotten_or_taken_back(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt("taken-back"))
    history.withdraw("taken-back", MONDAY)
    history.store(sitting(), (), [attempt("taken-back", confidence="sure"), attempt("forgotten")])
    assert [(each.id, each.withdrawn) for each in history.attempts()] == [("taken-back", MONDAY)]


def of_version(monkeypatch: pytest.MonkeyPatch, version: int, *scripts: str) -> None:
    """Let the program be one of another version."""
    real = schema.migrations
    monkeypatch.setattr(database, "VERSION", version)
    own = schema.VERSION
    monkeypatch.setattr(
        database, "migrations", lambda found: [*real(found), *scripts[max(0, found - own) :]][: version - found]
    )


def test_an_older_file_becomes_a_newer_one_with_all_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    history.close()
    of_version(monkeypatch, schema.VERSION + 1, "CREATE TABLE more (a);\nINSERT INTO more SELECT id FROM attempt;\n")
    newer = History.open(tmp_path)
    assert newer.connection.execute("SELECT a FROM more").fetchall() == [("a1",)]
    assert newer.connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION + 1,)
    assert [each.id for each in newer.attempts()] == ["a1"]


def test_an_upgrade_that_fails_leaves_the_older_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(tmp_path).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    of_version(monkeypatch, schema.VERSION + 1, "CREATE TABLE more (a);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(UnusableError):
        History.open(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").fetchone() == (0,)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_file_that_a_newer_program_upgrades_while_it_is_open_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begun(tmp_path)
    with monkeypatch.context() as patch:
        of_version(patch, schema.VERSION + 1, "ALTER TABLE attempt ADD COLUMN mood TEXT;\n")
        History.open(tmp_path).close()
    with pytest.raises(UnusableError, match="newer"):
        old.record(attempt())


def test_a_newer_file_whose_log_was_not_yet_emptied_is_left_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        of_version(patch, schema.VERSION + 1, "CREATE TABLE more (a);\n")
        newer = begun(tmp_path / "home")
        shutil.copytree(tmp_path / "home", tmp_path / "copy")
        newer.close()
    names = (FILE_NAME, f"{FILE_NAME}-wal")
    before = [(tmp_path / "copy" / name).read_bytes() for name in names]
    with pytest.raises(UnusableError, match="newer"):
        History.open(tmp_path / "copy")
    assert [(tmp_path / "copy" / name).read_bytes() for name in names] == before


def test_a_file_of_another_program_with_a_version_of_its_own_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE theirs (a)")
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(UnusableError, match="foreign"):
        History.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("name", ["it's", 'a "quote"', "what?", "a#b", "100%", "élève 中文", "a\nb", "-wal", "x" * 200])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    history = begun(tmp_path / name)
    history.record(attempt())
    again = History.open(tmp_path / name)  # the log is not empty: it is looked at through an address
    assert again.count() == 1
    again.close()
    history.close()


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    with pytest.raises(UnusableError, match="no-folder") as raised:
        History.open(tmp_path / "data" / "deeper")
    assert raised.value.path == tmp_path / "data"


def test_two_programs_that_begin_a_history_at_once_both_can(tmp_path: Path) -> None:
    for trial in range(5):
        writers = [Writer(tmp_path / str(trial), name) for name in ("one", "two", "three")]
        for writer in writers:
            writer.wait(2)
        for writer in writers:
            writer.kill()
        assert len(names_in(tmp_path / str(trial))) >= 6


@pytest.mark.skipif(not CAN_LOCK, reason="this system has no such locks")
def test_a_round_that_is_played_is_seen_by_others_until_its_program_ends(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        playing = Playing(tmp_path, "r1")
        os.write(writing, b"?" if playing.elsewhere else b".")
        signal.pause()
    assert os.read(reading, 1) == b"."
    here, other = Playing(tmp_path, "r1"), Playing(tmp_path, "r2")
    assert (here.elsewhere, other.elsewhere) == (True, False)
    here.close()
    other.close()
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    after = Playing(tmp_path, "r1")
    assert not after.elsewhere
    after.close()


def test_a_full_file_refuses_an_answer_and_keeps_the_others(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    pages = history.connection.execute("PRAGMA page_count").fetchone()[0]
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UnusableError, match="full"):
        history.record(attempt("a2", question="x" * 20_000))
    history.connection.execute("PRAGMA max_page_count = 100000")
    history.record(attempt("a3"))
    assert [each.id for each in history.attempts()] == ["a1", "a3"]
